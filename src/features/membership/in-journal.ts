import type { Describers, Meanings, Undoers } from '../journal/index.ts'
import { applicationDescribers, applicationMeanings } from './application/in-journal.ts'
import { lifeDescribers, lifeUndoers } from './life/in-journal.ts'
import { textDescribers } from './life/texts-in-journal.ts'
import { litterDescribers } from './litter/in-journal.ts'
import { litterUndoers } from './litter/undoers.ts'
import { reviewDescribers } from './review/in-journal.ts'

/** How things of this room are named. */
export const membershipDescribers: Describers = {
  ...applicationDescribers,
  ...litterDescribers,
  ...reviewDescribers,
  ...lifeDescribers,
  ...textDescribers,
}

/** What values of their fields mean. */
export const membershipMeanings: Meanings = { ...applicationMeanings }

/** How its changes are taken back from the journal. */
export const membershipUndoers: Undoers = { ...lifeUndoers, ...litterUndoers }
