import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { frameNames, frames } from './frames.ts'
import { isInside, pointOf, projectionOf } from './projection.ts'
import { home, kilometresAcross, nearest, tidyView, viewHolding } from './view.ts'
import { readView, writeView } from './view-address.ts'

describe('the part of the world in an address', () => {
  test('is short, and says the same when it is read again', () => {
    for (const view of [
      { latitude: 48.1, longitude: -3.2, zoom: 7 },
      { latitude: 45.51, longitude: -73.57, zoom: 11 },
    ]) {
      const text = writeView(view)
      assert.ok(text && text.length < 16)
      assert.deepEqual(readView(text), view)
    }
  })

  test('is nothing for the whole map', () => {
    assert.equal(writeView(home), undefined)
    assert.equal(readView(undefined), home)
  })

  test('of a far place is its name', () => {
    for (const name of frameNames) {
      assert.equal(writeView(frames[name].view), name)
      assert.deepEqual(readView(name), frames[name].view)
    }
  })

  test('may be a department, a canton, a province or a larger region, and then holds it', () => {
    const brest = { latitude: 48.39, longitude: -4.48 }
    for (const text of ['bretagne', 'fr-29', 'fr-29-finistere', 'FR-29', 'Bretagne']) {
      const view = readView(text)
      assert.ok(view.zoom > home.zoom, text)
      const point = pointOf(projectionOf(view), brest)
      assert.ok(point && isInside(point), text)
    }
    assert.ok(readView('ch-vd').zoom > 6)
    assert.ok(readView('bourgogne-franche-comte').zoom >= 6)
  })

  test('that means nothing is the whole map', () => {
    const hostile = [
      '',
      'x',
      '48,3',
      '48,3,',
      '91,0,5',
      '0,181,5',
      'NaN,NaN,NaN',
      '1e9,0,5',
      '48.1,-3.2,7,9',
      '__proto__',
    ]
    for (const text of [...hostile, 'constructor', '9'.repeat(500), '<script>', '48.1,-3.2,-7'])
      assert.equal(readView(text), home, text)
  })

  test('nearer or farther than the map draws is as near or far as it draws', () => {
    assert.equal(readView('48,2,99').zoom, nearest)
    assert.equal(readView('48,2,0').zoom, 3)
  })

  test('close by is the same: only so many maps are kept', () => {
    assert.deepEqual(readView('48.12345,-3.21,7'), readView('48.1,-3.2,7'))
    assert.deepEqual(tidyView({ latitude: 89, longitude: 190, zoom: 6.4 }), { latitude: 75, longitude: -170, zoom: 6 })
  })
})

test('a view that holds some places is as near as it can be', () => {
  const around = { west: -4.5, south: 47.6, east: -1.7, north: 48.7 }
  const view = viewHolding(around, 1.1)
  const projection = projectionOf(view)
  for (const longitude of [around.west, around.east])
    for (const latitude of [around.south, around.north]) {
      const point = pointOf(projection, { latitude, longitude })
      assert.ok(point && isInside(point))
    }
  const high = (around.north - around.south) * 111.2
  assert.ok(kilometresAcross(view.zoom + 1) < Math.max(high, (around.east - around.west) * 75) * 1.1)
})

test('distances are true in the middle of a view, north is up, and each zoom is twice as near', () => {
  for (const view of [home, readView('reunion'), readView('quebec'), readView('48.1,-3.2,9')]) {
    const projection = projectionOf(view)
    const middle = pointOf(projection, view)
    const north = pointOf(projection, { ...view, latitude: view.latitude + 0.1 })
    assert.ok(middle && north)
    assert.ok(Math.abs(middle.x - 340) < 0.01 && Math.abs(north.x - middle.x) < 0.01)
    const perKilometre = (middle.y - north.y) / 11.12
    assert.ok(Math.abs(perKilometre / (680 / kilometresAcross(view.zoom)) - 1) < 0.01, `${view.zoom}`)
  }
})
