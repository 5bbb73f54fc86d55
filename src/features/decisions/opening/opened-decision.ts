import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { type Decision, stateOf } from '../decision.ts'
import { findDecisionById } from '../queries.ts'
import { beginDecision } from './begin-decision.ts'

/** A decision that is open now. The job that opens it may come a second late: who comes first opens it. */
export async function openedDecision(db: Database, id: Id, now: Temporal.Instant): Promise<Decision> {
  const decision = await findDecisionById(db, id)
  const state = stateOf(decision, toInstant(now))
  if (state === 'to-come') throw conflict('decisions.not-open-yet')
  if (state !== 'open') throw conflict('decisions.over')
  if (decision.openedAt === null) await beginDecision(db, id, now)
  return decision
}
