import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HosterEntry, ServiceEntry } from './entries.ts'
import { buildSnapshot } from './making/build-snapshot.ts'
import { searchServices } from './search-services.ts'
import type { ServiceFacet } from './snapshot.ts'
import { entriesOf, hoster, place, service } from './testing/given.ts'
import type { Sort, Wish } from './wish.ts'

const day = (i: number) => `2026-12-${String(1 + i).padStart(2, '0')}`
const open = (hosters: HosterEntry[], services: ServiceEntry[], on = day(0)) =>
  buildSnapshot(entriesOf(hosters, services, {}, on))

function pagesOf(snapshot: ReturnType<typeof open>, wish: Wish<ServiceFacet>) {
  const { pages } = searchServices(snapshot, wish)
  return Array.from({ length: pages }, (_, i) => searchServices(snapshot, { ...wish, page: i + 1 }).results)
}

const many = Array.from({ length: 12 }, (_, i) =>
  hoster({
    id: 100 + i,
    places: i % 4 === 3 ? [] : [place('Ville', 44 + (i % 5), 2 + (i % 3))],
    everywhere: i % 3 === 0,
  }),
)
const theirs = many.flatMap((of, i) =>
  Array.from({ length: 1 + (i % 6) * 3 }, (_, j) =>
    service(of, { id: 1000 + 100 * i + j, name: `Offre ${j % 4}`, description: { fr: j % 2 ? 'pad' : 'pads wiki' } }),
  ),
)

test('no result is lost or shown twice from page to page, whatever the order', () => {
  const near = { latitude: 46, longitude: 3, within: null }
  for (const sort of ['relevance', 'distance', 'name', 'novelty'] satisfies Sort[])
    for (const wish of [{}, { near }, { q: 'pad' }, { near, q: 'wiki' }]) {
      const all = pagesOf(open(many, theirs), { ...wish, sort }).flat()
      assert.equal(new Set(all.map(({ service: { id } }) => id)).size, all.length)
      assert.equal(all.length, searchServices(open(many, theirs), { ...wish, sort }).total)
    }
})

test('a hoster takes at most two of the first ten places, whatever the order', () => {
  const near = { latitude: 46, longitude: 3, within: null }
  for (const sort of ['relevance', 'distance', 'name', 'novelty'] satisfies Sort[])
    for (const wish of [{}, { near }, { q: 'pad' }]) {
      const { results } = searchServices(open(many, theirs), { ...wish, sort })
      const taken = Map.groupBy(results.slice(0, 10), ({ hoster: { id } }) => id)
      assert.ok([...taken.values()].every(({ length }) => length <= 2))
    }
})

test('where nobody else fits, one hoster takes all places', () => {
  const ours = hoster()
  const services = Array.from({ length: 25 }, (_, i) => service(ours, { name: `N${i}` }))
  assert.equal(searchServices(open([ours], services), { sort: 'name' }).results.length, 20)
})

test('what had to wait for the others follows right after the first ten', () => {
  const [big, ...small] = Array.from({ length: 9 }, (_, i) => hoster({ name: `H${i}` }))
  const first = ['A1', 'A2', 'A3', 'A4'].map((name) => service(big!, { name }))
  const rest = small.map((of, i) => service(of, { name: `B${i}` }))
  const page = searchServices(open([big!, ...small], [...rest, ...first]), { sort: 'name' })
  const names = page.results.map(({ service: { name } }) => name)
  assert.deepEqual(names, ['A1', 'A2', 'B0', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'A3', 'A4'])
})

test('the same day has the same order, the next day another', () => {
  const order = (on: string) =>
    pagesOf(open(many, theirs, on), {})
      .flat()
      .map(({ service: { id } }) => id)
  assert.deepEqual(order(day(0)), order(day(0)))
  assert.notDeepEqual(order(day(0)), order(day(1)))
})

test('over the days every hoster comes first, and one with one service as often as one with many', () => {
  const [one, five] = [hoster(), hoster()]
  const services = [service(one), ...Array.from({ length: 5 }, () => service(five))]
  let first = 0
  for (let i = 0; i < 400; i++) {
    const on = `${2000 + i}-01-01`
    if (searchServices(open([one, five], services, on), {}).results[0]?.hoster.id === one.id) first++
  }
  assert.ok(first > 150 && first < 250, `${first} of 400`)
})

test('equals take turns: every hoster once before any hoster twice', () => {
  const [results = []] = pagesOf(open(many, theirs), {})
  const firstRound = results.slice(0, many.length).map(({ hoster: { id } }) => id)
  assert.equal(new Set(firstRound).size, many.length)
})

test('by name goes by the alphabet of people: accents, case, numbers', () => {
  const names = ['Zèbre', 'école', 'Ecole 10', 'Ecole 9', 'agenda', 'Été']
  const hosters = names.map((name) => hoster({ name }))
  const services = hosters.map((of) => service(of, { name: of.name }))
  const { results } = searchServices(open(hosters, services), { sort: 'name' })
  assert.deepEqual(
    results.map(({ service: { name } }) => name),
    ['agenda', 'école', 'Ecole 9', 'Ecole 10', 'Été', 'Zèbre'],
  )
})

test('by novelty the latest comes first', () => {
  const hosters = [2, 3, 1].map((month) => hoster({ name: `${month}`, addedAt: `2026-0${month}-01T00:00:00.000Z` }))
  const services = hosters.map((of) => service(of, { addedAt: of.addedAt }))
  const { results } = searchServices(open(hosters, services), { sort: 'novelty' })
  assert.deepEqual(
    results.map(({ hoster: { name } }) => name),
    ['3', '2', '1'],
  )
})

test('a page that is none is the first; one beyond the last is empty; there are at most fifty', () => {
  const hosters = Array.from({ length: 1100 }, () => hoster())
  const snapshot = open(
    hosters,
    hosters.map((of) => service(of)),
  )
  const page = (wanted: number) => searchServices(snapshot, { page: wanted })
  for (const wrong of [0, -1, Number.NaN, 1.5, Infinity]) assert.equal(page(wrong).page, 1)
  assert.deepEqual([page(1).pages, page(50).results.length, page(51).results.length], [50, 20, 0])
  assert.equal(page(1).total, 1100)
})
