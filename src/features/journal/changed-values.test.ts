import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedValues, isByLanguage, isNothing } from './changed-values.ts'

test('of what changed, only the values that differ are told, however deep they stand', () => {
  const before = { facts: { open: true, price: { cents: 100, currency: 'EUR' } }, name: 'a' }
  const after = { facts: { open: true, price: { cents: 200, currency: 'EUR' } }, name: 'b' }
  assert.deepEqual(changedValues(before, after), [
    { path: ['facts', 'price', 'cents'], before: 100, after: 200 },
    { path: ['name'], before: 'a', after: 'b' },
  ])
})

test('a list is one value, and so is a text in several languages', () => {
  const before = { tags: ['a'], text: { fr: 'x', en: 'y' } }
  const after = { tags: ['a', 'b'], text: { fr: 'x' } }
  assert.deepEqual(
    changedValues(before, after).map(({ path }) => path.join('.')),
    ['tags', 'text'],
  )
})

test('what came or went is told value by value, without nothings', () => {
  assert.deepEqual(changedValues(null, { place: { town: 'Brest', code: null }, tags: [], name: '' }), [
    { path: ['place', 'town'], before: undefined, after: 'Brest' },
  ])
  assert.deepEqual(changedValues({ price: { cents: 1 } }, { price: null }), [
    { path: ['price', 'cents'], before: 1, after: undefined },
  ])
  assert.deepEqual(changedValues(null, null), [])
})

test('a value that changes its shape is told as a whole', () => {
  assert.deepEqual(changedValues({ price: 'free' }, { price: { cents: 1 } }), [
    { path: ['price'], before: 'free', after: { cents: 1 } },
  ])
})

test('nothing has many shapes', () => {
  for (const nothing of [null, undefined, '', [], {}, [null, ''], { a: { b: [] } }]) assert.ok(isNothing(nothing))
  for (const something of [0, false, ' ', [0], { a: false }]) assert.ok(!isNothing(something))
})

test('names are languages when all are, and one of them is a language of the site', () => {
  const isTranslated = (value: object) => isByLanguage(Object.entries(value))
  assert.ok(isTranslated({ fr: 'a', oc: 'b' }))
  for (const value of [{ to: 'x' }, { fr: 'a', name: 'b' }, {}]) assert.ok(!isTranslated(value))
})
