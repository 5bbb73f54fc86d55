import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { askToCount } from '../ask-to-count.ts'
import { refusedForm } from '../refused-form.ts'
import type { Outcome } from '../state.ts'
import type { Means } from '../suspicion/index.ts'
import { eraseAt, erasureOf } from '../suspicion/index.ts'
import type { Matter, Sort } from './matter.ts'
import { findMatter } from './matter-queries.ts'
import { outcomeField } from './outcome-field.ts'
import { tellOfRuling } from './tell.ts'
import { mayRule } from './who-may-rule.ts'

export interface NewRuling {
  sort: Sort
  id: Id
  outcome: Outcome
  reasons: string
  language: Language
  /** As they want to be shown. */
  rulerName: string
  /** For which of their hosters. */
  rulerHosterId: Id
}

/**
 * Somebody of another hoster, without conflict, says what is so: once for each matter. Public from now on, with their
 * name and their hoster's.
 */
export function ruleOn(
  db: Database,
  { sort, id: matterId, ...said }: NewRuling,
  { means, ...by }: By & { means: Means },
): Promise<Id> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    const matter = await findMatter(db, sort, matterId)
    if (matter.ruling) throw refusedForm('form', 'compliance.ruled-already', 409)
    const rulerPersonId = await refuseConflict(db, by, matter, said.rulerHosterId)
    const { hosterId, clauseId } = matter
    const [id, at] = [newId(), toInstant(now)]
    const of = {
      contestId: sort === 'contests' ? matterId : null,
      suspicionId: sort === 'suspicions' ? matterId : null,
    }
    await db
      .insertInto('ruling')
      .values({ id, hosterId, clauseId, ...of, ...said, rulerPersonId, at, ...unappealed })
      .execute()
    if (of.suspicionId !== null) await publish(db, of.suspicionId, now)
    const told = { ruling: { id, hosterId, suspicionId: of.suspicionId }, key: 'compliance.told-ruled' } as const
    await askToCount(db, now)
    await tellOfRuling(db, { ...told, became: 'ruled' }, { now, means })
    const change = { actor, verb: 'ruling.made', subject: { kind: 'ruling', id }, hosterId, before: null } as const
    await recordChange(
      db,
      { ...change, after: { clauseId, [outcomeField[sort]]: said.outcome }, visibility: 'public' },
      now,
    )
    return id
  })
}

const unappealed = {
  appealedAt: null,
  appealBy: null,
  appealReason: null,
  appealLanguage: null,
  appealByPersonId: null,
  decisionName: null,
  decisionUrl: null,
  appealOutcome: null,
  decidedAt: null,
}

/** The form says the same; the database is asked. */
async function refuseConflict(db: Database, { actor, now }: By, matter: Matter, rulerHosterId: Id): Promise<Id> {
  if (!('personId' in actor)) throw forbidden('compliance.only-members')
  const may = await mayRule(db, actor.personId, matter, now)
  if ('conflict' in may) throw forbidden(`compliance.conflict-${may.conflict}`)
  if (!may.hosters.some(({ id }) => id === rulerHosterId)) throw forbidden('compliance.conflict-no-member')
  return actor.personId
}

async function publish(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  const at = toInstant(now)
  await db.updateTable('suspicion').set({ publicAt: at }).where('id', '=', id).where('publicAt', 'is', null).execute()
  await eraseAt(db, id, erasureOf(now))
}
