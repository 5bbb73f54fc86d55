// What members are asked: pure.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type AmendmentHead, blankProposal, type Proposal } from '../amendment.ts'
import type { DocumentChanges } from '../change.ts'
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

test('one proposal is for or against, with its reasons', () => {
  const paper = ballotPaper([salt])
  assert.deepEqual([paper.method, paper.options, paper.defaultOption], ['for-against', [], 'against'])
  assert.deepEqual(paper.title, { fr: 'Amendement\u00a0: Du sel', en: 'Amendment: Salt' })
  assert.deepEqual(paper.text, { fr: 'Le pain est *triste*.', en: 'Le pain est *triste*.' })
})

test('several are ranked, and the text as it is stands among them, first when too few vote', () => {
  const { method, options, defaultOption, text } = ballotPaper([salt, pepper])
  assert.deepEqual([method, defaultOption], ['ranked', 'as-it-is'])
  assert.deepEqual(
    options.map(({ id }) => id),
    ['salt', 'pepper', 'as-it-is'],
  )
  assert.match(text.fr ?? '', /\n\n- Du sel\n- Du poivre$/)
  assert.match(text.en ?? '', /\n\n- Salt\n- Du poivre$/)
})

test('an option that is not translated keeps the words that it has', () => {
  const [first, second] = ballotPaper([salt, pepper]).options
  assert.deepEqual(first?.label, { fr: 'Du sel', en: 'Salt' })
  assert.deepEqual(second?.label, { fr: 'Du poivre', en: 'Du poivre' })
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
})
