import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'
import type { By } from './by.ts'
import { restrictionsOn } from './queries.ts'
import { refusedForm } from './refused-form.ts'
import { startRestriction } from './start-restriction.ts'

interface Wish {
  subject: Subject
  hosterId: Id | null
  reason: string
  /** Persons who act for the hoster, or who wrote it. */
  tell?: readonly Id[]
}

/** Takes a page from the public, with a reason that is shown in its place. Refuses what is frozen already. */
export function freeze(db: Database, wish: Wish, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const present = await restrictionsOn(db, [wish.subject])
    if (present.some(({ sort }) => sort === 'freeze')) throw refusedForm('form', 'moderation.frozen-already', 409)
    return startRestriction(db, { ...wish, sort: 'freeze', verb: 'moderation.frozen', field: null }, by)
  })
}
