import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutAt, squeezed, visible } from './clean.ts'

test('what cannot be seen goes, what shapes letters stays', () => {
  assert.equal(visible('a\u0000b\u001bc\u200bd\u202ee\u2069f\ufeffg'), 'abcdefg')
  assert.equal(visible('می\u200cخواهم'), 'می\u200cخواهم')
  assert.equal(visible('a\u00a0\u202f!'), 'a\u00a0\u202f!')
})

test('a tab is a space', () => {
  assert.equal(visible('a\tb'), 'a b')
})

test('words are compared without case, accents, spaces and hyphens', () => {
  assert.equal(squeezed('Étienne-de_la Baie'), 'etiennedelabaie')
})

test('a text is cut to a length, and never ends in half a character or a space', () => {
  assert.equal(cutAt('abc', 3), 'abc')
  assert.equal(cutAt('ab cd', 3), 'ab')
  assert.equal(cutAt('a\u{1F431}', 2), 'a')
})
