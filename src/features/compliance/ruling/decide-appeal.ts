import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { askToCount } from '../ask-to-count.ts'
import { refusedForm } from '../refused-form.ts'
import type { Outcome } from '../state.ts'
import type { Means } from '../suspicion/index.ts'
import { eraseAt, erasureOf, refuseUnlessImpartial } from '../suspicion/index.ts'
import { outcomeField } from './outcome-field.ts'
import { findRuling } from './queries.ts'
import { caseOf } from './ruling.ts'
import { tellOfRuling } from './tell.ts'

export interface Decision {
  id: Id
  outcome: Outcome
  /** How the decision of the members is called, and where it can be read. */
  name: string
  url: string | null
}

/** The coordination records what the members decided of an appeal. */
export function decideAppeal(
  db: Database,
  { id, outcome: appealOutcome, name: decisionName, url: decisionUrl }: Decision,
  { means, ...by }: By & { means: Means },
): Promise<void> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    const ruling = await findRuling(db, id)
    const { suspicionId, clauseId, outcome, sort } = ruling
    const hosterId = ruling.hoster.id
    await refuseUnlessImpartial(db, by, caseOf(ruling))
    if (ruling.appeal === null) throw refusedForm('form', 'compliance.not-appealed', 409)
    if (ruling.decision !== null) throw refusedForm('form', 'compliance.decided-already', 409)
    await db
      .updateTable('ruling')
      .set({ appealOutcome, decisionName, decisionUrl, decidedAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    if (suspicionId !== null) await eraseAt(db, suspicionId, erasureOf(now))
    const told = { ruling: { id, hosterId, suspicionId }, key: 'compliance.told-decided', became: 'decided' } as const
    await askToCount(db, now)
    await tellOfRuling(db, told, { now, means })
    const change = { actor, verb: 'ruling.decided', subject: { kind: 'ruling', id }, hosterId } as const
    const after = { clauseId, [outcomeField[sort]]: appealOutcome }
    await recordChange(db, { ...change, before: { [outcomeField[sort]]: outcome }, after, visibility: 'public' }, now)
  })
}
