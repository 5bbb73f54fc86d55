import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { changeApplication } from '../application/change-application.ts'
import type { Part } from '../application/dossier.ts'
import { refusedForm } from '../refused-form.ts'
import { ownReview, refuseBound } from './own-review.ts'

/** A reviewer asks for something of the dossier to be mended: it goes back to the applicant, and comes again. */
export function askCorrections(
  db: Database,
  id: Id,
  { reason, parts, language }: { reason: string; parts: readonly Part[]; language: Language },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const { application, review } = await ownReview(db, id, by)
    if (application.state !== 'sent' && application.state !== 'in-review') throw conflict('membership.not-now')
    await refuseBound(db, { review, application }, by.now)
    if (parts.length === 0) throw refusedForm('parts', 'membership.parts-missing')
    const next = { to: 'corrections', reason, nextStep: null, expectedAt: review.reviewer.dueOn } as const
    await changeApplication(db, application.id, { ...next, language, partsAsked: parts }, by)
  })
}
