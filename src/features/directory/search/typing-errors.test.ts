import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOrder, packStrings, stringAt } from './strings.ts'
import { drawing } from './testing/drawing.ts'
import { distance } from './testing/naive-words.ts'
import { errorsAllowed, errorsBetween, lettersIn, wordsMistyped } from './typing-errors.ts'

const between = (typed: string, word: string, most: number) => errorsBetween(typed, inOrder([word]), 0, most)

test('a letter added, dropped, changed or swapped is one error', () => {
  for (const typed of ['nextclouud', 'nexcloud', 'nextclaud', 'netxcloud'])
    assert.equal(between(typed, 'nextcloud', 2), 1)
})

test('errors are counted as by the textbook, up to the most that matter', () => {
  const draw = drawing(7)
  const word = () => Array.from({ length: draw.below(9) }, () => draw.one(['a', 'b', 'c'])).join('')
  for (let i = 0; i < 5000; i++) {
    const [typed, known, most] = [word(), word(), draw.below(4)]
    assert.equal(between(typed, known, most), Math.min(most + 1, distance(typed, known)), `${typed} ${known}`)
  }
})

test('short words and words with digits have no errors, long ones two', () => {
  assert.deepEqual(['pad', 'wiki', 'nextclo', 'nextcloud', '2fastword'].map(errorsAllowed), [0, 1, 1, 2, 0])
})

test('the nearest words are found, and only those', () => {
  const words = packStrings(['framadate', 'framapad', 'update', 'framadates', 'ramdate', 'étherpad'])
  const letters = Uint32Array.from({ length: 6 }, (_, i) => lettersIn(stringAt(words, i)))
  const read = (typed: string) => wordsMistyped(words, letters, typed).words.map((word) => stringAt(words, word))
  assert.deepEqual(read('framdate'), ['framadate', 'ramdate'])
  assert.deepEqual(read('framdat'), [])
  assert.deepEqual(read('framadatee'), ['framadate', 'framadates'])
  assert.deepEqual(read('xyz'), [])
})
