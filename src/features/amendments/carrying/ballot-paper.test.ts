// What members are asked: pure.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aContent } from '../../charter/testing.ts'
import { type AmendmentHead, blankProposal, type Proposal } from '../amendment.ts'
import type { DocumentChanges } from '../change.ts'
import type { DocumentText } from '../texts.ts'
import { ballotPaper } from './ballot-paper.ts'
import { areRivals, type Standing } from './rivals.ts'

const head: AmendmentHead = {
  ...{ id: 'salt', slug: 'salt', authorPersonId: null, authorName: null, fictional: false, revision: 1, linkNumber: 0 },
  ...{ begunAt: '2026-11-01T00:00:00.000Z', editedAt: '2026-11-01T00:00:00.000Z', proposedAt: null },
  ...{ withdrawnAt: null, withdrawalReason: null, settledAt: null, outcome: null },
}

const standing = (id: string, said: Partial<Proposal>): Standing => ({
  amendment: { ...head, id, slug: id },
  version: { number: 1, proposal: { ...blankProposal, ...said }, note: null, at: head.begunAt },
})

const salt = standing('salt', { title: { fr: 'Du sel', en: 'Salt' }, reasons: { fr: 'Le pain est *triste*.' } })
const pepper = standing('pepper', { title: { fr: 'Du poivre' }, reasons: { fr: 'Pour changer.' } })

/** Characters that a vote's text may have. */
const mostOfAVote = 20_000

const charterText: DocumentText = {
  document: { id: 'd', slug: 'charter', kind: 'charter', position: 1, createdAt: head.begunAt },
  version: {
    ...{ id: 'v', documentId: 'd', number: 1, content: aContent(), officialUrl: null, isParaphrase: false },
    ...{ undated: false, proposedOn: null, adoptedOn: '2026-01-01', inForceOn: '2026-01-01', withdrawnOn: null },
    ...{ decisionName: null, decisionUrl: null, createdAt: head.begunAt, revision: 1 },
  },
}

test('one proposal is for or against, with its reasons', () => {
  const paper = ballotPaper([salt], [])
  assert.deepEqual([paper.method, paper.options, paper.defaultOption], ['for-against', [], 'against'])
  assert.deepEqual(paper.title, { fr: 'Amendement\u00a0: Du sel', en: 'Amendment: Salt' })
  assert.deepEqual(paper.text, { fr: 'Le pain est *triste*.', en: 'Le pain est *triste*.' })
})

test('several are ranked, and the text as it is stands among them, first when too few vote', () => {
  const { method, options, defaultOption, text } = ballotPaper([salt, pepper], [])
  assert.deepEqual([method, defaultOption], ['ranked', 'as-it-is'])
  assert.deepEqual(
    options.map(({ id }) => id),
    ['salt', 'pepper', 'as-it-is'],
  )
  assert.match(text.fr ?? '', /\n\n- Du sel\n- Du poivre$/)
  assert.match(text.en ?? '', /\n\n- Salt\n- Du poivre$/)
})

test('an option that is not translated keeps the words that it has', () => {
  const [first, second] = ballotPaper([salt, pepper], []).options
  assert.deepEqual(first?.label, { fr: 'Du sel', en: 'Salt' })
  assert.deepEqual(second?.label, { fr: 'Du poivre', en: 'Du poivre' })
})

const wordsOf = (title: string, words = '') => ({ title: { fr: title }, words: { fr: words } })
const many = (count: number): DocumentChanges => ({
  ...{ documentId: 'd', base: 1, changes: [] },
  frames: Array.from({ length: count }, (_, at) => ({
    ...{ chapterId: `c${at}`, was: wordsOf('x'.repeat(300)), is: wordsOf('y'.repeat(300), 'Autrement.') },
  })),
})

test('what changes is listed in the text of the vote, and however much it is the vote takes it', () => {
  const wordy = { title: { fr: 't'.repeat(150) }, reasons: { fr: 'r'.repeat(10_000) }, documents: [many(60)] }
  const one = ballotPaper([standing('a', wordy)], [charterText]).text.fr ?? ''
  assert.match(one, /^r+\n\nCe qui changerait\u00a0:\n\n- Charte, chapitre/)
  assert.match(one, /\n- et 96 autres changements$/)
  const crowd = Array.from({ length: 19 }, (_, at) => standing(`a${at}`, wordy))
  const all = ballotPaper(crowd, [charterText]).text.fr ?? ''
  assert.equal(all.match(/\n {2}- Charte, chapitre/g)?.length, 19)
  for (const text of [one, all]) assert.ok(text.length <= mostOfAVote, String(text.length))
})

describe('rivals', () => {
  const change = { was: null, is: null, place: null }
  const on = (documentId: string, ...clauses: string[]): DocumentChanges => ({
    ...{ documentId, base: 1, changes: clauses.map((clauseId) => ({ clauseId, ...change })) },
  })

  test('are proposals that share a clause, whatever else they say', () => {
    assert.equal(areRivals([on('charter', 'a.a', 'b.b')], [on('charter', 'b.b', 'c.c')]), true)
    assert.equal(areRivals([on('charter', 'a.a')], [on('charter', 'b.b')]), false)
    assert.equal(areRivals([], [on('charter', 'b.b')]), false)
  })

  test('are no rivals for a clause of the same id in another document', () => {
    assert.equal(areRivals([on('charter', 'a.a')], [on('manifesto', 'a.a')]), false)
    const both = [on('manifesto', 'z.z'), on('charter', 'a.a')]
    assert.equal(areRivals(both, [on('charter', 'a.a'), on('manifesto', 'y.y')]), true)
  })

  const renaming = (...chapters: (string | null)[]): DocumentChanges[] => [
    {
      ...{ documentId: 'charter', base: 1, changes: [] },
      frames: chapters.map((chapterId) => ({ chapterId, was: wordsOf('Pain'), is: wordsOf('Pains') })),
    },
  ]

  test('are those that give one chapter, or the document, another name; not those of a clause in it', () => {
    assert.equal(areRivals(renaming('bread'), renaming('bread', 'water')), true)
    assert.equal(areRivals(renaming(null), renaming(null)), true)
    assert.equal(areRivals(renaming('bread'), renaming('water', null)), false)
    assert.equal(areRivals(renaming('bread'), [on('charter', 'bread')]), false)
  })
})
