import { conflict } from '../../platform/errors.ts'
import type { Undo, Undoers } from '../journal/index.ts'
import { endRestriction } from './lift.ts'

const giveBack: Undo = (db, { after, entryId }, by) => {
  const { restriction } = after ?? {}
  if (typeof restriction !== 'string') throw conflict('moderation.restriction-not-found')
  return endRestriction(db, { id: restriction, reason: null, undoes: entryId }, by)
}

/** A decision of the coordination is taken back from the journal by lifting it. */
export const undoers: Undoers = { 'moderation.frozen': giveBack, 'moderation.hidden': giveBack }
