import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notify } from '../../notifications/index.ts'
import { type Decision, stateOf } from '../decision.ts'
import { decisionById, decisionsOfBatch } from '../queries.ts'
import { titleFor } from '../title.ts'
import { delegatesOfAll, isFirstTold, pageOf } from './told-people.ts'
import { togetherOf } from './when.ts'
import '../tables.ts'

interface Told {
  id: Id
  what: 'opened' | 'prolonged'
}

/** Tells who votes that it has begun, or goes on; those of a batch at once. May run twice. */
export function tellOfDecision(db: Database, { id, what }: Told, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { decision, together } = await openTogether(db, id, now)
    if (!decision || !(await isFirstTold(db, `${what}:${togetherOf(decision)}:${decision.closesAt}`, now))) return
    const voters = await db
      .selectFrom('decisionVoter')
      .select('hosterId')
      .where('decisionId', 'in', ids(together))
      .execute()
    const to = await delegatesOfAll(db, [...new Set(voters.map(({ hosterId }) => hosterId))])
    await notify(db, { ...newsOf(together, decision, what), to }, now)
  })
}

/** Reminds the delegates of those that have not voted; those of a batch at once. May run twice. */
export function remindOfDecision(
  db: Database,
  { id, days }: { id: Id; days: number },
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const { decision, together } = await openTogether(db, id, now)
    if (!decision || !(await isFirstTold(db, `reminder:${togetherOf(decision)}:${decision.closesAt}:${days}`, now)))
      return
    const voters = await db
      .selectFrom('decisionVoter')
      .leftJoin('participation', (join) =>
        join
          .onRef('participation.decisionId', '=', 'decisionVoter.decisionId')
          .onRef('participation.hosterId', '=', 'decisionVoter.hosterId'),
      )
      .select('decisionVoter.hosterId')
      .where('decisionVoter.decisionId', 'in', ids(together))
      .where('participation.hosterId', 'is', null)
      .execute()
    const to = await delegatesOfAll(db, [...new Set(voters.map(({ hosterId }) => hosterId))])
    await notify(db, { ...newsOf(together, decision, 'reminder'), to }, now)
  })
}

async function openTogether(db: Database, id: Id, now: Temporal.Instant) {
  const decision = await decisionById(db, id)
  if (!decision || stateOf(decision, toInstant(now)) !== 'open') return { decision: null, together: [] }
  const batch = decision.batch === null ? [decision] : await decisionsOfBatch(db, decision.batch)
  const together = batch.filter(
    (each) => each.closesAt === decision.closesAt && stateOf(each, toInstant(now)) === 'open',
  )
  return { decision, together }
}

function newsOf(together: readonly Decision[], decision: Decision, what: 'opened' | 'prolonged' | 'reminder') {
  const key = together.length > 1 ? (`decisions.told-${what}-several` as const) : (`decisions.told-${what}` as const)
  const values = { decision: titleFor(decision), count: together.length, closesAt: decision.closesAt }
  return { kind: 'waiting', key, values, href: pageOf(decision) } as const
}

const ids = (decisions: readonly Decision[]) => decisions.map(({ id }) => id)
