import type { Describers, Meanings, Undoers } from '../journal/index.ts'
import { applicationDescribers, applicationMeanings } from './application/in-journal.ts'
import { lifeDescribers, lifeUndoers } from './life/in-journal.ts'
import { litterDescribers } from './litter/in-journal.ts'
import { litterUndoers } from './litter/undoers.ts'

/** How things of this room are named. */
export const membershipDescribers: Describers = { ...applicationDescribers, ...litterDescribers, ...lifeDescribers }

/** What values of their fields mean. */
export const membershipMeanings: Meanings = { ...applicationMeanings }

/** How its changes are taken back from the journal. */
export const membershipUndoers: Undoers = { ...lifeUndoers, ...litterUndoers }
