import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contest } from '../reply/index.ts'
import type { Suspicion } from '../suspicion/index.ts'
import { isSecret, isSort, matterOfContest, matterOfSuspicion } from './matter.ts'
import { appealsUntil, groundOf, mayBeAppealed, sidesOf } from './ruling.ts'

const at = '2026-11-23T10:00:00.000Z'
const now = Temporal.Instant.from(at)
const appeal = { at, by: 'hoster', reason: 'Non.', language: 'fr' } as const
const ruling = { id: 'r', outcome: 'met', at } as const

test('a ruling is appealed within thirty days, once', () => {
  assert.equal(appealsUntil({ at }).toString(), '2026-12-23T10:00:00Z')
  assert.equal(mayBeAppealed({ at, appeal: null }, now), true)
  assert.equal(mayBeAppealed({ at, appeal: null }, now.add({ hours: 30 * 24 - 1 })), true)
  assert.equal(mayBeAppealed({ at, appeal: null }, now.add({ hours: 30 * 24 })), false)
  assert.equal(mayBeAppealed({ at, appeal }, now), false)
})

test('the sides are the hoster, and whoever says otherwise', () => {
  assert.deepEqual(sidesOf({ sort: 'suspicions' }), ['hoster', 'author'])
  assert.deepEqual(sidesOf({ sort: 'contests' }), ['hoster', 'coordination'])
})

test('what stands last counts, in whatever order rulings come', () => {
  const older = { stands: 'not-met', standsSince: '2026-01-01' } as const
  const newer = { stands: 'met', standsSince: '2026-02-01' } as const
  const last = { stands: 'unfounded', standsSince: '2026-03-01' } as const
  for (const rulings of [
    [older, newer, last],
    [last, newer, older],
    [newer, last, older],
  ])
    assert.deepEqual(groundOf(rulings), { outcome: 'met', at: '2026-02-01' })
})

const contest: Contest = {
  ...{ id: 'c', hosterId: 'h', findingId: 'f', clauseId: 'a.b', reason: 'Non.', language: 'fr', at },
  saw: { result: 'against', sentence: { key: 'compliance.why-against', values: {} } },
  ...{ withdrawnAt: null, ruling: null, hidden: null },
}

const suspicion: Suspicion = {
  ...{ id: 's', hosterId: 'h', clauseId: 'a.b', text: 'Oui.', language: 'fr', at, answerDueAt: at },
  ...{ withCoordinationAt: null, answer: null, answerLanguage: null, answeredAt: null, publicAt: null },
  ...{ toRulingAt: null, dismissal: null, dismissedAt: null, withdrawnAt: null, ruling: null },
  ...{ hidden: null, answerHidden: null },
}

test('a contest waits from its first day until it is withdrawn or ruled on', () => {
  assert.equal(matterOfContest(contest).waitsSince, at)
  assert.equal(matterOfContest({ ...contest, withdrawnAt: at }).waitsSince, null)
  assert.equal(matterOfContest({ ...contest, ruling }).waitsSince, null)
})

test('a suspicion waits for who rules once the coordination brought it there', () => {
  assert.equal(matterOfSuspicion(suspicion).waitsSince, null)
  const brought = { ...suspicion, toRulingAt: at }
  assert.equal(matterOfSuspicion(brought).waitsSince, at)
  for (const ended of [{ withdrawnAt: at }, { dismissedAt: at }, { ruling }])
    assert.equal(matterOfSuspicion({ ...brought, ...ended }).waitsSince, null)
})

test('a suspicion is secret until its hoster answers or somebody rules; a contest never is', () => {
  assert.equal(isSecret(matterOfSuspicion(suspicion)), true)
  assert.equal(isSecret(matterOfSuspicion({ ...suspicion, publicAt: at })), false)
  assert.equal(isSecret(matterOfContest(contest)), false)
})

test('only two sorts of things are ruled on', () => {
  assert.deepEqual(['contests', 'suspicions', 'rulings', '', 'toString'].map(isSort), [true, true, false, false, false])
})
