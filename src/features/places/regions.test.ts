import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeBySlug, regionByCode, regionBySlug, regionOf, regions } from './index.ts'
import { regionsNamed } from './regions.ts'

const codes = (text: string) => [...(regionsNamed(text) ?? [])].sort()

test('every French department, Belgian and Canadian province, Swiss canton and Luxembourg is there', () => {
  const count = (country: string) => regions().filter((region) => region.country === country).length
  assert.deepEqual(['FR', 'BE', 'CH', 'CA', 'LU'].map(count), [101 + 6, 11, 26, 13, 1])
})

test('each region has a code, a slug and names in both languages of its own', () => {
  const all = regions()
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length)
  assert.equal(new Set(all.map(({ slug }) => slug)).size, all.length)
  assert.equal(new Set(all.map(({ name }) => name.fr)).size, all.length)
  for (const { name, latitude, longitude } of all) {
    assert.ok(name.fr && name.en)
    assert.ok(Math.abs(latitude) < 80 && Math.abs(longitude) <= 180)
  }
})

test('a region is found by its slug or its code in small letters', () => {
  assert.equal(regionBySlug('fr-29-finistere')?.code, 'FR-29')
  assert.equal(regionBySlug('be-wna')?.name.fr, 'Namur')
  assert.equal(regionBySlug('lu-luxembourg')?.code, 'LU')
  for (const slug of ['', 'finistere', 'FR-29', '__proto__', 'x'.repeat(10_000)])
    assert.equal(regionBySlug(slug), undefined)
})

test('a region has its name in French and in English', () => {
  assert.deepEqual(regionByCode('CH-GE')?.name, { fr: 'Genève', en: 'Geneva' })
  assert.deepEqual(regionByCode('BE-VWV')?.name, { fr: 'Flandre-Occidentale', en: 'West Flanders' })
  assert.equal(regionByCode('FR-00'), undefined)
})

test('a department knows the larger region that holds it', () => {
  assert.ok(regionByCode('FR-29')?.within.includes('Bretagne'))
})

test("a place's region is known, and that of a position in the sea is not", () => {
  const brest = placeBySlug('brest-fr-29')
  assert.ok(brest)
  assert.equal(regionOf(brest)?.name.fr, 'Finistère')
  assert.equal(regionOf({ region: null }), undefined)
})

test('a text means a region by number, code, name or larger region', () => {
  for (const text of ['29', 'FR-29', 'fr-29', 'Finistère', 'finistere', 'Le Finistère'])
    assert.ok(codes(text).length <= 1)
  for (const text of ['29', 'FR-29', 'Finistère', 'FINISTERE']) assert.deepEqual(codes(text), ['FR-29'])
  assert.deepEqual(codes('Bretagne'), ['FR-22', 'FR-29', 'FR-35', 'FR-56'])
  assert.deepEqual(codes('Corse'), ['FR-2A', 'FR-2B'])
  assert.deepEqual(codes('Réunion'), ['FR-974'])
  assert.deepEqual(codes('VD'), ['CH-VD'])
  assert.equal(codes('Suisse').length, 26)
  assert.equal(codes('Wallonie').length, 5)
})

test('a text that means two regions means both', () => {
  assert.deepEqual(codes('Jura'), ['CH-JU', 'FR-39'])
  assert.ok(codes('Luxembourg').includes('LU') && codes('Luxembourg').includes('BE-WLX'))
})

test('a text that means none means none', () => {
  for (const text of ['', 'Texas', '__proto__', 'constructor', '🐱']) assert.equal(regionsNamed(text), undefined)
})
