import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kilometres, nearestTown, placeBySlug, regionAt } from './index.ts'

function place(slug: string) {
  const found = placeBySlug(slug)
  assert.ok(found, slug)
  return found
}

test('Strasbourg to Brest is about 900 km', () => {
  const distance = kilometres(place('strasbourg-fr-67'), place('brest-fr-29'))
  assert.ok(distance > 890 && distance < 910, String(distance))
})

test('a distance is the same both ways and nothing to itself', () => {
  const [brest, montreal] = [place('brest-fr-29'), place('montreal-ca-qc')]
  assert.equal(kilometres(brest, montreal), kilometres(montreal, brest))
  assert.equal(kilometres(brest, brest), 0)
})

test('distances hold across the date line and between antipodes', () => {
  assert.ok(kilometres({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 }) < 23)
  assert.equal(Math.round(kilometres({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })), 20015)
})

test('the nearest town is found, or the nearest of some size', () => {
  assert.equal(nearestTown(48.39, -4.49)?.name, 'Brest')
  assert.equal(nearestTown(48.45, -4.3, 100_000)?.name, 'Brest')
  assert.equal(nearestTown(-20.9, 55.45)?.region, 'FR-974')
})

test('there is no nearest town in the middle of the sea or outside our countries', () => {
  assert.equal(nearestTown(0, 0), undefined)
  assert.equal(nearestTown(30, -40), undefined)
  assert.equal(nearestTown(Number.NaN, 2), undefined)
})

test('a point is in the region whose shape holds it', () => {
  const points: [number, number, string][] = [
    [48.4, -4.5, 'FR-29'],
    [48.86, 2.35, 'FR-75'],
    [42.3, 9.15, 'FR-2B'],
    [-21.1, 55.5, 'FR-974'],
    [16.2, -61.6, 'FR-971'],
    [14.6, -61, 'FR-972'],
    [4, -53, 'FR-973'],
    [-12.8, 45.2, 'FR-976'],
    [-22.2, 166.4, 'FR-NC'],
    [50.85, 4.35, 'BE-BRU'],
    [50.47, 4.87, 'BE-WNA'],
    [46.52, 6.63, 'CH-VD'],
    [49.6, 6.1, 'LU'],
    [46.8, -71.3, 'CA-QC'],
  ]
  for (const [latitude, longitude, code] of points) assert.equal(regionAt(latitude, longitude)?.code, code)
})

test('just off a coast the nearest town tells the region, farther out none does', () => {
  assert.equal(regionAt(48.33, -4.83)?.code, 'FR-29')
  assert.equal(regionAt(47, -8), undefined)
  assert.equal(regionAt(40.4, -3.7), undefined)
})
