import { atomically, type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { findApplication } from '../application/queries.ts'
import { refuseNotCoordination } from '../review/propose-reviewer.ts'
import { tellApplicant } from '../review/tell.ts'
import { refusalsOf } from './refusal-queries.ts'
import './tables.ts'

export interface RefusalTyped {
  text: string
  language: Language
  clauseIds: string[]
  /** From when on the hoster may come again; null: at any litter. */
  againOn: string | null
}

/** The coordination says in its words why an applicant was not admitted, and when it may come again. */
export function writeRefusal(db: Database, slug: string, typed: RefusalTyped, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    await refuseNotCoordination(db, by)
    const application = await findApplication(db, slug)
    const refusal = (await refusalsOf(db, application.id)).at(-1)
    if (!refusal) throw notFound('membership.no-refusal')
    const { text, language, clauseIds, againOn } = typed
    const writtenByPersonId = 'personId' in actor ? actor.personId : null
    await db
      .updateTable('admissionRefusal')
      .set({ text, language, clauseIds: toJson(clauseIds), againOn, writtenAt: toInstant(now), writtenByPersonId })
      .where('id', '=', refusal.id)
      .execute()
    await tellApplicant(db, application, 'membership.told-refusal-written', now)
    const subject = { kind: 'application', id: application.id }
    const change = { actor, verb: 'admission.explained', subject, hosterId: application.hosterId } as const
    await recordChange(db, { ...change, before: null, after: { clauses: clauseIds }, visibility: 'public' }, now)
  })
}
