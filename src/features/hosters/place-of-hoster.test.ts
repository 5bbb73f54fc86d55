import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { type HosterFacts, type Place, withSafePlaces } from './index.ts'
import { aHoster, hosterFacts } from './testing-records.ts'

const exact: Place = {
  town: 'Brest',
  postcode: '29287',
  region: null,
  country: 'FR',
  latitude: 48.412345,
  longitude: -4.487654,
  address: '3 bis, rue des Chats-qui-Pêchent',
}
const traces = [/29287/, /48\.41234/, /4\.48765/, /Pêchent/, /3 bis/]
const safe = (facts: Partial<HosterFacts>, isHostedAtHome = false) =>
  withSafePlaces(hosterFacts(facts), { isHostedAtHome })
const individual = { legalForm: 'individual' as const }

test('an individual is at the centre of its town, and the row that is stored knows nothing else', async () => {
  const { writer } = await openTestDatabase()
  const area = {
    reach: 'around' as const,
    town: null,
    latitude: exact.latitude ?? 0,
    longitude: exact.longitude ?? 0,
    kilometres: 30,
  }
  const facts = safe({ ...individual, places: [exact], area })
  await aHoster(writer, { facts })
  const stored = JSON.stringify(await writer.selectFrom('hoster').selectAll().execute())
  for (const trace of traces) assert.doesNotMatch(stored, trace)
  const [place] = facts.places
  assert.deepEqual([place?.town, place?.region, place?.country], ['Brest', 'FR-29', 'FR'])
  assert.ok(place?.latitude && Math.abs(place.latitude - 48.39) < 0.05)
})

test('so is whoever hosts one service at home', () => {
  const stored = JSON.stringify(safe({ legalForm: 'association', places: [exact] }, true))
  for (const trace of traces) assert.doesNotMatch(stored, trace)
})

test('an association keeps the place where one can meet it', () => {
  assert.deepEqual(safe({ legalForm: 'association', places: [exact] }).places, [{ ...exact, region: 'FR-29' }])
})

test('at home, a point without a town is its nearest town, a town without a point that town', () => {
  const [pointOnly] = safe({ ...individual, places: [{ ...exact, town: null, postcode: null, address: null }] }).places
  const [townOnly] = safe({ ...individual, places: [{ ...exact, latitude: null, longitude: null }] }).places
  assert.equal(townOnly?.town, 'Brest')
  assert.ok(pointOnly?.town && pointOnly.latitude !== exact.latitude)
})

test('at home, what is no town’s name is not kept when it could be an address', () => {
  const nowhere = { ...exact, latitude: null, longitude: null, postcode: null, country: null }
  const town = (town: string) => safe({ ...individual, places: [{ ...nowhere, town }] }).places[0]?.town
  assert.equal(town('3 bis rue des Chats, au fond de la cour'), null)
  assert.equal(town('Trifouillis-sur-Nulle-Part'), 'Trifouillis-sur-Nulle-Part')
})

test('at home in the middle of the sea, nothing exact is left', () => {
  const area = { reach: 'around' as const, town: null, latitude: -45.12345, longitude: -30.98765, kilometres: 9 }
  const { places, area: around } = safe({
    ...individual,
    places: [{ ...exact, town: null, latitude: -45.12345, longitude: -30.98765 }],
    area,
  })
  assert.deepEqual([places[0]?.latitude, places[0]?.longitude], [null, null])
  assert.deepEqual(around, { ...area, latitude: -45.1, longitude: -31 })
})

test('an area in words stays as it is', () => {
  const area = { reach: 'regions' as const, regions: ['FR-29'] }
  assert.deepEqual(safe({ ...individual, area }).area, area)
})

test('a town’s name alone is put on the map', () => {
  const [place] = safe({ places: [{ ...exact, latitude: null, longitude: null, region: null }] }).places
  assert.equal(place?.region, 'FR-29')
  assert.ok(place?.latitude)
  assert.equal(place?.address, exact.address)
})

test('a town that nobody knows stays as it was written', () => {
  const place = { ...exact, town: 'Trifouillis-sur-Nulle-Part', postcode: null, latitude: null, longitude: null }
  assert.deepEqual(safe({ places: [place] }).places, [place])
})
