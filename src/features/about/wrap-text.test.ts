import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrapText } from './wrap-text.ts'

test('text is broken between words', () => {
  assert.deepEqual(wrapText('des services tenus par des gens', 14, 3), ['des services', 'tenus par des', 'gens'])
})

test('what does not fit ends in an ellipsis', () => {
  assert.deepEqual(wrapText('un deux trois quatre', 7, 2), ['un deux', 'trois…'])
  assert.deepEqual(wrapText('un deux trois', 7, 1), ['un deu…'])
})

test('a word longer than a line is cut', () => {
  assert.deepEqual(wrapText('anticonstitutionnellement', 10, 3), ['anticonsti', 'tutionnell', 'ement'])
})

test('a space that does not break keeps its words together', () => {
  assert.deepEqual(wrapText('pad et visio\u00a0?', 9, 3), ['pad et', 'visio\u00a0?'])
})

test('letters of two halves are not halved, halves alone are replaced, controls leave', () => {
  assert.deepEqual(wrapText('🐈🐈🐈', 2, 2), ['🐈🐈', '🐈'])
  assert.deepEqual(wrapText('a\ud83dz\u0000b\u202ec', 10, 2), ['a\ufffdz b c'])
})

test('nothing is no line', () => {
  assert.deepEqual(wrapText(' ', 10, 2), [])
})
