import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutAt, oddInFile, oddInText, squeezed, visible } from './clean.ts'

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

/** Signs that only go from between others stand between two letters here. */
const between = (sign: string) => visible(`a${sign}\u0000b`)

test('what is not looked at any further holds nothing that would go', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const sign = String.fromCharCode(code)
    if (!oddInText.test(sign)) assert.ok(!oddInFile.test(sign), code.toString(16))
    if (!oddInFile.test(sign) && !'\r\n'.includes(sign)) assert.equal(between(sign), `a${sign}b`, code.toString(16))
  }
  assert.ok(!oddInFile.test('clé = « été »\u202f: l’œuvre – 10\u00a0€…\r\n'))
  assert.ok(!oddInText.test('l’œuvre – 10\u00a0€…'))
  for (const dressed of ['a<br>', 'a&amp;', 'a\\nb', 'a\nb', 'a\tb']) assert.ok(oddInText.test(dressed), dressed)
})
