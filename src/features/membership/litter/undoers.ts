import { conflict } from '../../../platform/errors.ts'
import { languages, type Translated, translator } from '../../../platform/i18n/index.ts'
import type { ToUndo, Undoers, Values } from '../../journal/index.ts'
import { editLitter } from './edit-litter.ts'
import type { Litter, LitterDates } from './litter.ts'
import { litterById } from './queries.ts'

/** Name and dates of a litter are as they were before, unless they were changed anew since, or their days have come. */
export const litterUndoers: Undoers = {
  'litter.edited': async (db, change, by) => {
    const known = await litterById(db, change.subject.id)
    const [language] = languages
    const reason = translator(language)('membership.dates-undone')
    const edit = { id: known.id, revision: known.revision, typed: broughtBack(known, change), reason, language }
    await editLitter(db, edit, { ...by, undoes: change.entryId })
  },
}

function broughtBack({ name, dates }: Litter, { before, after }: ToUndo) {
  if (!before || !after || dates === null) throw conflict('membership.dates-changed-since')
  const { reason, ...left } = after
  const now: Values = { name, ...dates }
  const isAsLeft = Object.entries(left).every(([field, value]) => JSON.stringify(now[field]) === JSON.stringify(value))
  if (!isAsLeft) throw conflict('membership.dates-changed-since')
  return valuesIn({ ...now, ...before })
}

/** Safe: an entry of this verb holds a litter's name and dates alone, as they were, and is sealed. */
function valuesIn({ name, ...values }: Values) {
  const { opensOn, closesOn, reviewUntil, voteFrom, voteUntil } = values
  return { name: name as Translated, dates: { opensOn, closesOn, reviewUntil, voteFrom, voteUntil } as LitterDates }
}
