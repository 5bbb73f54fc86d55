import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findKey } from './key-tree.ts'
import { knownKeys } from './keys.ts'
import { meant } from './spelling.ts'

const canonical = (written: string) => findKey(written)?.canonical

test('every known key is found as it is written', () => {
  const examples = { '<network>': 'mastodon', '<federation>': 'voisins', '<n>': '2', '<field>': 'legalForm' }
  const others = { '<key>': 'pad', '<path>': 'http.visits.humans', '<year>': '2021' }
  for (const { key } of knownKeys) {
    const written = key.replace(
      /<\w+>/g,
      (name) => Object.entries({ ...examples, ...others }).find(([n]) => n === name)?.[1] ?? '',
    )
    assert.equal(findKey(written)?.known.key, key)
    assert.equal(canonical(written), written)
  }
})

test('a key is known once in the table', () => {
  assert.equal(new Set(knownKeys.map(({ key }) => key)).size, knownKeys.length)
})

test('case, hyphens and slips are forgiven', () => {
  assert.equal(canonical('organization.startDate'), 'organization.startdate')
  assert.equal(canonical('organization.start-date'), 'organization.startdate')
  assert.equal(canonical('Organisation.Name'), 'organization.name')
  assert.equal(canonical('organization.funding.Tipee'), 'organization.funding.tipee')
  assert.equal(canonical('organization.socialnetworks.pixelfeld'), 'organization.socialnetworks.pixelfed')
  assert.equal(canonical('host.server.tpye'), 'host.server.type')
  assert.equal(canonical('software.licence.name'), 'software.license.name')
})

test('a network that we do not know keeps its name', () => {
  assert.equal(canonical('organization.socialnetworks.Clairiere'), 'organization.socialnetworks.clairiere')
})

test('a number makes another name, not a slip', () => {
  assert.equal(canonical('service.website2'), undefined)
  assert.equal(canonical('organization.chatrooms.matrix2'), 'organization.chatrooms.matrix2')
})

test('what could mean two words means none', () => {
  assert.equal(meant('cat', ['bat', 'rat']), undefined)
  assert.equal(meant('bat', ['bat', 'rat']), 'bat')
})

test('a language may end the key of a text or a price, and of nothing else', () => {
  assert.deepEqual(findKey('organization.description.en')?.language, 'en')
  assert.deepEqual(findKey('service.chatterie.access.member.fee.pt-BR')?.language, 'pt-BR')
  assert.equal(findKey('organization.website.en'), undefined)
  assert.equal(findKey('organization.description.xx'), undefined)
  assert.equal(findKey('metrics.http.visits.name.en')?.canonical, 'metrics.http.visits.name.en')
})

test('places are numbered from 1 to 99', () => {
  assert.deepEqual(findKey('organization.chatterie.places.12.town')?.parameters, ['12'])
  for (const n of ['0', '100', 'x']) assert.equal(findKey(`organization.chatterie.places.${n}.town`), undefined)
})

test('the path of a metric is of any length', () => {
  assert.deepEqual(findKey('metrics.http.methods.get.2021.Months')?.parameters, ['http.methods.get', '2021'])
  assert.equal(findKey('metrics.2021.months'), undefined)
  assert.equal(findKey('metrics.http.21.months'), undefined)
})

test('words of the language itself are no keys', () => {
  for (const word of ['__proto__', 'constructor', 'toString']) {
    assert.equal(findKey(`organization.${word}`), undefined)
    assert.equal(findKey(`${word}.name`), undefined)
    assert.equal(findKey(`organization.chatterie.sourceof.${word}.name`), undefined)
  }
})

test('what is no path is no key', () => {
  for (const word of ['name', 'organization', 'organization.', '.name', 'organization..name', `a.${'b'.repeat(300)}`]) {
    assert.equal(findKey(word), undefined)
  }
})
