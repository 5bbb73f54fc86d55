import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeSlug, type Stated, townCentre } from './index.ts'

const nothing: Stated = { town: null, postcode: null, country: null, region: null }
function centre(stated: Partial<Stated>): string | undefined {
  const place = townCentre({ ...nothing, ...stated })
  return place && placeSlug(place)
}

test("a town's name is enough where one town bears it", () => {
  assert.equal(centre({ town: 'Brest' }), 'brest-fr-29')
  assert.equal(centre({ town: 'Liège', country: 'BE' }), 'liege-be-wlg')
})

test('a name that several towns bear needs more', () => {
  assert.equal(centre({ town: 'Saint-Denis' }), undefined)
  assert.equal(centre({ town: 'Saint-Denis', postcode: '97400' }), 'saint-denis-fr-974')
  assert.equal(centre({ town: 'Saint-Denis', region: 'FR-93' }), 'saint-denis-fr-93')
})

test('the country tells two towns apart', () => {
  assert.equal(centre({ town: 'Lille', country: 'BE' }), 'lille-be-van')
  assert.equal(centre({ town: 'Brest', country: 'BY' }), undefined)
})

test('one town ten times as large as the next is meant', () => {
  assert.equal(centre({ town: 'Paris' }), 'paris-fr-75')
})

test("a region's name is not taken for the village that bears it too", () => {
  assert.equal(centre({ town: 'La Réunion', country: 'FR' }), undefined)
  assert.equal(centre({ town: 'La Réunion', region: 'FR-47' }), 'la-reunion-fr-47')
  assert.equal(centre({ town: 'Bretagne' }), undefined)
})

test('a postcode alone gives its largest town', () => {
  assert.equal(centre({ postcode: '29200' }), 'brest-fr-29')
  assert.equal(centre({ postcode: '99999' }), undefined)
})

test('a CEDEX does not hide the town', () => {
  assert.equal(centre({ town: 'Nantes Cedex 1', postcode: '44041' }), 'nantes-fr-44')
})

test('a quarter that is no town leaves the postcode', () => {
  assert.equal(centre({ town: 'Le Quartier Imaginaire', postcode: '29200' }), 'brest-fr-29')
})

test('nothing stated, or nothing that we know, gives nothing', () => {
  assert.equal(centre({}), undefined)
  assert.equal(centre({ town: '' }), undefined)
  assert.equal(centre({ town: 'x'.repeat(10_000), postcode: '\u0000', country: '🐱', region: '__proto__' }), undefined)
})
