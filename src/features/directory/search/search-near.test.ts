import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HosterEntry } from './entries.ts'
import { buildSnapshot } from './making/build-snapshot.ts'
import { searchServices } from './search-services.ts'
import { entriesOf, hoster, place, service } from './testing/given.ts'

const brest = { latitude: 48.39, longitude: -4.49, within: null }
const inBrest = place('Brest', 48.39, -4.49)
const inRennes = place('Rennes', 48.11, -1.68)
const inLyon = place('Lyon', 45.76, 4.84)

function search(hosters: HosterEntry[], within: number | null = null, q = '') {
  const snapshot = buildSnapshot(
    entriesOf(
      hosters,
      hosters.map((of) => service(of, { name: 'Pad' })),
    ),
  )
  return searchServices(snapshot, { near: { ...brest, within }, q })
}

const named = (hosters: HosterEntry[], within: number | null = null) =>
  search(hosters, within).results.map(({ hoster: { name }, distanceKm }) => [name, distanceKm])

test('the nearest comes first; those who serve everywhere after the near ones; those without a place last', () => {
  const hosters = [
    hoster({ name: 'nowhere' }),
    hoster({ name: 'everywhere', everywhere: true }),
    hoster({ name: 'Lyon', places: [inLyon] }),
    hoster({ name: 'Brest', places: [inBrest] }),
    hoster({ name: 'Rennes', places: [inRennes] }),
  ]
  assert.deepEqual(named(hosters), [
    ['Brest', 0],
    ['Rennes', 210.4],
    ['Lyon', 764],
    ['everywhere', null],
    ['nowhere', null],
  ])
})

test('who serves everywhere and can be met nearby is near', () => {
  const hosters = [
    hoster({ name: 'a', places: [inBrest], everywhere: true }),
    hoster({ name: 'b', places: [inRennes] }),
  ]
  assert.deepEqual(named(hosters), [
    ['a', 0],
    ['b', 210.4],
  ])
})

test('of several places the nearest counts; a place without a position does not', () => {
  const hosters = [hoster({ name: 'two', places: [inLyon, inRennes, place('Ailleurs', null, null)] })]
  assert.deepEqual(named(hosters), [['two', 210.4]])
})

test('within keeps those who can be met so near, and tells how many more serve everywhere', () => {
  const hosters = [
    hoster({ name: 'Brest', places: [inBrest] }),
    hoster({ name: 'Rennes', places: [inRennes] }),
    hoster({ name: 'Lyon, everywhere', places: [inLyon], everywhere: true }),
    hoster({ name: 'everywhere', everywhere: true }),
    hoster({ name: 'Brest, everywhere', places: [inBrest], everywhere: true }),
  ]
  const page = search(hosters, 50)
  assert.deepEqual(page.results.map(({ hoster: { name } }) => name).sort(), ['Brest', 'Brest, everywhere'])
  assert.equal(page.everywhere, 2)
  assert.deepEqual(page.without, [{ filter: 'within', value: '50', total: 5 }])
  assert.equal(search(hosters, null).everywhere, 0)
})

test('a distance is kept as it is shown: to a tenth of a kilometre', () => {
  assert.equal(search([hoster({ places: [inRennes] })], 210.4).total, 1)
  assert.equal(search([hoster({ places: [inRennes] })], 210.3).total, 0)
})

test('a position that is none is not asked', () => {
  const hosters = [hoster({ places: [inLyon] })]
  const snapshot = buildSnapshot(entriesOf(hosters, [service(hosters[0]!)]))
  for (const near of [
    { latitude: Number.NaN, longitude: 0, within: 1 },
    { latitude: 91, longitude: 0, within: 1 },
    { latitude: 0, longitude: Infinity, within: 1 },
    { latitude: 0, longitude: 0, within: -1 },
    { latitude: 0, longitude: 0, within: Number.NaN },
  ])
    assert.deepEqual(
      searchServices(snapshot, { near }).results.map(({ distanceKm }) => distanceKm),
      [null],
    )
})

test('the other side of the earth has a distance too', () => {
  assert.deepEqual(named([hoster({ name: 'far', places: [place('Antipodes', -48.39, 175.51)] })]), [['far', 20015.1]])
})

test('at the same distance equals take turns, and better matches come first', () => {
  const [a, b] = [hoster({ name: 'a', places: [inBrest] }), hoster({ name: 'b', places: [inBrest] })]
  const services = [
    service(a, { slug: 'text', name: 'Autre', description: { fr: 'un pad' } }),
    service(b, { slug: 'name', name: 'Pad' }),
  ]
  const { results } = searchServices(buildSnapshot(entriesOf([a, b], services)), { near: brest, q: 'pad' })
  assert.deepEqual(
    results.map(({ service: { slug } }) => slug),
    ['name', 'text'],
  )
})
