// How changes stand over a text that others changed meanwhile: pure.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChapter, aClause, aContent } from '../charter/testing.ts'
import { applied } from './applied.ts'
import { type Change, type DocumentChanges, wordingOf } from './change.ts'
import { currentDocuments } from './standing-changes.ts'
import type { DocumentText } from './texts.ts'

const first = aContent({
  chapters: [aChapter('bread', [aClause('bread.flour'), aClause('bread.salt')]), aChapter('water', [])],
})
const was = (id: string) => wordingOf(aClause(id))
const words = (id: string, fr: string) => ({ ...was(id), text: { fr } })
const change = (clauseId: string, is: Change['is'], place: Change['place'] = null): Change => ({
  ...{ clauseId, was: was(clauseId), is, place },
})

const textOf = (content: typeof first, number: number): DocumentText => ({
  document: { id: 'd', slug: 'charter', kind: 'charter', position: 1, createdAt: '2026-01-01T00:00:00.000Z' },
  version: {
    ...{ id: `v${number}`, documentId: 'd', number, content, officialUrl: null, isParaphrase: false, undated: false },
    ...{ proposedOn: null, adoptedOn: '2026-01-01', inForceOn: '2026-01-01', withdrawnOn: null, decisionName: null },
    ...{ decisionUrl: null, createdAt: '2026-01-01T00:00:00.000Z', revision: 1 },
  },
})

const standing = (changes: Change[], content: typeof first, number = 2) => {
  const documents: DocumentChanges[] = [{ documentId: 'd', base: 1, changes }]
  return currentDocuments(documents, [textOf(content, number)])
}

const salted = change('bread.salt', words('bread.salt', 'Du sel.'))

test('where others changed something else the changes are those of the new text', () => {
  const later = applied(first, [change('bread.flour', words('bread.flour', 'De la farine.'))])
  const { documents, stale } = standing([salted], later)
  assert.deepEqual(stale, [])
  assert.deepEqual(documents, [{ documentId: 'd', base: 2, changes: [salted] }])
})

test('where others changed the same, their words stand beside, and the base stays', () => {
  const later = applied(first, [change('bread.salt', words('bread.salt', 'Sans sel.'))])
  const { documents, stale } = standing([salted], later)
  assert.deepEqual(
    stale.map(({ theirs, text }) => [theirs?.text, text.document.slug]),
    [[{ fr: 'Sans sel.' }, 'charter']],
  )
  assert.equal(documents[0]?.base, 1)
})

test('what others did as well is no change any more', () => {
  assert.deepEqual(standing([salted], applied(first, [salted])).documents, [])
  const away = change('bread.salt', null)
  assert.deepEqual(standing([away], applied(first, [away])), { documents: [], stale: [] })
})

test('a clause that stands where it is wished moves no more', () => {
  const moved = change('bread.salt', was('bread.salt'), { chapterId: 'water', after: null })
  assert.equal(standing([moved], first).documents[0]?.changes.length, 1)
  assert.deepEqual(standing([moved], applied(first, [moved])).documents, [])
})

test('a chapter that is gone is somebody’s to look at', () => {
  const moved = change('bread.salt', was('bread.salt'), { chapterId: 'water', after: null })
  const without = { ...first, chapters: first.chapters.filter(({ id }) => id !== 'water') }
  assert.equal(standing([moved], without).stale.length, 1)
})

test('a document that is no more is nothing to change', () => {
  assert.deepEqual(currentDocuments([{ documentId: 'gone', base: 1, changes: [salted] }], [textOf(first, 1)]), {
    documents: [],
    stale: [],
  })
})
