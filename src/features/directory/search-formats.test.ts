import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { parseAtomFeed } from 'feedsmith'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { fillMarket } from './testing-market.ts'

interface Found {
  total: number
  page: number
  pages: number
  results: Record<string, unknown>[]
  facets: Record<string, { value: string; label: string; count: number; chosen: boolean }[]>
  without: { filter: string; value: string; total: number }[]
  notes: string[]
  license: unknown
  generatedAt: string
  /** Of hosters. */
  complete?: number
}

describe('a search in the formats of programs', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
    await fillMarket(world)
  })

  /** Safe: what is asserted is what these tests are about. */
  const search = async (address: string) => (await world.json(address)) as Found

  test('JSON has the shape that other sites build on', async () => {
    const found = await search('/fr/services.json?kind=pad&near=Brest&access=none')
    assert.deepEqual([found.total, found.page, found.pages], [2, 1, 1])
    const { id, updatedAt, addedAt, source, sizeLimit, description, hoster, ...rest } = found.results[0] ?? {}
    assert.match(String(id), /^[\da-f-]{36}$/)
    assert.match(String(updatedAt), /^2026-/)
    assert.deepEqual(source, { source: 'Carnet de tests', url: null, date: '2026-05', namesCollective: true })
    assert.deepEqual(sizeLimit, { fr: '1 Gio' })
    assert.deepEqual(rest, {
      name: 'Pad',
      url: 'https://pad.ciboule.example/',
      page: 'http://localhost:3000/fr/services/ciboule/pad',
      ...{ kind: 'pad', kinds: ['pad'], alternatives: ['google-docs'], access: ['none'], open: true },
      software: { name: 'Etherpad', slug: 'etherpad', license: 'Apache-2.0' },
      place: { town: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.486 },
      ...{ distanceKm: 0, health: 'unknown', healthSince: null, languages: ['fr'], audiences: [] },
      ...{ dataCountry: null, shared: null, retention: null, price: null, standing: 'active', fictional: false },
      unconfirmedSince: null,
    })
    assert.deepEqual(found.license, { name: 'ODbL-1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' })
    assert.equal(found.generatedAt, '2026-11-23T10:00:00Z')
  })

  test('counts beside each value are true under the other filters', async () => {
    const { facets } = await search('/fr/services.json?kind=pad')
    for (const { value, label, count, chosen } of facets.kind ?? []) {
      assert.equal((await search(`/fr/services.json?kind=${value}`)).total, count, label)
      assert.equal(chosen, value === 'pad')
    }
    for (const { value, count } of facets.access ?? [])
      assert.equal((await search(`/fr/services.json?kind=pad&access=${value}`)).total, count, value)
    assert.deepEqual(facets.software?.[0], { value: 'etherpad', label: 'Etherpad', count: 3, chosen: false })
  })

  test('`without` says how many each filter keeps away', async () => {
    const { without } = await search('/fr/services.json?kind=email&access=member&q=pad')
    assert.deepEqual(without.map(({ filter }) => filter).toSorted(), ['access', 'kind', 'q'])
    const left: Record<string, string> = {
      kind: 'access=member&q=pad',
      access: 'kind=email&q=pad',
      q: 'kind=email&access=member',
    }
    for (const { filter, total } of without)
      assert.equal((await search(`/fr/services.json?${left[filter]}`)).total, total, filter)
  })

  test('what does not exist answers 200, with nothing found and a sentence', async () => {
    const found = await search('/en/services.json?kind=foo')
    assert.equal(found.total, 0)
    assert.deepEqual(found.notes, ['“foo” is not a known value of the filter “Type of service”: nothing fits it.'])
    assert.match((await search('/fr/services.json?near=Saint-Denis')).notes.join(), /Plusieurs lieux/)
  })

  test('CSV holds all that is found, and no formula', async () => {
    const csv = await world.get('/fr/services.csv?kind=pad,email')
    const [head = '', ...rows] = csv.trimEnd().split('\n')
    assert.match(head, /^id,name,url,page,kinds,.*,total,generatedAt,license,licenseUrl$/)
    assert.equal(rows.length, 4)
    assert.ok(
      rows.every((row) =>
        row.endsWith(',4,2026-11-23T10:00:00Z,ODbL-1.0,https://opendatacommons.org/licenses/odbl/1-0/'),
      ),
    )
    assert.match(csv, /,'=Courriel,/)
    assert.match(await world.get('/fr/services.csv?kind=pad&near=Brest'), /,48\.39,-4\.486,0,/)
    assert.match(await world.get('/fr/services.csv?status=fictional'), /,fictional,true,/)
  })

  test('GeoJSON has a point where there is a place, and nothing is left out', async () => {
    const map = JSON.parse(await world.get('/fr/services.geojson?kind=pad'))
    assert.equal(map.type, 'FeatureCollection')
    assert.equal(map.license.name, 'ODbL-1.0')
    const points = map.features.map(
      ({ geometry }: { geometry: { coordinates: number[] } | null }) => geometry?.coordinates,
    )
    assert.deepEqual(points.toSorted(), [[-4.098, 47.997], [-4.486, 48.39], undefined])
    assert.equal(JSON.parse(await world.get('/fr/hosters.geojson')).features.length, 3)
    const made = JSON.parse(await world.get('/fr/services.geojson?status=fictional'))
    assert.equal(made.features[0].properties.fictional, true)
  })

  test('Atom can be followed: ids that stay, dates, the licence, and what is made up says so', async () => {
    const feed = parseAtomFeed(await world.get('/fr/services.atom?kind=pad'))
    assert.match(feed.title?.value ?? '', /^3 services\s: Pad/)
    assert.match(feed.rights?.value ?? '', /ODbL/)
    assert.equal(feed.entries?.length, 3)
    const { results } = await search('/fr/services.json?kind=pad')
    assert.deepEqual(feed.entries?.map(({ id }) => id).toSorted(), results.map(({ id }) => `urn:uuid:${id}`).toSorted())
    assert.match(await world.get('/en/hosters.atom?status=fictional'), /<title>Fable \(made-up example\)<\/title>/)
  })

  test('hosters say what they lack of the needs, and how many lack nothing', async () => {
    const found = await search('/fr/hosters.json?offers=pad,visio')
    assert.equal(found.total, 3)
    assert.equal(found.complete, 1)
    assert.deepEqual(
      found.results.map(({ lacks }) => lacks),
      [[], ['visio'], ['visio']],
    )
    assert.match(await world.get('/fr/hosters.csv?offers=pad,visio'), /,visio,/)
  })

  test('the suffix and Accept are one question, that any site may ask', async () => {
    for (const [accept, type] of [
      ['application/json', 'application/json'],
      ['text/csv', 'text/csv'],
      ['application/geo+json', 'application/geo+json'],
      ['application/atom+xml', 'application/atom+xml'],
    ]) {
      const answer = await world.request('/fr/services?kind=pad', { headers: { accept: accept ?? '' } })
      assert.equal(answer.headers.get('content-type')?.split(';')[0], type)
      assert.equal(answer.headers.get('access-control-allow-origin'), '*')
      assert.match(answer.headers.get('vary') ?? '', /Accept/)
    }
    const html = await world.request('/fr/services', { headers: { accept: 'text/html,application/json' } })
    assert.match(html.headers.get('content-type') ?? '', /^text\/html/)
    assert.equal(html.headers.get('access-control-allow-origin'), null)
  })

  test('what did not change is not sent again', async () => {
    for (const address of ['/fr/services?kind=pad', '/fr/services.json?kind=pad', '/fr/services.atom']) {
      const etag = (await world.request(address)).headers.get('etag') ?? ''
      assert.match(etag, /^"/)
      const again = await world.request(address, { headers: { 'if-none-match': etag } })
      assert.equal(again.status, 304)
      assert.equal(await again.text(), '')
    }
  })

  test('one hoster and one service are JSON too, with their sources and without a mailbox', async () => {
    const { id } = await given.member(world.db, { name: 'Livèche', contactEmail: 'secret@liveche.example' })
    await given.service(world.db, id, { name: 'Pad', kinds: ['pad'] })
    const text = await world.get('/fr/hosters/liveche.json')
    assert.doesNotMatch(text, /secret@|contactEmail/)
    const hoster = JSON.parse(text)
    assert.deepEqual([hoster.id, hoster.name, hoster.standing, hoster.fictional], [id, 'Livèche', 'active', false])
    assert.equal(hoster.services[0].page, 'http://localhost:3000/fr/services/liveche/pad')
    assert.equal(hoster.source.source, 'Carnet de tests')
    const service = JSON.parse(await world.get('/fr/services/liveche/pad.json'))
    assert.deepEqual([service.kinds, service.hoster.slug, service.license.name], [['pad'], 'liveche', 'ODbL-1.0'])
    assert.deepEqual(service.alternatives, ['google-docs'])
  })
})
