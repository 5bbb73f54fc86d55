import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heard } from '../testing.ts'
import { readArea, readRegion } from './area.ts'
import { readPrice } from './price.ts'

const price = (value: string) => heard((note) => readPrice(value, note))
const area = (value: string) => heard((note) => readArea(value, note))

test('a price has words to read and, in brackets, what can be computed', () => {
  assert.deepEqual(price('10 € par an [10.00 EUR/year]'), {
    value: { text: '10 € par an', cents: 1000, currency: 'EUR', per: 'year', from: false },
    said: [],
    corrected: [],
  })
  assert.deepEqual(price('dès 3,50 € par mois [from 3,5 eur / month]').value, {
    text: 'dès 3,50 € par mois',
    cents: 350,
    currency: 'EUR',
    per: 'month',
    from: true,
  })
  assert.equal(price('[20 CHF/once]').value?.cents, 2000)
})

test('a price may stay in words', () => {
  assert.deepEqual(price('prix libre'), {
    value: { text: 'prix libre', cents: null, currency: null, per: null, from: false },
    said: [],
    corrected: [],
  })
})

test('a bracket that cannot be computed leaves the words', () => {
  for (const bracket of [
    '10 euros',
    '10 EUR',
    '-1 EUR/year',
    '1.234 EUR/year',
    '10 EUR/week',
    '99999999 EUR/year',
    '',
  ]) {
    const { value, said, corrected } = price(`10 € [${bracket}]`)
    assert.deepEqual(
      [value?.text, value?.cents, said, corrected],
      ['10 €', null, ['error bad-price'], ['10 €']],
      bracket,
    )
  }
})

test('an area is everywhere, countries, regions, or around a point', () => {
  assert.deepEqual(area('everywhere').value, { reach: 'everywhere' })
  assert.deepEqual(area('FR;BE').value, { reach: 'countries', countries: ['FR', 'BE'] })
  assert.deepEqual(area('FR-29, BE-WBR, CH-VD').value, { reach: 'regions', regions: ['FR-29', 'BE-WBR', 'CH-VD'] })
  const around = { reach: 'around', town: null, latitude: 48.39, longitude: -4.49, kilometres: 30 }
  for (const value of ['around 48.39 -4.49 30', 'around 48,39 -4,49 30 km']) assert.deepEqual(area(value).value, around)
  for (const value of ['around 48.39 -4.49 30 Saint-Brieuc 2', 'around 48.39 -4.49 30 km Saint-Brieuc 2'])
    assert.deepEqual(area(value), { value: { ...around, town: 'Saint-Brieuc 2' }, said: [], corrected: [] })
})

test('regions and countries do not mix: the narrower stay', () => {
  const { value, said, corrected } = area('FR-29;BE')
  assert.deepEqual(value, { reach: 'regions', regions: ['FR-29'] })
  assert.deepEqual([said, corrected], [['error area-mixed'], ['FR-29']])
})

test('what is no area is told', () => {
  for (const value of ['autour de Brest', 'around 148 -4 30', 'around 48 -4 0', 'FR-', 'around 48.39 -4.49']) {
    assert.deepEqual(area(value).said, ['error bad-area'], value)
  }
  assert.deepEqual(area('FR;Syldavie').said, ['error area-item'])
})

test('a region is a country and a part', () => {
  assert.deepEqual(
    heard((note) => readRegion('fr-2a', note)),
    {
      value: 'FR-2A',
      said: ['warning value-spelling'],
      corrected: ['FR-2A'],
    },
  )
  for (const value of ['Finistère', 'ZZ-1', 'FR']) {
    assert.deepEqual(heard((note) => readRegion(value, note)).said, ['error bad-region'], value)
  }
})
