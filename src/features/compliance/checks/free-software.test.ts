import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitedOf } from '../visit/testing-visited.ts'
import type { Missed, Program } from '../visit/visited.ts'
import { freeLicences } from './free-licences.ts'
import { sourceLinks } from './source-links.ts'
import { look } from './testing-look.ts'

interface Given {
  name?: string
  license?: string | null
  source?: string | null
  html?: string
  why?: Missed
  program?: Partial<Program>
}

function visitedWith({ name, license = null, source = null, html = '', why, program }: Given) {
  const rest = { slug: null, version: null, website: null, modules: [] }
  const software = name === undefined ? null : { name, license, source, ...rest }
  const visited = visitedOf({ services: { pad: { html, ...(why ? { why } : {}), facts: { software } } } })
  const known = { name: 'Etherpad', license: null, free: null, source: null, ...program }
  return { ...visited, services: visited.services.map((service) => ({ ...service, program: program ? known : null })) }
}
const licenceOf = (given: Given) => look(freeLicences, visitedWith(given), 'pad')
const sourceOf = (given: Given) => look(sourceLinks, visitedWith(given), 'pad')

test('a licence that the lists call free is seen, the freest of several to choose from', async () => {
  for (const license of [
    'AGPL-3.0-or-later',
    'Apache-2.0',
    'MIT OR SSPL-1.0',
    'GPL-2.0-only WITH Classpath-exception-2.0',
  ])
    assert.equal((await licenceOf({ name: 'Etherpad', license })).result, 'seen', license)
  const { says } = await licenceOf({ name: 'Etherpad', license: 'Apache-2.0' })
  assert.equal(says, 'Etherpad is free software (Apache-2.0).')
})

test('one that forbids uses is against it', async () => {
  for (const license of ['SSPL-1.0', 'BUSL-1.1', 'Elastic-2.0', 'MIT AND CC-BY-NC-4.0'])
    assert.equal((await licenceOf({ name: 'X', license })).result, 'against', license)
})

test('one that no list knows was not found to be free', async () => {
  for (const license of ['Licence maison', 'GPL', '', '\u202exyz'])
    assert.notEqual((await licenceOf({ name: 'X', license })).result, 'against', license)
  assert.equal((await licenceOf({ name: 'X', license: 'Licence maison' })).result, 'not-found')
})

test('what the hoster does not say, the catalogue may know', async () => {
  const { result, evidence } = await licenceOf({ name: 'Etherpad', program: { license: 'Apache-2.0' } })
  assert.deepEqual([result, evidence[0]?.asked], ['seen', 'catalogue: Etherpad'])
  assert.equal((await licenceOf({ program: { free: true } })).result, 'seen')
  assert.equal((await licenceOf({ name: 'X', program: { free: false } })).result, 'told')
  assert.equal((await licenceOf({ name: 'X', program: { license: 'SSPL-1.0' } })).result, 'told')
  assert.equal((await licenceOf({ name: 'X', license: 'SSPL-1.0', program: { free: true } })).result, 'against')
})

test('a service that names no program, or none of whose licence is known, was not found', async () => {
  assert.match((await licenceOf({})).says, /^We did not find which program runs pad/)
  assert.match((await licenceOf({ name: 'X' })).says, /^We did not find the licence of X/)
  assert.equal((await look(freeLicences, visitedOf({}))).result, 'nothing')
})

test('where nobody could or may look, nothing is held against it: what is known is told', async () => {
  for (const why of ['opted-out', 'timeout', 'robots'] as const) {
    assert.equal((await licenceOf({ name: 'X', license: 'SSPL-1.0', why })).result, 'told', why)
    assert.equal((await licenceOf({ name: 'X', program: { free: false }, why })).result, 'told', why)
    assert.equal((await licenceOf({ name: 'X', license: 'MIT', why })).result, 'told', why)
    assert.equal((await licenceOf({ name: 'X', why })).result, 'not-checkable', why)
    assert.equal((await licenceOf({ why })).result, 'not-checkable', why)
  }
  assert.match((await licenceOf({ why: 'opted-out' })).says, /asked that .* not be looked at/)
})

test('a link to the sources on the page of the service is the best', async () => {
  for (const html of [
    '<a href="/src">Code source</a>',
    '<a href="https://framagit.org/crocus/pad">Forge</a>',
    '<a href="https://git.crocus.example/crocus/pad">pad</a>',
    '<a href="https://pad.crocus.example/x">Source code</a>',
  ]) {
    const { result, says } = await sourceOf({ name: 'Etherpad', html })
    assert.equal(result, 'seen', html)
    assert.match(says, /page of the service/)
  }
})

test('else what the hoster declares counts, else what the catalogue knows', async () => {
  assert.match((await sourceOf({ name: 'X', source: 'https://git.example/x' })).says, /hoster declares/)
  assert.match((await sourceOf({ program: { source: 'https://git.example/x' } })).says, /catalogue/)
})

test('a link to a forge’s front page, or to sources of water, leads to none', async () => {
  for (const html of ['<a href="https://github.com/">GitHub</a>', '<a href="/x">Ressources</a>', '<p>Code source'])
    assert.equal((await sourceOf({ name: 'X', html })).result, 'not-found', html)
})

test('where the licence asks for it, that is said', async () => {
  assert.match((await sourceOf({ name: 'X', license: 'AGPL-3.0-only' })).says, /AGPL/)
  assert.doesNotMatch((await sourceOf({ name: 'X', license: 'GPL-3.0-only' })).says, /AGPL/)
})
