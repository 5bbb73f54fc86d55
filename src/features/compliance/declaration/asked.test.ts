// What the form asks, and how far it has come: worked out from the charter and the answers alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clausesOf } from '../../charter/index.ts'
import { type Answer, markOf, noAnswer } from './answer.ts'
import { type AskedClause, askedClauses, chaptersAsked } from './asked.ts'
import type { Draft, DraftAnswer } from './draft.ts'
import { valuesShown } from './filled-chapter.ts'
import { controlsOf } from './read-answer.ts'
import { charter, clause, withOpen } from './testing.ts'
import { answeredOf, unfinishedIn } from './unfinished.ts'

const today = '2026-11-23'
const begunAt = '2026-11-20T10:00:00.000Z'
const answer = (said: Partial<DraftAnswer>): DraftAnswer => ({
  ...noAnswer,
  ...{ language: 'fr', savedAt: begunAt, files: [] },
  ...said,
})

const draft = (answers: Record<string, Partial<DraftAnswer>>): Draft => ({
  ...{ id: 'd', hosterId: 'h', documentId: 'c', versionNumber: 1, begunAt, revision: 1 },
  answers: new Map(Object.entries(answers).map(([id, said]) => [id, answer(said)])),
})

const asked = (said: Draft, after = charter, since: string | null = '2020-01-01') =>
  askedClauses({ draft: said, charter: { content: after, since }, before: charter, language: 'fr' })

const named = (clauses: readonly AskedClause[], is: (clause: AskedClause) => boolean) =>
  clauses.filter(is).map(({ label }) => label)

test('every clause in force is asked once, in the order of the charter, with its answer', () => {
  const clauses = asked(draft({ 'transparent.terms': { state: 'met' }, 'gone.long-ago': { state: 'met' } }))
  assert.deepEqual(
    clauses.map(({ label, answer }) => [label, answer?.state ?? null]),
    [
      ['O1', null],
      ['O2', null],
      ['T1', 'met'],
      ['T2', null],
    ],
  )
})

test('an answer is taken over until somebody looks at it again', () => {
  const clauses = asked(
    draft({
      'open.free-software': { state: 'met', savedAt: '2025-11-20T10:00:00.000Z' },
      'open.formats': { state: 'met', savedAt: begunAt },
    }),
  )
  assert.deepEqual(
    named(clauses, ({ isTakenOver }) => isTakenOver),
    ['O1'],
  )
})

test('a clause is news while its answer is older than it, and to who has not answered', () => {
  const [free, formats] = charter.chapters[0]?.clauses ?? []
  assert.ok(free && formats)
  const after = withOpen([
    { ...free, text: { fr: 'Autre chose.' } },
    { ...formats, level: 'required' },
    clause('open.new', 'Nouveau.'),
  ])
  const news = (answers: Parameters<typeof draft>[0], since: string | null) =>
    named(asked(draft(answers), after, since), ({ news }) => news !== null)
  assert.deepEqual(news({}, '2026-11-22'), ['O1', 'O2', 'O3'])
  const old = { savedAt: '2025-01-01T00:00:00.000Z' }
  assert.deepEqual(news({ 'open.free-software': old, 'open.new': old }, '2026-01-01'), ['O1', 'O2', 'O3'])
  const saved = { savedAt: '2026-11-21T12:00:00.000Z' }
  assert.deepEqual(news({ 'open.free-software': saved, 'open.formats': saved }, '2026-11-22'), ['O1', 'O2', 'O3'])
  assert.deepEqual(news({ 'open.free-software': saved, 'open.formats': saved }, '2026-11-21'), ['O3'])
  assert.deepEqual(news({ 'open.new': saved }, null), ['O1', 'O2'])
})

