import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Theme } from '../../../ui/theme.ts'
import { access } from './access.tsx'
import { area } from './area.tsx'
import { place } from './place.tsx'
import { price } from './price.tsx'
import { french, known, readIn, refusalOf } from './testing.ts'
import { theme } from './theme.tsx'

const fee = price('editing.access-fee')

test('an amount is written with a point or a comma, and counted in cents', () => {
  const cents = (text: string) => readIn(fee, { 'x-cents': [text], 'x-per': ['month'] }).value?.cents
  for (const [text, value] of [
    ['12', 1200],
    ['12,5', 1250],
    ['12.05', 1205],
    ['0', 0],
    ['9999999,99', 999_999_999],
  ] as const)
    assert.equal(cents(text), value, text)
  for (const text of ['-1', '1e3', '12,345', '12 €', '1 000', '12,', ',5', '٣', '99999999'])
    assert.equal(refusalOf(fee, { 'x-cents': [text], 'x-per': ['month'] }), 'x-cents editing.price-wrong', text)
})

test('an amount comes with its rhythm, and is in euros unless it says otherwise', () => {
  assert.equal(refusalOf(fee, { 'x-cents': ['12'] }), 'x-per editing.price-per-missing')
  assert.equal(readIn(fee, { 'x-cents': ['12'], 'x-per': ['year'] }).value?.currency, 'EUR')
  assert.equal(readIn(fee, { 'x-cents': ['12'], 'x-per': ['year'], 'x-currency': ['chf'] }).value?.currency, 'CHF')
  const strange = { 'x-cents': ['12'], 'x-per': ['year'], 'x-currency': ['euros'] }
  assert.equal(refusalOf(fee, strange), 'x-currency editing.price-currency-unknown')
})

test('a price in words alone has no amount, and nothing is no price', () => {
  const { value } = readIn(fee, { 'x-text-fr': ['prix libre'], 'x-currency': ['EUR'], 'x-per': ['year'] })
  assert.deepEqual([value?.text, value?.cents, value?.currency, value?.per], [{ fr: 'prix libre' }, null, null, null])
  assert.equal(readIn(fee, {}).value, null)
})

const shownOf = async (typed: Record<string, string[]>, errors: { field: string; key: 'editing.price-wrong' }[] = []) =>
  String(await fee.show({ view: french, form: { values: typed, errors }, name: 'x', known }))

test('a price is folded while there is none, and open where something is wrong', async () => {
  assert.match(await shownOf({}), /<details class="folded"(?! open)/)
  assert.match(await shownOf({ 'x-cents': ['12'] }), /<details class="folded" open/)
  assert.match(await shownOf({}, [{ field: 'x-cents', key: 'editing.price-wrong' }]), /<details class="folded" open/)
})

test('a way in is there when it is ticked, or when something is said of it', () => {
  const ways = (typed: Record<string, string[]>) => readIn(access, typed).value?.map(({ condition }) => condition)
  assert.deepEqual(ways({}), [])
  assert.deepEqual(ways({ 'x-free-is': ['yes'], 'x-none-is': ['yes'] }), ['none', 'free'])
  assert.deepEqual(ways({ 'x-member-who-fr': ['les voisines'] }), ['member'])
  assert.deepEqual(ways({ 'x-client-is': ['no'] }), ['client'])
})

test('what is wrong with one way in is told beside it, and all of them are looked at', () => {
  const typed = { 'x-member-price-cents': ['x'], 'x-client-price-cents': ['y'] }
  assert.equal(
    refusalOf(access, typed),
    'x-member-price-cents editing.price-wrong, x-client-price-cents editing.price-wrong',
  )
})

