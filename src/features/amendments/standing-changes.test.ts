// How changes stand over a text that others changed meanwhile: pure.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChapter, aClause, aContent } from '../charter/testing.ts'
import { applied } from './applied.ts'
import { type Change, type DocumentChanges, wordingOf } from './change.ts'
import { type FrameChange, framed, framingIn } from './frame.ts'
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
    stale.map((one) => ['change' in one && one.theirs?.text, one.text.document.slug]),
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

const renamed = (chapterId: string | null, fr: string): FrameChange => ({
  chapterId,
  was: framingIn(first, chapterId) ?? { title: {}, words: {} },
  is: { title: { fr }, words: {} },
})

const standingFrames = (frames: FrameChange[], content: typeof first) =>
  currentDocuments([{ documentId: 'd', base: 1, changes: [], frames }], [textOf(content, 2)])

test('a chapter that others renamed otherwise is somebody’s to look at, and one that is called so already is not', () => {
  const mine = renamed('bread', 'Pains')
  const same = framed(first, mine)
  assert.deepEqual(standingFrames([mine], same), { documents: [], stale: [] })
  const { stale, documents } = standingFrames([mine], framed(first, renamed('bread', 'Brioches')))
  assert.deepEqual(
    stale.map((one) => 'frame' in one && one.theirs?.title),
    [{ fr: 'Brioches' }],
  )
  assert.equal(documents[0]?.base, 1)
  const elsewhere = framed(framed(first, renamed('water', 'Eaux')), renamed(null, 'La charte'))
  assert.deepEqual(standingFrames([mine], elsewhere), {
    documents: [{ documentId: 'd', base: 2, changes: [], frames: [mine] }],
    stale: [],
  })
})

test('a name for a chapter that is gone is not forgotten: somebody leaves it behind', () => {
  const without = { ...first, chapters: first.chapters.filter(({ id }) => id !== 'water') }
  const { stale, documents } = standingFrames([renamed('water', 'Eaux')], without)
  assert.deepEqual(
    stale.map((one) => 'frame' in one && one.theirs),
    [null],
  )
  assert.equal(documents.length, 1)
})

test('a foreword is as any other words: out of date when it reads otherwise than it was and than is wished', () => {
  const mine: FrameChange = {
    ...{ chapterId: null, was: { title: first.title, words: first.foreword } },
    is: { title: first.title, words: { fr: 'Bienvenue.' } },
  }
  const theirs = { ...first, foreword: { fr: 'Bonjour.' } }
  assert.equal(standingFrames([mine], theirs).stale.length, 1)
  assert.equal(standingFrames([mine], first).stale.length, 0)
  assert.equal(standingFrames([mine], { ...first, foreword: { fr: 'Bienvenue.' } }).stale.length, 0)
})

test('a document that is no more is nothing to change', () => {
  assert.deepEqual(currentDocuments([{ documentId: 'gone', base: 1, changes: [salted] }], [textOf(first, 1)]), {
    documents: [],
    stale: [],
  })
})
