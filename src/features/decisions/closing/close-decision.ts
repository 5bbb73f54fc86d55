import { atomically, type Database, type Id, takeTurns, toInstant, toJson } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { heldBallots } from '../ballots.ts'
import { countBallots, outcomeOf } from '../counting/index.ts'
import { type Decision, type Outcome, stateOf } from '../decision.ts'
import { sizeOfElectorate } from '../electorate.ts'
import { beginDecision } from '../opening/begin-decision.ts'
import { prolongedEnd } from '../opening/instants.ts'
import { decisionById } from '../queries.ts'
import { tellOfResult } from '../telling/tell-of-result.ts'
import { askForClosing, askForReminders, askToTell } from '../telling/when.ts'
import { unlinkBallots } from './unlink-ballots.ts'
import type { WhenClosed } from './when-closed.ts'
import '../tables.ts'

const actor = { kind: 'job', name: 'close-decision' } as const

/**
 * Counts a decision whose instant has passed, with the ballots of that instant: none is taken after it. Before it, or
 * done already, nothing happens.
 */
export function closeDecision(
  db: Database,
  id: Id,
  { now, whenClosed }: { now: Temporal.Instant; whenClosed: readonly WhenClosed[] },
): Promise<void> {
  return atomically(db, async (db) => {
    await takeTurns(db, 'participation')
    await beginDecision(db, id, now)
    const decision = await decisionById(db, id)
    if (!decision || stateOf(decision, toInstant(now)) !== 'closing') return
    const { method, options, rules, defaultOption } = decision
    const count = countBallots(method, options, await heldBallots(db, id), rules, await sizeOfElectorate(db, id))
    if (!count.quorum.isReached && decision.prolongedAt === null) return prolong(db, decision, now)
    const outcome = outcomeOf(count, rules, defaultOption)
    await close(db, { decision, outcome }, now)
    const closed = { decision: { ...decision, closedAt: decision.closesAt, outcome }, outcome }
    for (const tell of whenClosed) await tell(db, closed, now)
    await tellOfResult(db, closed, now)
  })
}

/** Once, by the time set beforehand: what was cast stays. */
async function prolong(db: Database, decision: Decision, now: Temporal.Instant): Promise<void> {
  const { id, rules, closesAt: before } = decision
  const { timeZone } = (await collectiveOf(db)).settings
  const closesAt = prolongedEnd(before, rules.prolongDays, now, timeZone)
  await db
    .updateTable('decision')
    .set({ closesAt, prolongedAt: toInstant(now) })
    .where('id', '=', id)
    .execute()
  const subject = { kind: 'decision', id }
  const change = { actor, verb: 'decision.prolonged', subject, hosterId: null, visibility: 'public' } as const
  await recordChange(db, { ...change, before: { voteClosesAt: before }, after: { voteClosesAt: closesAt } }, now)
  const prolonged = { ...decision, closesAt }
  await askForClosing(db, prolonged)
  await askToTell(db, { ...prolonged, what: 'prolonged' }, now)
  await askForReminders(db, prolonged, now)
}

async function close(
  db: Database,
  { decision, outcome }: { decision: Decision; outcome: Outcome },
  now: Temporal.Instant,
): Promise<void> {
  const { id, closesAt, secret } = decision
  await unlinkBallots(db, decision)
  await db
    .updateTable('decision')
    .set({ closedAt: closesAt, outcome: toJson(outcome) })
    .where('id', '=', id)
    .execute()
  const subject = { kind: 'decision', id }
  const change = { actor, verb: 'decision.closed', subject, hosterId: null, visibility: 'public' } as const
  await recordChange(
    db,
    { ...change, before: null, after: { decisionOutcome: outcome.state, winners: outcome.winners } },
    now,
  )
  if (secret) await askForJob(db, { kind: 'wipe-ballots', name: id, payload: null, runAt: now })
}
