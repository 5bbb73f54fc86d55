import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seenOnly, withoutUnseen } from './unseen.ts'

test('nothing turns the text around it', () => {
  for (const sign of '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c')
    assert.equal(withoutUnseen(`Ra${sign}dis`), 'Radis', `${sign.codePointAt(0)}`)
})

test('nothing takes place without being seen', () => {
  for (const sign of ['\u200b', '\u2060', '\u2063', '\ufeff', '\ufff9', '\u{e0041}'])
    assert.equal(withoutUnseen(`${sign}Ra${sign}dis${sign}`), 'Radis', `${sign.codePointAt(0)}`)
})

test('joiners stay where they shape letters and emoji, and go where they hide', () => {
  for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🌾', '🏳️\u200d🌈']) assert.equal(withoutUnseen(text), text)
  assert.equal(withoutUnseen('\u200dRa\u200c\u200ddis\u200d'), 'Radis')
  assert.equal(withoutUnseen('Ра\u200dдис 1\u200c2'), 'Радис 12')
})

test('letters, spaces and hyphens of all kinds stay', () => {
  for (const text of ['a\u00a0\u202f!', 'שלום', 'Étienne\u00ad', 'مرحبا', 'a\nb\tc', '🇫🇷'])
    assert.equal(withoutUnseen(text), text)
})

test('a value is cleaned however deep its texts stand, and is otherwise itself', () => {
  const given = { name: 'a\u202eb', list: ['\u2066c'], deep: { fr: 'd\u200b', n: 1, no: null, yes: true }, none: [] }
  assert.deepEqual(seenOnly(given), { name: 'ab', list: ['c'], deep: { fr: 'd', n: 1, no: null, yes: true }, none: [] })
  assert.equal(JSON.stringify(seenOnly({ a: undefined, b: 1 })), '{"b":1}')
})
