import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, invalid } from '../../../platform/errors.ts'
import { asLines, lengthOf } from '../../../platform/text.ts'
import { withoutUnseen } from '../../../platform/unseen.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { discardBallots } from '../closing/unlink-ballots.ts'
import { type Decision, stateOf } from '../decision.ts'
import { findDecisionById } from '../queries.ts'
import type { WhenWithdrawn } from './when-withdrawn.ts'
import '../tables.ts'

const longest = 1000

interface Withdrawal {
  id: Id
  reason: string
  /** What follows in the rooms that opened it; a room that takes off its own sees to that itself. */
  whenWithdrawn?: readonly WhenWithdrawn[]
}

/** Takes a decision off: by who opened it before a ballot is cast, by the coordination at any time before the close. */
export function withdrawDecision(
  db: Database,
  by: By,
  { id, reason: said, whenWithdrawn = [] }: Withdrawal,
): Promise<void> {
  const reason = asLines(withoutUnseen(said))
  return atomically(db, async (db) => {
    const decision = await findDecisionById(db, id)
    const now = toInstant(by.now)
    const state = stateOf(decision, now)
    if (state !== 'to-come' && state !== 'open') throw conflict('decisions.over')
    await refuseUnlessMayWithdraw(db, by, decision)
    if (reason === '') throw invalid('reason', 'decisions.reason-missing')
    if (lengthOf(reason) > longest) throw invalid('reason', 'decisions.reason-too-long', { most: longest })
    await discardBallots(db, decision, by.now)
    await db.updateTable('decision').set({ withdrawnAt: now, withdrawalReason: reason }).where('id', '=', id).execute()
    const change = {
      actor: by.actor,
      verb: 'decision.withdrawn',
      subject: { kind: 'decision', id },
      hosterId: null,
    } as const
    await recordChange(db, { ...change, before: null, after: { reason }, visibility: 'public' }, by.now)
    const withdrawn = { ...decision, withdrawnAt: now, withdrawalReason: reason }
    for (const tell of whenWithdrawn) await tell(db, withdrawn, by)
  })
}

async function refuseUnlessMayWithdraw(db: Database, { actor }: By, { id, openedForHosterId }: Decision) {
  if (actor.kind === 'job' || actor.kind === 'machine') return
  if (isCoordination(await findPerson(db, actor.personId))) return
  const isTheirs = openedForHosterId !== null && (await mayActFor(db, actor, openedForHosterId))
  if (!isTheirs) throw forbidden('decisions.may-not-withdraw')
  const cast = await db.selectFrom('participation').select('hosterId').where('decisionId', '=', id).executeTakeFirst()
  if (cast) throw conflict('decisions.voted-already')
}
