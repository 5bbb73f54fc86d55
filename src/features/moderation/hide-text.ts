import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'
import type { By } from './by.ts'
import { restrictionsOn } from './queries.ts'
import { refusedForm } from './refused-form.ts'
import { isHideable } from './restriction.ts'
import { startRestriction } from './start-restriction.ts'

interface Wish {
  subject: Subject
  field: string
  hosterId: Id | null
  reason: string
  /** Persons who act for the hoster, or who wrote it. */
  tell?: readonly Id[]
}

/** Hides one text of a page; the reason is shown in its place. Refuses a text that is hidden already. */
export function hideText(db: Database, wish: Wish, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const { subject, field } = wish
    if (!isHideable(subject.kind, field)) throw refusedForm('what', 'moderation.what-missing')
    const present = await restrictionsOn(db, [subject])
    if (present.some((other) => other.field === field)) throw refusedForm('form', 'moderation.hidden-already', 409)
    return startRestriction(db, { ...wish, sort: 'hide', verb: 'moderation.hidden' }, by)
  })
}
