import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Actor } from '../../journal/index.ts'
import { recordChange } from '../../journal/index.ts'
import { refusedForm } from '../refused-form.ts'
import { refuseUnlessOwn } from '../reply/own-people.ts'
import type { Side } from '../reply-tables.ts'
import { byReceipt, isFirstVoice, type Means, refuseUnlessImpartial } from '../suspicion/index.ts'
import type { Case } from './bonds.ts'
import { findRuling } from './queries.ts'
import { caseOf, mayBeAppealed, sidesOf } from './ruling.ts'
import { tellOfRuling } from './tell.ts'

export interface Appeal {
  id: Id
  reason: string
  language: Language
}

/** Who appeals: people who act for a side, or who holds the receipt of the suspicion. */
export type Appellant = { side: 'hoster' | 'coordination'; actor: Actor } | { side: 'author'; token: string }

/** One of the sides asks the members to decide instead; once, and within the time. */
export function appealRuling(
  db: Database,
  { id, reason: appealReason, language: appealLanguage }: Appeal,
  appellant: Appellant,
  { now, means }: { now: Temporal.Instant; means: Means },
): Promise<void> {
  return atomically(db, async (db) => {
    const ruling = await findRuling(db, id)
    const { suspicionId, clauseId } = ruling
    const hosterId = ruling.hoster.id
    if (!sidesOf(ruling).includes(appellant.side)) throw notFound('compliance.no-ruling')
    const appealByPersonId = await personOf(db, appellant, { about: caseOf(ruling), suspicionId, now })
    if (!mayBeAppealed(ruling, now)) throw refusedForm('form', 'compliance.no-appeal-any-more', 409)
    const appealBy: Side = appellant.side
    await db
      .updateTable('ruling')
      .set({ appealedAt: toInstant(now), appealBy, appealReason, appealLanguage, appealByPersonId })
      .where('id', '=', id)
      .execute()
    const told = { ruling: { id, hosterId, suspicionId }, key: 'compliance.told-appealed', became: null } as const
    await tellOfRuling(db, told, { now, means })
    // The journal does not know who said it either.
    const actor: Actor = appellant.side === 'author' ? { kind: 'job', name: 'suspicion-receipt' } : appellant.actor
    const change = { actor, verb: 'ruling.appealed', subject: { kind: 'ruling', id }, hosterId, before: null } as const
    await recordChange(db, { ...change, after: { clauseId }, visibility: 'public' }, now)
  })
}

/** The number of the person, but of an author, of whom it is not kept. */
async function personOf(
  db: Database,
  appellant: Appellant,
  { about, suspicionId, now }: { about: Case; suspicionId: Id | null; now: Temporal.Instant },
): Promise<Id | null> {
  if (appellant.side !== 'author') {
    const by = { actor: appellant.actor, now }
    return appellant.side === 'hoster' ? refuseUnlessOwn(db, by, about.hosterId) : refuseUnlessImpartial(db, by, about)
  }
  const found = await byReceipt(db, appellant.token)
  const isTheirs = found && found.suspicion.id === suspicionId && found.voice.withdrawnAt === null
  if (!isTheirs || !(await isFirstVoice(db, found.voice))) throw notFound('compliance.no-receipt')
  return null
}
