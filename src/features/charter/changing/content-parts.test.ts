import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChapter, aClause, aContent } from '../testing.ts'
import { contentOf, partsOf } from './content-parts.ts'

const content = aContent({
  foreword: { fr: 'Un mot.' },
  chapters: [aChapter('bread', [aClause('bread.salt'), aClause('bread.flour')]), aChapter('water', [])],
})

test('a content is its parts, and the parts are the content again', () => {
  assert.deepEqual(contentOf(partsOf(content)), content)
})

test('each clause is a part of its own, under its id', () => {
  const { wordings, chapters } = partsOf(content)
  assert.deepEqual(Object.keys(wordings), ['bread.salt', 'bread.flour'])
  assert.deepEqual(
    chapters.map(({ id, clauses }) => `${id}: ${clauses.join()}`),
    ['bread: bread.salt,bread.flour', 'water: '],
  )
})

test('a chapter that names a clause without a wording makes no content', () => {
  const { wordings, ...parts } = partsOf(content)
  assert.equal(contentOf({ ...parts, wordings: { ...wordings, 'bread.salt': null } }), undefined)
  assert.equal(contentOf({ ...parts, wordings: {} }), undefined)
})
