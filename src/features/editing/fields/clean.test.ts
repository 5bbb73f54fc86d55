import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanLine, cleanLines, isSeen } from './clean.ts'
import { countriesIn, countryNamed, languageNamed, regionNamed } from './named.ts'

test('a line has one spelling, and nothing in it that is not seen', () => {
  assert.equal(cleanLine(' E\u0301te\u0301\u200b \u202ebleu\u2069\n\t'), 'Été bleu')
  assert.equal(cleanLine('a\u{e0041}b\ufeffc'), 'abc')
  assert.equal(cleanLine('\ud800'), '\ufffd', 'half a character is no character')
})

test('what scripts and emoji need to hold together stays', () => {
  assert.equal(cleanLine('👩‍🌾'), '👩‍🌾')
  assert.equal(cleanLine('می‌خواهم'), 'می‌خواهم')
})

test('lines end alike, without spaces, and one empty line is enough', () => {
  assert.equal(cleanLines('a  \r\n\r\n\r\n\r\nb\u2028c\u0007'), 'a\n\nb\nc')
})

test('a name has something to read', () => {
  assert.ok(isSeen('é') && isSeen('7') && isSeen('🐈'))
  assert.ok(!isSeen('\u0301\u200d') && !isSeen('…'))
})

test('countries, languages and regions go by code and by name', () => {
  for (const name of ['FR', 'fr', 'France', 'france']) assert.equal(countryNamed(name), 'FR', name)
  for (const name of ['Royaume-Uni', 'united kingdom', 'gb']) assert.equal(countryNamed(name), 'GB', name)
  for (const name of ['UK', 'EU', 'XX', '', 'constructor']) assert.equal(countryNamed(name), undefined, name)
  for (const name of ['br', 'breton', 'Brezhoneg']) assert.equal(languageNamed(name), 'br', name)
  assert.equal(languageNamed('pt-br'), 'pt-BR')
  assert.equal(languageNamed('zz'), undefined)
  assert.equal(regionNamed('finistere'), 'FR-29')
  assert.equal(regionNamed('be-wbr'), 'BE-WBR')
  assert.equal(regionNamed('FR-99'), undefined)
})

test('every country is offered once, in the order of the language', () => {
  const countries = countriesIn('fr')
  assert.ok(countries.length > 200)
  assert.equal(new Set(countries.map(({ code }) => code)).size, countries.length)
  assert.ok(countries.findIndex(({ code }) => code === 'DE') < countries.findIndex(({ code }) => code === 'BE'))
})
