import assert from 'node:assert/strict'
import { test } from 'node:test'
import { largestTowns } from './index.ts'

const brittany = { west: -5.2, south: 47.2, east: -1, north: 48.9 }
const namesIn = (bounds: typeof brittany, limit: number) => largestTowns(bounds, limit).map(({ name }) => name)

test('the largest towns of a part of the map come first', () => {
  const names = namesIn(brittany, 6)
  assert.equal(names.length, 6)
  assert.deepEqual(names.slice(0, 2), ['Nantes', 'Rennes'])
  assert.ok(names.includes('Brest'))
})

test('none is outside of it', () => {
  for (const { latitude, longitude } of largestTowns(brittany, 40)) {
    assert.ok(latitude >= brittany.south && latitude <= brittany.north)
    assert.ok(longitude >= brittany.west && longitude <= brittany.east)
  }
})

test('the sea has none', () => {
  assert.deepEqual(namesIn({ west: -20, south: 44, east: -12, north: 48 }, 6), [])
})
