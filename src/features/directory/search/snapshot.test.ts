import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildComingSnapshot, buildSnapshot } from './making/build-snapshot.ts'
import { searchServices } from './search-services.ts'
import { buffersOf } from './snapshot.ts'
import { catalogue, etherpad } from './testing/catalogue.ts'
import { entriesOf, hoster, place, running, service } from './testing/given.ts'

const hosters = Array.from({ length: 30 }, (_, i) =>
  hoster({ name: `Hôte ${i}`, places: [place('Brest', 48.39, -4.49)] }),
)
const services = hosters.map((of) => service(of, { kinds: ['pad'], software: running(etherpad) }))
const entries = entriesOf(hosters, services, catalogue)

test('a snapshot moves to another thread without a copy and is the same there', () => {
  const snapshot = buildSnapshot(entries)
  const moved = structuredClone(snapshot, { transfer: buffersOf(snapshot) })
  assert.deepEqual(moved, buildSnapshot(entries))
  assert.equal(snapshot.hosterOf.length, 0)
  assert.equal(searchServices(moved, { q: 'etherpad brest' }).total, 30)
})

test('entries that make one wait give the same snapshot', async () => {
  async function* slowly<Entry>(all: Entry[]) {
    yield* all
  }
  const coming = { ...entries, hosters: slowly(hosters), services: slowly(services) }
  assert.deepEqual(await buildComingSnapshot(coming), buildSnapshot(entries))
})

test('the order in which entries come changes nothing that is shown', () => {
  const [one, other] = [entries, { ...entries, hosters: hosters.toReversed(), services: services.toReversed() }]
  const shown = (given: typeof entries) =>
    searchServices(buildSnapshot(given), {}).results.map(({ service: { id } }) => id)
  assert.deepEqual(shown(one), shown(other))
})

test('a hoster that comes twice is taken once; kinds that go round in a circle end', () => {
  const [kind, ...others] = catalogue.kinds
  const circle = { ...catalogue, kinds: [{ ...kind!, parent: 'pad' }, ...others] }
  const snapshot = buildSnapshot(entriesOf([...hosters, hosters[0]!], services, circle))
  assert.equal(searchServices(snapshot, { chosen: { kind: ['write'] } }).total, 30)
})

test('a snapshot says of which day and version it is', () => {
  const { day, version } = buildSnapshot(entries)
  assert.deepEqual([day, version], ['2026-11-23', '1.0.2026-11-23'])
})
