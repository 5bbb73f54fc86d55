import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFederation } from './read-federation.ts'
import { readText } from './testing.ts'

const organization = 'file.class = Organization\norganization.name = Ortie\n'
const service = 'file.class = Service\nservice.name = Pad\n'

function factsIn(text: string) {
  const file = readText(text)
  if (file.class !== 'Organization' && file.class !== 'Service') throw new Error(`read as ${file.class}`)
  return { ...file.facts, report: file.report.filter(({ message }) => message.key === 'descriptions.not-all-kept') }
}

test('lines of other keys are kept, each key once, in an order of their own', () => {
  const lines =
    'organization.zebre = 1\norganization.couleur = vert\nhumeur = belle\norganization.couleur = bleu\nvide =\n'
  const { otherStatements, report } = factsIn(organization + lines)
  assert.deepEqual(otherStatements, [
    { key: 'humeur', value: 'belle' },
    { key: 'organization.couleur', value: 'bleu' },
    { key: 'organization.zebre', value: '1' },
  ])
  assert.deepEqual(report, [])
})

test('what the protocol knows and no fact holds is kept as it is said', () => {
  const { otherStatements } = factsIn(
    `${organization}organization.memberof.voisins.status.level = active\norganization.owner.logo = logo.png\n`,
  )
  assert.deepEqual(otherStatements, [
    { key: 'organization.memberof.voisins.status.level', value: 'ACTIVE' },
    { key: 'organization.owner.logo', value: 'https://brin-d-ortie.example/.well-known/chatonsinfos/logo.png' },
  ])
})

test('where a licence is read is kept when its name does not say it', () => {
  const of = (name: string, url: string) =>
    factsIn(`${service}software.license.name = ${name}\nsoftware.license.url = ${url}\n`).otherStatements
  assert.deepEqual(of('MIT', 'https://spdx.org/licenses/MIT.html'), [])
  assert.deepEqual(of('MIT', 'https://a.example/mit'), [
    { key: 'software.license.url', value: 'https://a.example/mit' },
  ])
  assert.equal(of('Radis-1', 'https://a.example/radis').length, 1)
})

test('lines that belong into another file are kept, unless nothing says what this one is about', () => {
  assert.deepEqual(
    factsIn(`${organization}software.name = Etherpad\nsoftware.website = nowhere at all\n`).otherStatements,
    [{ key: 'software.name', value: 'Etherpad' }],
  )
  const unnamed = 'file.class = Organization\norganization.type = ASSOCIATION\nsoftware.name = Etherpad\n'
  assert.deepEqual(factsIn(unnamed).otherStatements, [])
})

test('figures in the file itself are kept as lines; what is wrong among them is not', () => {
  const lines =
    'metrics.http.visits.name = Visites\nmetrics.http.visits.2026.months = ,73,33\nmetrics.http.hits.2026.days = x\n'
  assert.deepEqual(factsIn(service + lines).figures, [
    { key: 'metrics.http.visits.2026.months', value: ',73,33' },
    { key: 'metrics.http.visits.name', value: 'Visites' },
  ])
})

test('all that a service leads to are files of figures; of a hoster those that are called so', () => {
  const subs =
    'subs.pad = https://a.example/pad.properties\nsubs.metrics-2026 = m.properties\nsubs.x = https://a.example/metrics.txt\n'
  const keys = (text: string) => factsIn(text).figuresAt.map(({ key }) => key)
  assert.deepEqual(keys(organization + subs), ['metrics-2026', 'x'])
  assert.deepEqual(keys(service + subs), ['pad', 'metrics-2026', 'x'])
})

test('who reads on knows better: a file of figures is one, whatever it is called', async () => {
  const files: Record<string, string> = {
    'https://a.example/o': `${organization}subs.un = un\nsubs.deux = deux\nsubs.metrics-a = pad\nsubs.metrics-b = gone\n`,
    'https://a.example/un': 'file.class = Metrics\nmetrics.http.hits.2026.months = 1\n',
    'https://a.example/deux': service,
    'https://a.example/pad': service,
  }
  const load = async (address: string) => {
    const text = files[address]
    if (text === undefined) return { error: 'descriptions.empty-file' } as const
    return { bytes: new TextEncoder().encode(text) }
  }
  const { hosters } = await readFederation(load, 'https://a.example/o')
  assert.deepEqual(hosters[0]?.file.facts.figuresAt, [
    { key: 'un', url: 'https://a.example/un' },
    { key: 'metrics-b', url: 'https://a.example/gone' },
  ])
})

test('the address of a logo is kept when it is one of the web', () => {
  assert.equal(factsIn(`${service}service.logo = https://a.example/l.png\n`).logoUrl, 'https://a.example/l.png')
  assert.equal(factsIn(`${service}service.logo = javascript:alert(1)\n`).logoUrl, null)
})

test('what is too much is not kept, and said', () => {
  const many = Array.from({ length: 250 }, (_, at) => `x.key-${at} = y\n`).join('')
  const few = factsIn(organization + many)
  assert.deepEqual([few.otherStatements.length, few.report[0]?.message.values], [100, { count: 150 }])
  const long = factsIn(`${organization}x.long = ${'y'.repeat(2001)}\nx.short = y\n`)
  assert.deepEqual([long.otherStatements.length, long.report[0]?.message.values], [1, { count: 1 }])
  const large = Array.from({ length: 20 }, (_, at) => `x.key-${at} = ${'y'.repeat(1990)}\n`).join('')
  assert.equal(factsIn(organization + large).otherStatements.length, 5)
  const days = Array.from({ length: 60 }, (_, at) => `metrics.a.${1970 + at}.days = ${'12345,'.repeat(366)}\n`).join('')
  const { figures } = factsIn(service + days)
  assert.ok(figures.length > 10 && JSON.stringify(figures).length < 32_000)
})