test('an area asks for what its reach needs, beside that', () => {
  const wrong: [Record<string, string[]>, string][] = [
    [{ 'x-reach': ['countries'] }, 'x-countries editing.area-none'],
    [{ 'x-reach': ['regions'] }, 'x-regions editing.area-none'],
    [{ 'x-reach': ['around'], 'x-town': ['Brest'] }, 'x-kilometres editing.area-how-far'],
    [{ 'x-reach': ['around'], 'x-town': ['Zzyzx'], 'x-kilometres': ['5'] }, 'x-town editing.town-unclear'],
    [{ 'x-reach': ['around'], 'x-kilometres': ['5'] }, 'x-town editing.town-unclear'],
    [{ 'x-reach': ['the-moon'] }, 'x-reach editing.choice-unknown'],
    [{ 'x-reach': ['countries'], 'x-countries': ['Narnia'] }, 'x-countries editing.item-no-country'],
  ]
  for (const [typed, says] of wrong) assert.equal(refusalOf(area, typed), says)
  assert.equal(readIn(area, { 'x-countries': ['France'] }).value, null, 'no reach, no area')
})

test('what an area does not need is not kept', () => {
  const typed = { 'x-reach': ['everywhere'], 'x-countries': ['France'], 'x-town': ['Brest'], 'x-kilometres': ['5'] }
  assert.deepEqual(readIn(area, typed).value, { reach: 'everywhere' })
})

test('a place keeps where it lies while its town stays, and is looked up when it changes', () => {
  const here = { town: 'Brest', postcode: null, country: 'FR', region: 'FR-29', latitude: 48.4, longitude: -4.5 }
  const was = { 'x-here-was': [JSON.stringify(here)] }
  const stays = readIn(place, { ...was, 'x-town': ['Brest'], 'x-country': ['France'], 'x-address': ['1 quai'] }).value
  assert.deepEqual(stays, { ...here, address: '1 quai' })
  const moved = readIn(place, { ...was, 'x-town': ['Morlaix'], 'x-country': ['France'] }).value
  assert.equal(moved?.town, 'Morlaix')
  assert.notEqual(moved?.latitude, here.latitude)
})

test('what somebody wrote into what the form sends along counts for nothing', () => {
  const typed = { 'x-town': ['Brest'], 'x-country': ['France'] }
  const far = JSON.stringify({ town: 'Brest', postcode: null, country: 'FR', region: 'X', latitude: 9e9, longitude: 0 })
  for (const was of ['{', '[]', 'null', '{"town":1}', far, `{"a":"${'b'.repeat(2000)}"}`])
    assert.equal(readIn(place, { ...typed, 'x-here-was': [was] }).value?.region, 'FR-29', was.slice(0, 20))
})

test('a town abroad is what it is called', () => {
  const { value } = readIn(place, { 'x-town': ['Dakar'], 'x-country': ['Sénégal'] })
  assert.deepEqual([value?.town, value?.country, value?.latitude], ['Dakar', 'SN', null])
  assert.equal(
    refusalOf(place, { 'x-town': ['Dakar'], 'x-country': ['Atlantide'] }),
    'x-country editing.country-unknown',
  )
})

const good = { bright: '#f9cc01', theme: '#f0980c', deep: '#a46708', link: '#7d4c00', linkDark: '#fbc95a' }
const typedTheme = (changes: Partial<Theme> = {}) =>
  Object.fromEntries(Object.entries({ ...good, ...changes }).map(([name, colour]) => [`x-${name}`, [colour]]))

test('colours are written with or without their mark, long or short, in any case', () => {
  const bright = (text: string) => readIn(theme, typedTheme({ bright: text })).value?.bright
  for (const text of ['F9CC01', '#f9cc01', ' #F9cc01 ']) assert.equal(bright(text), '#f9cc01', text)
  assert.equal(bright('fc0'), '#ffcc00')
})

test('what is no colour is told for each, before any contrast is measured', () => {
  for (const text of ['', 'red', '#12345', 'rgb(1,2,3)', '#gggggg', 'url(x)', '#f9cc01;}'])
    assert.equal(refusalOf(theme, typedTheme({ bright: text })), 'x-bright editing.colour-wrong', text)
  assert.equal(readIn(theme, {}).errors.length, 5)
})

test('links that read badly by day or by night are refused beside their own colour', () => {
  assert.match(refusalOf(theme, typedTheme({ link: '#ffffff' })), /^x-link editing\.contrast/)
  assert.match(refusalOf(theme, typedTheme({ linkDark: '#000000' })), /x-linkDark editing\.contrast/)
  assert.deepEqual(readIn(theme, typedTheme()).value, good)
})
