import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause } from '../../charter/index.ts'
import { aChapter, aClause, aContent } from '../../charter/testing.ts'
import { askedAnew, binds } from './asked-anew.ts'

const text = (clauses: Clause[]) => aContent({ chapters: [aChapter('bread', clauses)] })
const salt = (said: Partial<Clause> = {}) => aClause('bread.salt', said)
const whyOf = (before: Clause[], after: Clause[]) => askedAnew(text(before), text(after)).map(({ why }) => why)
const recommended = { level: 'recommended' } as const

test('what becomes required, changes its words or is new asks something', () => {
  assert.deepEqual(whyOf([salt(recommended)], [salt()]), ['raised'])
  assert.deepEqual(whyOf([salt()], [salt({ text: { fr: 'Du sel.' } })]), ['reworded'])
  assert.deepEqual(whyOf([], [salt()]), ['added'])
  assert.deepEqual(whyOf([salt(recommended)], [salt({ text: { fr: 'Du sel.' } })]), ['reworded'])
})

test('what is required no more, or gone, frees of something', () => {
  assert.deepEqual(whyOf([salt()], [salt(recommended)]), ['lowered'])
  assert.deepEqual(whyOf([salt()], []), ['removed'])
  assert.deepEqual(whyOf([salt(recommended)], []), [])
})

test('a recommendation asks nothing of anybody', () => {
  assert.deepEqual(whyOf([], [salt(recommended)]), ['recommended'])
  assert.deepEqual(whyOf([salt(recommended)], [salt({ ...recommended, text: { fr: 'Du sel.' } })]), ['recommended'])
})

test('a better translation, another reason, another place ask nothing', () => {
  const other = salt({ text: { fr: 'Il tient bread.salt.', en: 'Salt it does keep.' }, why: { fr: 'Pour le goût.' } })
  assert.deepEqual(whyOf([salt(), aClause('bread.flour')], [aClause('bread.flour'), other]), [])
})

test('nobody is held to words that are not confirmed', () => {
  const bound = (after: Clause) => askedAnew(text([]), text([after])).filter(binds).length
  assert.equal(bound(salt()), 1)
  assert.equal(bound(salt({ unconfirmed: true })), 0)
  assert.equal(bound(salt(recommended)), 0)
})
