import { createHash } from 'node:crypto'
import { atomically, type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { conflict } from '../../../platform/errors.ts'
import { seenOnly } from '../../../platform/unseen.ts'
import type { By } from '../../hosters/index.ts'
import { type Application, isOpenToChanges } from './application.ts'
import type { Dossier } from './dossier.ts'
import { refuseOthers } from './policy.ts'
import { findApplication } from './queries.ts'
import { stepOf, type WrittenStep } from './steps.ts'
import '../tables.ts'

interface Typed {
  step: WrittenStep
  /** The fields of that step. */
  typed: Partial<Dossier>
  /** Of what the page showed (`markOf`): what somebody else saved since is not written over unseen. */
  mark: string
}

/** Saves one step of a dossier, neither valid nor invalid, whoever of its people writes. */
export function saveStep(db: Database, slug: string, { step, typed, mark }: Typed, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    if (!mayChange(application, step)) throw conflict('membership.not-to-change')
    const before = stepOf(application.dossier, step)
    if (mark !== markOf(before)) throw new EditConflict(before, application.revision)
    const { language: written, ...said } = seenOnly(typed)
    const after = { ...application.dossier, ...said }
    const isChanged = markOf(stepOf(after, step)) !== mark
    // Who looks at it in another language has not translated it.
    const dossier = { ...after, language: isChanged && written ? written : after.language }
    await db
      .updateTable('application')
      .set({ dossier: toJson(dossier), savedAt: toInstant(by.now), toldAt: null, revision: application.revision + 1 })
      .where('id', '=', application.id)
      .execute()
  })
}

/** Where corrections are asked, the parts that are named; all of it when none is. */
export const mayChange = ({ state, partsAsked }: Pick<Application, 'state' | 'partsAsked'>, step: WrittenStep) =>
  isOpenToChanges(state) && (state !== 'corrections' || partsAsked.length === 0 || partsAsked.includes(step))

/** A short mark of what a page shows: it tells whether that has changed. */
export const markOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 12)
