import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import { type Decision, stateOf } from '../decision.ts'
import { decisionsById } from '../queries.ts'
import { beginDecision } from './begin-decision.ts'

/** A decision that is open now. The job that opens it may come a second late: who comes first opens it. */
export async function openedDecision(db: Database, id: Id, now: Temporal.Instant): Promise<Decision> {
  return refuseUnlessOpen((await openedDecisions(db, [{ id, now }])).get(id), now)
}

/** The decisions of these ids, each opened if its hour has come; those that do not exist are left out. */
export async function openedDecisions(
  db: Database,
  asked: readonly { id: Id; now: Temporal.Instant }[],
): Promise<Map<Id, Decision>> {
  const found = await decisionsById(db, [...new Set(asked.map(({ id }) => id))])
  const decisions = new Map(found.map((decision) => [decision.id, decision]))
  const begun = new Set<Id>()
  for (const { id, now } of asked) {
    const decision = decisions.get(id)
    if (!decision || decision.openedAt !== null || begun.has(id) || stateOf(decision, toInstant(now)) !== 'open')
      continue
    await beginDecision(db, id, now)
    begun.add(id)
  }
  return decisions
}

/** The decision if it exists and is open. */
export function refuseUnlessOpen(decision: Decision | undefined, now: Temporal.Instant): Decision {
  if (!decision) throw notFound('decisions.not-found')
  const state = stateOf(decision, toInstant(now))
  if (state === 'to-come') throw conflict('decisions.not-open-yet')
  if (state !== 'open') throw conflict('decisions.over')
  return decision
}
