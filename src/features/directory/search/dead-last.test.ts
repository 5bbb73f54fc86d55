import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Doing } from './entries.ts'
import { withHealth } from './health.ts'
import { buildSnapshot } from './making/build-snapshot.ts'
import { everyService, searchServices } from './search-services.ts'
import { entriesOf, hoster, service } from './testing/given.ts'

const hosters = Array.from({ length: 30 }, (_, at) => hoster({ slug: `h-${at}`, name: `Hôte ${at}` }))
const services = hosters.map((owner, at) => service(owner, { id: 500 + at, slug: 'pad', name: `Pad ${at}` }))
const built = buildSnapshot(entriesOf(hosters, services))
const since = '2026-09-01T10:00:00.000Z'

const dead = (steps: Record<string, 'last' | 'gone'>) =>
  withHealth(
    built,
    '1.1.day',
    new Map(Object.entries(steps).map(([id, step]): [string, Doing] => [id, { state: 'down', since, dead: step }])),
  )
const namesOn = (snapshot: typeof built, page: number, asked = {}) =>
  searchServices(snapshot, { page, chosen: {}, ...asked }).results.map(({ service }) => service.publicId)

test('what has not answered for seven days comes last, whatever one sorts by', () => {
  const snapshot = dead({ s500: 'last', s515: 'last' })
  for (const asked of [{}, { sort: 'name' }, { sort: 'novelty' }, { q: 'pad' }]) {
    const all = [...namesOn(snapshot, 1, asked), ...namesOn(snapshot, 2, asked)]
    assert.equal(all.length, 30)
    assert.deepEqual(all.slice(-2).sort(), ['s500', 's515'], JSON.stringify(asked))
  }
})

test('it is found all the same, and counted', () => {
  const snapshot = dead({ s500: 'last' })
  assert.equal(searchServices(snapshot, { chosen: { hoster: ['h-0'] } }).total, 1)
  assert.equal(searchServices(snapshot, { chosen: {} }).total, 30)
})

test('what has not answered for sixty days is in the usual results no more, nor in their counts', () => {
  const snapshot = dead({ s500: 'gone' })
  const found = searchServices(snapshot, { chosen: {} })
  assert.equal(found.total, 29)
  assert.ok(![...everyService(snapshot, { chosen: {} })].some(({ service }) => service.publicId === 's500'))
  const countries = found.facets.country.values.map(({ count }) => count).reduce((sum, count) => sum + count, 0)
  assert.equal(countries, 29)
})

test('whoever asks for members by name of their state finds it still', () => {
  assert.equal(searchServices(dead({ s500: 'gone' }), { chosen: { status: ['active'] } }).total, 30)
})

test('one that answers again is where it was', () => {
  dead({ s500: 'gone' })
  assert.equal(searchServices(built, { chosen: {} }).total, 30)
  assert.deepEqual(namesOn(dead({}), 1), namesOn(built, 1))
})
