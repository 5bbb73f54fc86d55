import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geoArea, geoConicConformal, geoContains, geoPath } from 'd3-geo'
import { regions, shapes } from './index.ts'

const details = ['wide', 'close'] as const
const sphere = 4 * Math.PI
const ids = (features: { id?: string | number | undefined }[]) => features.map(({ id }) => String(id))

test('every region has a shape, and every shape is a region', () => {
  const codes = regions()
    .map(({ code }) => code)
    .sort()
  for (const detail of details) assert.deepEqual(ids(shapes(detail).regionShapes().features).sort(), codes)
})

test('our five countries and their neighbours are there, each once', () => {
  for (const detail of details) {
    const countries = ids(shapes(detail).countries().features)
    assert.equal(new Set(countries).size, countries.length)
    for (const country of ['FR', 'BE', 'CH', 'LU', 'CA', 'DE', 'ES', 'IT', 'GB', 'NL', 'US', 'BR', 'MG'])
      assert.ok(countries.includes(country), country)
  }
})

test('no shape is turned inside out: the largest is Canada or a neighbour, never the rest of the world', () => {
  for (const detail of details)
    for (const feature of [...shapes(detail).countries().features, ...shapes(detail).regionShapes().features])
      assert.ok(geoArea(feature) < sphere / 20, `${detail} ${feature.id}`)
})

test('France holds its regions, overseas too', () => {
  const france = shapes('close')
    .countries()
    .features.find(({ id }) => id === 'FR')
  assert.ok(france)
  for (const point of [
    [2.35, 48.85],
    [55.5, -21.1],
    [-53, 4],
  ] as const)
    assert.ok(geoContains(france, [...point]))
})

test('the areas are about right', () => {
  const area = (code: string) => {
    const shape = shapes('close')
      .regionShapes()
      .features.find(({ id }) => id === code)
    return shape ? geoArea(shape) * 6371 ** 2 : 0
  }
  const known: [string, number][] = [
    ['FR-29', 6733],
    ['FR-974', 2512],
    ['BE-WLX', 4440],
    ['CH-VD', 3212],
    ['LU', 2586],
  ]
  for (const [code, squareKilometres] of known)
    assert.ok(Math.abs(area(code) / squareKilometres - 1) < 0.1, `${code} ${area(code)}`)
})

test('borders are lines between regions of one country, and between countries', () => {
  for (const detail of details) {
    const { regionBorders, countryBorders } = shapes(detail)
    assert.ok(regionBorders().coordinates.flat().length > 1500)
    assert.ok(countryBorders().coordinates.flat().length > 500)
  }
})

test('a map of France, Belgium and Switzerland is light enough for a page', () => {
  const corners = [
    [-5.5, 41.2],
    [10.7, 41.2],
    [10.7, 51.7],
    [-5.5, 51.7],
  ]
  const projection = geoConicConformal().parallels([43, 50]).rotate([-3, 0])
  projection.fitSize([900, 900], { type: 'MultiPoint', coordinates: corners }).clipExtent([
    [0, 0],
    [900, 900],
  ])
  const path = geoPath(projection).digits(0)
  const { countries, regionBorders, countryBorders } = shapes('wide')
  const drawn = [path(countries()), path(regionBorders()), path(countryBorders())].join('')
  assert.ok(drawn.length > 10_000 && drawn.length < 45_000, String(drawn.length))
})

test('the files are read once', () => {
  assert.equal(shapes('wide'), shapes())
  assert.equal(shapes('close').countries(), shapes('close').countries())
})
