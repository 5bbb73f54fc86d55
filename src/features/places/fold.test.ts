import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, foldAsTyped, hyphenated, unaccented } from './fold.ts'

test('accents, case, hyphens, apostrophes and spaces make no difference', () => {
  for (const written of ['Saint-Étienne', 'saint etienne', 'SAINT ÉTIENNE', 'Saint–Etienne', ' saint-etienne '])
    assert.equal(fold(written), 'saintetienne')
  assert.equal(fold('L’Haÿ-les-Roses'), fold("l'hay les roses"))
})

test('accents written apart are accents too', () => {
  assert.equal(fold('Saint-E\u0301tienne'), 'saintetienne')
})

test('ligatures are written as two letters', () => {
  assert.equal(fold('Œuilly'), 'oeuilly')
  assert.equal(fold('Straßburg'), 'strassburg')
})

test('abbreviations are written out where they are whole words', () => {
  assert.equal(fold('St-Étienne'), fold('Saint-Étienne'))
  assert.equal(fold('Ste Marie'), fold('Sainte-Marie'))
  assert.equal(fold('Châlons s/ Marne'), fold('Châlons-sur-Marne'))
  assert.equal(fold('Brest'), 'brest')
  assert.equal(fold("St. John's"), 'saintjohns')
})

test('what is being typed may be left as it is', () => {
  assert.equal(foldAsTyped('St'), 'st')
  assert.equal(foldAsTyped('Sté'), 'ste')
})

test('other scripts and signs leave nothing', () => {
  for (const written of ['مرحبا', '北京', '🐱', '\u202e\u0000', '']) assert.equal(fold(written), '')
})

test('an address part has only letters, digits and single hyphens', () => {
  assert.equal(hyphenated("L'Haÿ-les-Roses FR-94"), 'l-hay-les-roses-fr-94')
  assert.equal(hyphenated('  « Aÿ » !'), 'ay')
})

test('taking accents away keeps the rest as it stands', () => {
  assert.equal(unaccented('Là-bas, ÇA !'), 'la-bas, ca !')
})
