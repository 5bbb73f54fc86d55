import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellingWords } from './stop-words.ts'
import { fold, stemsOf, wordsOf } from './words.ts'

const folded = (text: string) => wordsOf(text).map((word) => word.folded)

test('words are cut at whatever is no letter or digit', () => {
  assert.deepEqual(folded("L’e-mail d'Étienne, n°2 (pair-à-pair)"), [
    'l',
    'e',
    'mail',
    'd',
    'etienne',
    'n',
    '2',
    'pair',
    'a',
    'pair',
  ])
  assert.deepEqual(folded('\u0000\t🙂 – …'), [])
})

test('ligatures and letters with strokes are written out', () => {
  assert.deepEqual(['Œuvre', 'Straße', 'Łódź', 'søren', 'ﬁn'].map(fold), ['oeuvre', 'strasse', 'lodz', 'soren', 'fin'])
})

test('other scripts are words too', () => {
  assert.deepEqual(folded('مرحبا بالعالم'), ['مرحبا', 'بالعالم'])
  assert.deepEqual(folded('Привет'), ['привет'])
})

test('a word never gets longer than forty letters', () => {
  assert.equal(folded('x'.repeat(10_000))[0]?.length, 40)
})

test('forms of a word share a stem, typed with accents or without', () => {
  const share = (a: string, b: string) => {
    const [first, second] = [wordsOf(a)[0]!, wordsOf(b)[0]!]
    return !new Set(stemsOf(first)).isDisjointFrom(new Set(stemsOf(second)))
  }
  for (const [a, b] of [
    ['réseaux', 'reseau'],
    ['journaux', 'journal'],
    ['hébergements', 'hebergement'],
    ['files', 'file'],
  ] as const)
    assert.ok(share(a, b), `${a} ${b}`)
  assert.ok(!share('pad', 'visio'))
})

test('a French stem is not taken for an English one', () => {
  for (const stem of stemsOf({ written: 'formes', folded: 'formes' })) assert.match(stem, /^[ef]form/)
})

test('small words are left out, unless nothing else is said', () => {
  const telling = (text: string) => tellingWords(wordsOf(text)).map(({ written }) => written)
  assert.deepEqual(telling('le pad de la Mère'), ['pad', 'mère'])
  assert.deepEqual(telling('the who'), ['who'])
  assert.deepEqual(telling('à la'), ['à', 'la'])
})
