import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lines, withLengths } from './text-field.ts'

const field = lines({ least: 3, most: 10 }, 'compliance.reply-missing')
const keyOf = (text: unknown) => field.safeParse(text).error?.issues[0]?.message ?? null

test('a text is between two lengths, in characters as people count them', () => {
  assert.equal(keyOf('abc'), null)
  assert.equal(keyOf('ab'), 'compliance.text-too-short')
  assert.equal(keyOf('🐈'.repeat(10)), null)
  assert.equal(keyOf('🐈'.repeat(11)), 'compliance.text-too-long')
})

test('what cannot be seen is no text', () => {
  for (const text of ['', '   ', '\n\t', '\u200b\u200b\u200b\u200b', '\u202e\u2066 \ufeff'])
    assert.equal(keyOf(text), 'compliance.reply-missing')
  assert.equal(keyOf(undefined), 'compliance.reply-missing')
  assert.equal(keyOf(['abc', 'def']), 'compliance.reply-missing')
})

test('lines stay as they were typed, but for what turns the text around', () => {
  assert.equal(field.parse(' a\r\nb\u202ec \u0007'), 'a\nbc')
})

test('errors know the lengths; what was typed is left alone', () => {
  const errors = [{ field: 'text', key: 'compliance.text-too-short' }] as const
  const wrong = withLengths({ ok: false, errors: [...errors], typed: { text: 'a' } }, { least: 3, most: 10 })
  assert.deepEqual(!wrong.ok && wrong.errors, [{ ...errors[0], values: { least: 3, most: 10 } }])
  const right = withLengths({ ok: true, values: 'abc', typed: {} }, { least: 3 })
  assert.ok(right.ok)
})
