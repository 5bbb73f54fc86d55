import { atomically, type Database } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { ToUndo, Undoers, Values } from '../../journal/index.ts'
import type { WatchChoice } from './choice.ts'
import { chooseWatching } from './choose-watching.ts'
import { choiceOf } from './queries.ts'

/** What was chosen is as it was before, unless it was chosen anew since. */
export const undoers: Undoers = {
  'hoster.watching-chosen': (db, change, by) =>
    atomically(db, async (db) => {
      const { choice, revision } = await broughtBack(db, change)
      await chooseWatching(db, change.subject.id, { choice, revision }, { ...by, undoes: change.entryId })
    }),
}

async function broughtBack(db: Database, { subject, before, after }: ToUndo) {
  const { choice, revision } = await choiceOf(db, subject.id)
  const fields = Object.entries(after ?? {})
  const isAsLeft = fields.every(([name, value]) => Reflect.get(choice, name) === value)
  if (!before || fields.length === 0 || !isAsLeft) throw conflict('monitoring.choice-changed-since')
  return { choice: { ...choice, ...choiceIn(before) }, revision }
}

/** An entry of this verb holds fields of a choice alone, and is sealed. */
function choiceIn({ rhythm, optedOut, toldFirst, ownStatusPage }: Values): Partial<WatchChoice> {
  return {
    ...(typeof rhythm === 'number' ? { rhythm } : {}),
    ...(typeof optedOut === 'boolean' ? { optedOut } : {}),
    ...(typeof toldFirst === 'boolean' ? { toldFirst } : {}),
    ...(typeof ownStatusPage === 'string' || ownStatusPage === null ? { ownStatusPage } : {}),
  }
}
