import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from './canonical.ts'

test('names stand in order, at every depth, without a space', () => {
  const value = { b: [1, { z: null, a: true }], a: { é: 'x', e: 'y' } }
  assert.equal(canonical(value), '{"a":{"e":"y","é":"x"},"b":[1,{"a":true,"z":null}]}')
})

test('the example of RFC 8785 for the order of names comes out in its order', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  const value = Object.fromEntries(names.map((name) => [name, 0]))
  const written = [...canonical(value).matchAll(/"((?:[^"\\]|\\.)+)":/g)].map(([, name]) => name)
  assert.deepEqual(written, ['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'])
})

test('a text stays on one line, whatever is in it', () => {
  const text = 'a\n"b"\\ \u2028\u0000\ud800'
  const written = canonical({ text })
  assert.doesNotMatch(written, /[\n\r\0]/)
  assert.deepEqual(JSON.parse(written), { text })
})

test('the order in which something was made does not matter', () => {
  assert.equal(canonical({ a: 1, b: [] }), canonical({ b: [], a: 1 }))
  assert.equal(canonical({}), '{}')
})