test('a chapter says how many clauses it has, how many are answered, and what is to be looked at', () => {
  const said = draft({
    'open.free-software': { state: 'met', savedAt: '2025-01-01T00:00:00.000Z' },
    'open.formats': { state: null, explanation: 'À voir.' },
    'transparent.terms': { state: 'planned', plannedOn: '2025' },
  })
  const [open, transparent] = chaptersAsked(asked(said), said, today)
  assert.deepEqual(
    [open?.letter, open?.count, open?.answered, open?.takenOver, open?.news, open?.unfinished],
    ['O', 2, 1, 1, 0, 1],
  )
  assert.deepEqual([transparent?.letter, transparent?.answered, transparent?.unfinished], ['T', 1, 1])
})

test('an answer is finished when something is chosen, and a plan has a day to come', () => {
  const clauses = clausesOf(charter)
  const problems = (answers: Parameters<typeof draft>[0]) =>
    unfinishedIn(draft(answers), clauses, today).map(({ clauseId, key }) => [clauseId, key])
  assert.deepEqual(problems({}), [])
  assert.deepEqual(problems({ 'open.formats': { state: 'not-concerned' } }), [])
  assert.deepEqual(problems({ 'open.formats': { explanation: 'Oui.' } }), [
    ['open.formats', 'compliance.declaration-unchosen'],
  ])
  assert.deepEqual(problems({ 'open.formats': { state: 'planned' } }), [
    ['open.formats', 'compliance.declaration-planned-missing'],
  ])
  assert.deepEqual(problems({ 'open.formats': { state: 'planned', plannedOn: '2026-10' } }), [
    ['open.formats', 'compliance.declaration-planned-past'],
  ])
  assert.deepEqual(problems({ 'gone.long-ago': { explanation: 'Oui.' } }), [], 'the charter has it no more')
  assert.equal(answeredOf(draft({ 'open.formats': {}, 'transparent.terms': { state: 'met' } }), clauses), 1)
})

test('a form shows what stands, with the mark of it', () => {
  const said = draft({ 'open.formats': { state: 'planned', plannedOn: '2027-03', explanation: 'Oui.' } })
  const values = valuesShown(asked(said))
  const names = controlsOf('open.formats')
  assert.deepEqual(
    [values[names.state], values[names.plannedOn], values[names.explanation], values[names.link]],
    ['planned', '2027-03', 'Oui.', ''],
  )
  assert.equal(values[names.seen], markOf(said.answers.get('open.formats') ?? noAnswer))
  assert.equal(values[controlsOf('open.free-software').seen], markOf(noAnswer))
})

test('of what was refused a form shows what was typed; of the rest what stands', () => {
  const said = draft({ 'open.formats': { state: 'met' }, 'transparent.terms': { state: 'met' } })
  const [wrong, clash, fine] = ['open.free-software', 'open.formats', 'transparent.terms'].map(controlsOf)
  assert.ok(wrong && clash && fine)
  const theirs: Answer = { ...noAnswer, state: 'met' }
  const values = valuesShown(asked(said), {
    typed: {
      ...{ [wrong.link]: 'x', [wrong.seen]: 'before' },
      ...{ [clash.state]: 'not-met', [clash.seen]: 'before' },
      ...{ [fine.state]: 'not-met', [fine.seen]: 'before' },
    },
    errors: [{ field: wrong.link, key: 'compliance.declaration-link-wrong' }],
    theirs: new Map([['open.formats', theirs]]),
  })
  assert.deepEqual([values[wrong.link], values[wrong.seen]], ['x', 'before'])
  assert.deepEqual([values[clash.state], values[clash.seen], values[clash.whose]], ['not-met', markOf(theirs), 'mine'])
  assert.equal(values[fine.state], 'met')
})

test('two answers have one mark when they say the same', () => {
  const one: Answer = { state: 'met', explanation: 'a', link: null, plannedOn: null }
  assert.equal(markOf(one), markOf({ ...one }))
  const others: Partial<Answer>[] = [
    { state: null },
    { explanation: 'b' },
    { explanation: null },
    { link: 'a' },
    { plannedOn: 'a' },
    { explanation: null, link: 'a' },
  ]
  const marks = others.map((said) => markOf({ ...one, ...said }))
  assert.equal(new Set([markOf(one), ...marks]).size, others.length + 1)
})
