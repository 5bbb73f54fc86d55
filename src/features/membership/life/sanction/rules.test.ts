import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appealsUntil, mayBeAppealed, type Sanction, stageOf, stands, takesBack } from './sanction.ts'

const sanction = (more: Partial<Sanction> = {}): Sanction => ({
  ...{ id: 's', hosterId: 'h', kind: 'exclusion', ofId: null, reasons: 'Des raisons.', clauseIds: [], language: 'fr' },
  ...{ by: 'coordination', byHosterId: null, at: '2026-11-23T10:00:00.000Z', replyUntil: '2026-12-07T10:00:00.000Z' },
  ...{ reply: null, replyLanguage: null, repliedAt: null, withdrawnAt: null, decisionId: null, outcome: null },
  ...{ decidedAt: null, liftedAt: null },
  ...more,
})
const decided = sanction({ decisionId: 'd', outcome: 'adopted', decidedAt: '2026-12-21T10:00:00.000Z' })
const at = (instant: string) => Temporal.Instant.from(instant)

test('it is heard, then voted, then adopted or rejected; lifted or withdrawn ends it', () => {
  const stages = [
    sanction(),
    sanction({ decisionId: 'd' }),
    decided,
    sanction({ decisionId: 'd', outcome: 'rejected' }),
    sanction({ withdrawnAt: '2026-11-24T10:00:00.000Z' }),
    { ...decided, liftedAt: '2027-02-01T10:00:00.000Z' },
  ].map(stageOf)
  assert.deepEqual(stages, ['heard', 'voted', 'adopted', 'rejected', 'withdrawn', 'lifted'])
})

test('what takes a decision back binds nobody itself', () => {
  assert.deepEqual(
    (['suspension', 'exclusion', 'appeal', 'lifting'] as const).map((kind) => takesBack({ kind })),
    [false, false, true, true],
  )
  assert.equal(stands(decided), true)
  assert.equal(stands({ ...decided, kind: 'appeal' }), false)
  assert.equal(stands({ ...decided, liftedAt: '2027-02-01T10:00:00.000Z' }), false)
})

test('an appeal is made within thirty days after the decision', () => {
  assert.equal(appealsUntil(sanction()), null)
  assert.equal(appealsUntil(decided)?.toString(), '2027-01-20T10:00:00Z')
  assert.equal(mayBeAppealed(decided, [decided], at('2027-01-20T09:59:59Z')), true)
  assert.equal(mayBeAppealed(decided, [decided], at('2027-01-20T10:00:00Z')), false)
})

test('and once, against what stands alone', () => {
  const now = at('2026-12-22T10:00:00Z')
  const appeal = sanction({ id: 'a', kind: 'appeal', ofId: 's', outcome: 'rejected' })
  assert.equal(mayBeAppealed(decided, [decided, appeal], now), false)
  assert.equal(mayBeAppealed(decided, [decided, { ...appeal, ofId: 'other' }], now), true)
  assert.equal(mayBeAppealed(sanction({ outcome: 'rejected', decidedAt: decided.decidedAt }), [], now), false)
  assert.equal(mayBeAppealed(appeal, [], now), false)
})
