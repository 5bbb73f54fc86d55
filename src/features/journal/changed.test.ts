import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedFields } from './changed.ts'

test('what did not change is not told', () => {
  assert.equal(changedFields({ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }), null)
  assert.equal(changedFields({}, {}), null)
  assert.deepEqual(changedFields({ a: 1, b: 2 }, { a: 1, b: 3 }), { before: { b: 2 }, after: { b: 3 } })
})

test('a field that came or went is told with nothing on its other side', () => {
  assert.deepEqual(changedFields({ a: 1 }, { b: 2 }), { before: { a: 1, b: null }, after: { a: null, b: 2 } })
  assert.deepEqual(changedFields({ a: 1 }, {}), { before: { a: 1 }, after: { a: null } })
})

test('nothing, no and zero are different from each other', () => {
  const values = [null, false, 0, '', [], {}]
  for (const [at, before] of values.entries())
    for (const [other, after] of values.entries())
      assert.equal(changedFields({ a: before }, { a: after }) === null, at === other, `${before} → ${after}`)
})

test('what is stored alike is the same: an absent value and one that is not defined', () => {
  assert.equal(changedFields({ a: undefined }, {}), null)
  assert.equal(changedFields({ a: [undefined] }, { a: [null] }), null)
})

test('the order of a list matters, as people read it', () => {
  assert.deepEqual(changedFields({ a: [1, 2] }, { a: [2, 1] }), { before: { a: [1, 2] }, after: { a: [2, 1] } })
})

test('names that are not names do no harm', () => {
  const before = JSON.parse('{"__proto__": 1, "constructor": 2}')
  assert.equal(changedFields(before, JSON.parse('{"__proto__": 1, "constructor": 2}')), null)
  const change = changedFields(before, JSON.parse('{"__proto__": 1, "constructor": 3}'))
  assert.deepEqual(Object.entries(change?.after ?? {}), [['constructor', 3]])
})
