import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attribution, kilometres, placeBySlug, placeSlug, regionOf, sources } from './index.ts'
import { placeAt } from './place-at.ts'
import { townsOfPostcode, townsOfPostcodes } from './postcodes.ts'
import { townRows } from './towns.ts'

const places = townRows().map((_, number) => placeAt(number))
const of = (country: string) => places.filter((place) => place.country === country)

test('the towns of the five countries are there', () => {
  const least: Record<string, number> = { FR: 35_000, BE: 2200, CH: 1500, CA: 1100, LU: 170 }
  for (const [country, count] of Object.entries(least)) assert.ok(of(country).length >= count, country)
  assert.equal(
    places.length,
    Object.keys(least).reduce((sum, country) => sum + of(country).length, 0),
  )
})

test('each town lies in a region that exists', () => {
  assert.deepEqual(
    places.filter((place) => !regionOf(place)),
    [],
  )
})

test('no two towns share a slug, and each slug leads back to its town', () => {
  const slugs = places.map(placeSlug)
  assert.equal(new Set(slugs).size, slugs.length)
  assert.ok(slugs.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 60))
  for (let number = 0; number < slugs.length; number += 97) {
    const found = placeBySlug(slugs[number] ?? '')
    assert.deepEqual(found, places[number])
  }
})

test('towns stand in order of size', () => {
  assert.ok(places.every((place, index) => index === 0 || place.population <= (places[index - 1]?.population ?? 0)))
})

test('each town has a point on Earth, not far from the others of its department', () => {
  for (const place of places) {
    const region = regionOf(place)
    assert.ok(region && Number.isFinite(place.latitude) && Number.isFinite(place.longitude))
    if (/^FR-(\d\d|2[AB]|97\d)$/.test(region.code)) assert.ok(kilometres(place, region) < 350, place.name)
  }
})

test('French communes have postcodes of five digits of their department', () => {
  const breton = places.filter(({ region }) => region === 'FR-29')
  assert.ok(breton.every(({ postcodes }) => postcodes.every((code) => /^29\d{3}$/.test(code))))
  assert.ok(of('FR').filter(({ postcodes }) => postcodes.length > 0).length > 35_000)
  assert.deepEqual(
    of('BE').filter(({ postcodes }) => postcodes.length > 0),
    [],
  )
})

test('nearly every French postcode leads to a town with a point of its own', () => {
  const codes = new Set(places.flatMap(({ postcodes }) => postcodes))
  const placed = [...codes].filter((code) => townsOfPostcode(code).some((town) => placeAt(town).precision === 'centre'))
  assert.ok(codes.size > 6200)
  assert.ok(placed.length > 5900, String(placed.length))
})

test('the towns of a postcode come in order of size, those of its beginning once each', () => {
  const towns = townsOfPostcodes('35')
  assert.equal(new Set(towns).size, towns.length)
  assert.deepEqual(
    towns,
    towns.toSorted((a, b) => a - b),
  )
  assert.deepEqual(townsOfPostcode('nowhere'), [])
})

test('a bare name is a slug while one town bears it', () => {
  assert.equal(placeBySlug('brest')?.region, 'FR-29')
  assert.equal(placeBySlug('saint-denis'), undefined)
  for (const slug of ['', '-', 'fr-29', '__proto__', 'brest-fr-30', 'x'.repeat(10_000), 'Brest-FR-29'])
    assert.equal(placeBySlug(slug), undefined)
})

test('whose data it is is said in both languages, with the licence', () => {
  for (const text of Object.values(attribution)) assert.match(text, /GeoNames \(CC BY 4\.0.*Etalab.*Natural Earth/)
  assert.deepEqual(
    sources.map(({ name }) => name),
    ['GeoNames', 'Etalab (INSEE, La Poste)', 'Natural Earth'],
  )
  assert.ok(sources.every(({ what, url }) => what.fr && what.en && url.startsWith('https://')))
})
