import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distancesTo, nearnessRank, pointAt } from './distances.ts'
import { drawing } from './testing/drawing.ts'
import { hoster, place } from './testing/given.ts'
import { kilometres } from './testing/naive-search.ts'

test('distances are those of the haversine, all over the earth', () => {
  const draw = drawing(3)
  const anywhere = () => ({ latitude: draw.below(1800) / 10 - 90, longitude: draw.below(3600) / 10 - 180 })
  for (let i = 0; i < 2000; i++) {
    const [here, there] = [anywhere(), anywhere()]
    const places = { starts: Uint32Array.of(0, 1), points: Float64Array.from(pointAt(there.latitude, there.longitude)) }
    const [measured = 0] = distancesTo(places, { ...here, within: null })
    const expected = kilometres(hoster({ places: [place('là', there.latitude, there.longitude)] }), here)
    assert.ok(Math.abs(measured - expected) < 0.15, `${measured} ${expected}`)
  }
})

test('the date line is no border', () => {
  const places = { starts: Uint32Array.of(0, 1), points: Float64Array.from(pointAt(0, -179.9)) }
  assert.deepEqual([...distancesTo(places, { latitude: 0, longitude: 179.9, within: null })], [22.2])
})

test('a place comes before serving everywhere, that before having no place', () => {
  const ranks = [nearnessRank(20015, false), nearnessRank(Infinity, true), nearnessRank(Infinity, false)]
  assert.deepEqual(
    ranks,
    ranks.toSorted((a, b) => a - b),
  )
  assert.equal(new Set(ranks).size, 3)
})
