import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aClause } from '../charter/testing.ts'
import { becameOf, type Change, changesOf, countChanges, withChange, withoutChange, wordingOf } from './change.ts'

const was = wordingOf(aClause('bread.salt'))
const change = (said: Partial<Change> = {}): Change => ({ clauseId: 'bread.salt', was, is: was, place: null, ...said })
const charter = { documentId: 'charter', base: 1 }
const reworded = change({ is: { ...was, level: 'recommended' } })

test('a change of one clause takes the place of the former one', () => {
  const once = withChange([], charter, reworded)
  const twice = withChange(once, charter, change({ is: null }))
  assert.equal(countChanges(twice), 1)
  assert.equal(changesOf(twice, 'charter')[0]?.is, null)
})

test('what leaves all as it was is no change, and a document without changes is not changed', () => {
  const once = withChange([], charter, reworded)
  assert.deepEqual(withChange(once, charter, change()), [])
  assert.deepEqual(withoutChange(once, 'charter', 'bread.salt'), [])
})

test('several documents keep their changes apart', () => {
  const both = withChange(withChange([], charter, reworded), { documentId: 'manifesto', base: 3 }, reworded)
  assert.equal(countChanges(both), 2)
  assert.deepEqual(
    withoutChange(both, 'charter', 'bread.salt').map(({ documentId }) => documentId),
    ['manifesto'],
  )
})

test('what stood after a new clause that is given up stands where that one would', () => {
  const add = (clauseId: string, after: string): Change => ({
    ...{ clauseId, was: null, is: was },
    place: { chapterId: 'bread', after },
  })
  const two = withChange(
    withChange([], charter, add('bread.oil', 'bread.salt')),
    charter,
    add('bread.egg', 'bread.oil'),
  )
  const left = changesOf(withoutChange(two, 'charter', 'bread.oil'), 'charter')
  assert.deepEqual(left[0]?.place, { chapterId: 'bread', after: 'bread.salt' })
})

test('each change has one word', () => {
  const place = { chapterId: 'water', after: null }
  assert.equal(becameOf(change({ was: null, place })), 'added')
  assert.equal(becameOf(change({ is: null })), 'removed')
  assert.equal(becameOf(change({ place })), 'moved')
  assert.equal(becameOf(reworded), 'changed')
  assert.equal(becameOf({ ...reworded, place }), 'changed')
})
