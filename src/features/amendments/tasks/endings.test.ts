// When nothing is left of a task: pure.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endingOf } from './endings.ts'

const fromDay = '2026-12-19'
type Known = Parameters<typeof endingOf>[1]
const clause = { level: 'required', unconfirmed: false } as const
const known = (said: Partial<Known> = {}): Known => ({
  ...{ isMember: true, clause, state: { state: null, declaredAt: null }, day: '2027-01-10' },
  dayOf: (instant) => instant.slice(0, 10),
  ...said,
})
const declared = (at: string) => ({ state: 'declared', declaredAt: `${at}T10:00:00.000Z` }) as const

test('who says that it keeps the new words is done, once they have force', () => {
  assert.equal(endingOf({ why: 'reworded', fromDay }, known({ state: declared('2026-12-19') })), 'met')
  assert.equal(endingOf({ why: 'added', fromDay }, known({ state: declared('2027-01-05') })), 'met')
})

test('what was said under the former words does not answer the new ones', () => {
  const before = known({ state: declared('2026-12-18') })
  assert.equal(endingOf({ why: 'reworded', fromDay }, before), null)
  assert.equal(endingOf({ why: 'raised', fromDay }, before), 'met')
})

test('before the new words have force nothing answers them', () => {
  const early = known({ state: { state: 'met', declaredAt: null }, day: '2026-12-18' })
  assert.equal(endingOf({ why: 'reworded', fromDay }, early), null)
  assert.equal(endingOf({ why: 'reworded', fromDay }, { ...early, day: fromDay }), 'met')
})

test('who does not keep it, plans to, or says nothing, is not done', () => {
  for (const state of ['not-met', 'not-found', 'planned', 'not-checkable', null] as const)
    assert.equal(endingOf({ why: 'raised', fromDay }, known({ state: { state, declaredAt: null } })), null)
  assert.equal(endingOf({ why: 'raised', fromDay }, known({ state: undefined })), null)
})

test('a waiver of the collective ends it', () => {
  assert.equal(endingOf({ why: 'added', fromDay }, known({ state: { state: 'waived', declaredAt: null } })), 'met')
})

test('what is asked no more, or of no member, is lifted', () => {
  const task = { why: 'raised', fromDay } as const
  assert.equal(endingOf(task, known({ isMember: false })), 'lifted')
  assert.equal(endingOf(task, known({ clause: undefined })), 'lifted')
  assert.equal(endingOf(task, known({ clause: { ...clause, level: 'recommended' } })), 'lifted')
  assert.equal(endingOf(task, known({ clause: { ...clause, unconfirmed: true } })), 'lifted')
})
