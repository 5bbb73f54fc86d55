import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginningWith, countOf, numberOf, packStrings, stringAt } from './strings.ts'

const words = ['pad', 'padloc', 'étang', '', 'pad', '🙂', 'zèbre', 'pa', 'pae', 'مرحبا']
const packed = packStrings(words)

test('each string is kept once, in order, and found again', () => {
  assert.equal(countOf(packed), 9)
  const all = Array.from({ length: countOf(packed) }, (_, i) => stringAt(packed, i))
  assert.deepEqual(all, [...new Set(words)].sort())
  for (const [i, word] of all.entries()) assert.equal(numberOf(packed, word), i)
})

test('what is not there is not found', () => {
  for (const missing of ['p', 'pada', 'zz', '\uffff', ' ']) assert.equal(numberOf(packed, missing), -1)
  assert.equal(numberOf(packStrings([]), 'x'), -1)
})

test('a beginning leads to all that begins so', () => {
  const { from, end } = beginningWith(packed, 'pad')
  assert.deepEqual(
    [from, end].map((i) => stringAt(packed, i)),
    ['pad', 'pae'],
  )
  assert.deepEqual(beginningWith(packed, ''), { from: 0, end: countOf(packed) })
  const none = beginningWith(packed, 'q')
  assert.equal(none.from, none.end)
})
