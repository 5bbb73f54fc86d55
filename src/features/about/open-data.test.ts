import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HosterQuery, paths, ServiceQuery } from '../../paths.ts'
import { readQuery } from '../../platform/web/index.ts'
import { blankCollective } from '../hosters/index.ts'
import { placeIn, programNamed } from '../hosters/testing-parts.ts'
import { aHoster, aService, hosterFacts, serviceFacts } from '../hosters/testing-records.ts'
import { healthStates } from '../monitoring/index.ts'
import { exampleAnswer } from './example-answer.ts'
import { hosterParameters, type Parameter, serviceParameters } from './parameters.ts'
import { openAboutSite, textOf } from './testing.ts'

test('every parameter is told, in the order in which addresses write them', () => {
  assert.deepEqual(Object.keys(serviceParameters), Object.keys(ServiceQuery.shape))
  assert.deepEqual(Object.keys(hosterParameters), Object.keys(HosterQuery.shape))
})

test('every value that is told is understood', () => {
  const told = (parameters: Record<string, Parameter>) =>
    Object.entries(parameters).flatMap(([name, { values }]) =>
      'words' in values ? values.words.map((word) => [name, word] as const) : [],
    )
  for (const [schema, parameters] of [
    [ServiceQuery, serviceParameters],
    [HosterQuery, hosterParameters],
  ] as const)
    for (const [name, word] of told(parameters)) {
      const read = readQuery(schema, `https://site.example/fr/services?${name}=${word}`)
      assert.deepEqual([Object.values(read)].flat(2), [word], `${name}=${word}`)
    }
})

test('every state of health that a service can have is told, and none other', () => {
  assert.deepEqual('words' in serviceParameters.health.values && serviceParameters.health.values.words, healthStates)
})

test('the page tells formats, licence, and that any site may read them', async () => {
  const page = await (await openAboutSite()).get('/en/open-data')
  for (const format of ['json', 'csv', 'geojson', 'atom'])
    assert.ok(page.includes(`href="/en${paths.services.href()}.${format}"`), format)
  const text = textOf(page)
  for (const words of ['ODbL-1.0', 'Access-Control-Allow-Origin: *', 'status=fictional', 'former site'])
    assert.ok(text.includes(words), words)
})

test('each parameter stands in a row with its meaning and values', async () => {
  const page = textOf(await (await openAboutSite()).get('/en/open-data'))
  assert.match(page, /access\s*how one gets in\s*none, free, member, client/)
  assert.match(page, /kind\s*the kind of service\s*those of this list/)
  assert.match(page, /page\s*the page\s*from 1 to 50, 20 results a page/)
  assert.match(page, /country\s*the hoster’s country\s*country code: FR, BE, CA…/)
})

test('the page says how much comes at once', async () => {
  const page = textOf(await (await openAboutSite()).get('/fr/open-data'))
  assert.match(page, /jusqu’à 10\s000/)
})

test('the example answer has nothing that a real answer has not', async () => {
  const world = await openAboutSite()
  const { id: hosterId } = await aHoster(world.db, { facts: hosterFacts({ places: [place] }) })
  const software = programNamed('Etherpad')
  await aService(world.db, {
    hosterId,
    facts: serviceFacts({ software, kinds: ['pad'], languages: ['fr'], access: [access] }),
  })
  const real = await world.json('/fr/services.json?status=fictional')
  assert.deepEqual(fieldsOf(exampleAnswer(exampleView, blankCollective)).difference(fieldsOf(real)), new Set())
})

const place = placeIn('Brest', { latitude: 48.4, longitude: -4.5 })
const access = { condition: 'none', who: null, price: null } as const
const exampleView = { publicUrl: 'https://site.example', to: (href: string) => `/fr${href}` }

/** The names of all fields, by where they stand; of a list, those of its first. What may be null is not entered. */
function fieldsOf(part: unknown, at = ''): Set<string> {
  const first: unknown = Array.isArray(part) ? part[0] : part
  if (typeof first !== 'object' || first === null) return new Set([at])
  const inside = Object.entries(first).flatMap(([name, value]) => [...fieldsOf(value, `${at}.${name}`)])
  return new Set([at, ...inside])
}
