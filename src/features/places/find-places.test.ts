import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPlaces, type Place } from './index.ts'

const named = (places: Place[]) => places.map(({ name, region }) => `${name} ${region}`)

test('the largest of the towns that begin so come first', () => {
  assert.deepEqual(named(findPlaces('bre', 2)), ['Brest FR-29', 'Brétigny-sur-Orge FR-91'])
  assert.equal(findPlaces('Montr')[0]?.name, 'Montréal')
})

test('a town that bears exactly the name comes before larger ones that begin so', () => {
  assert.equal(findPlaces('Le Mans')[0]?.region, 'FR-72')
  assert.equal(findPlaces('Mont')[0]?.name, 'Mont')
})

test('who types St may mean Strasbourg or a saint', () => {
  const names = findPlaces('St').map(({ name }) => name)
  assert.ok(names.includes('Strasbourg'))
  assert.ok(names.includes('Saint-Étienne'))
})

test('the article may be left out', () => {
  assert.equal(findPlaces('rochel')[0]?.name, 'La Rochelle')
  assert.ok(named(findPlaces('havre')).includes('Le Havre FR-76'))
})

test('a postcode, or its beginning, gives its towns', () => {
  assert.deepEqual(named(findPlaces('29200')), ['Brest FR-29'])
  assert.ok(findPlaces('292', 50).every(({ postcodes }) => postcodes.some((code) => code.startsWith('292'))))
  assert.equal(findPlaces('974')[0]?.name, 'Saint-Denis')
})

test('the region beside the name narrows it while it is typed', () => {
  assert.deepEqual(named(findPlaces('saint-den, 974')), ['Saint-Denis FR-974'])
  assert.deepEqual(named(findPlaces('Paris, Ontario')), ['Paris CA-ON'])
})

test("a region's name gives its towns", () => {
  assert.deepEqual(named(findPlaces('Finistère', 2)), ['Brest FR-29', 'Quimper FR-29'])
  assert.equal(findPlaces('Vaud')[0]?.name, 'Lausanne')
  assert.equal(findPlaces('Wallonie')[0]?.name, 'Charleroi')
})

test('two letters are rather the beginning of a name than the code of a country', () => {
  assert.notEqual(findPlaces('be')[0]?.country, 'BE')
})

test('as many as asked are given, and none for no number', () => {
  assert.equal(findPlaces('s').length, 8)
  assert.equal(findPlaces('s', 3).length, 3)
  assert.deepEqual(findPlaces('s', 0), [])
  assert.deepEqual(findPlaces('s', -5), [])
})

test('no place is given twice', () => {
  const slugs = named(findPlaces('saint', 200))
  assert.equal(new Set(slugs).size, slugs.length)
})

test('nothing typed finds nothing', () => {
  for (const typed of ['', '   ', '-', '\u0000', '🐱', 'مرحبا', '\u202e', '((((', ',,,,'])
    assert.deepEqual(findPlaces(typed), [])
})
