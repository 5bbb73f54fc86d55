import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { type Decision, decisionsById, stateOf as stateOfDecision } from '../../decisions/index.ts'
import '../tables.ts'

/** A member put a version of an amendment to the vote. */
export interface Carrying {
  amendmentId: Id
  versionNumber: number
  hosterId: Id
  decision: Decision
  at: Instant
}

/** Every time that these amendments were carried, the last first. */
export async function carryingsOf(db: Database, amendmentIds: readonly Id[]): Promise<Carrying[]> {
  const rows = await db
    .selectFrom('amendmentCarrying')
    .select(['amendmentId', 'versionNumber', 'hosterId', 'decisionId', 'at'])
    .where('amendmentId', 'in', amendmentIds)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  const decisions = await decisionsById(db, [...new Set(rows.map(({ decisionId }) => decisionId))])
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  return rows.flatMap(({ decisionId, ...row }) => {
    const decision = byId.get(decisionId)
    return decision ? [{ ...row, decision }] : []
  })
}

/** Of these amendments, those that wait for a vote to end. */
export async function inVoteAmong(
  db: Database,
  amendmentIds: readonly Id[],
  now: Temporal.Instant,
): Promise<Map<Id, Carrying>> {
  const open = (await carryingsOf(db, amendmentIds)).filter(({ decision }) => isRunning(decision, now))
  return new Map(open.map((carrying) => [carrying.amendmentId, carrying]))
}

/** One that is over and not counted yet runs still. */
export const isRunning = (decision: Decision, now: Temporal.Instant): boolean =>
  ['to-come', 'open', 'closing'].includes(stateOfDecision(decision, toInstant(now)))

export const isInVote = async (db: Database, amendmentId: Id, now: Temporal.Instant): Promise<boolean> =>
  (await inVoteAmong(db, [amendmentId], now)).size > 0

/** The amendments that share a decision. */
export const carriedIn = (db: Database, decisionId: Id) =>
  db
    .selectFrom('amendmentCarrying')
    .select(['amendmentId', 'versionNumber', 'hosterId', 'byPersonId'])
    .where('decisionId', '=', decisionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
