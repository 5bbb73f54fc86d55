import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { recordChange } from '../journal/index.ts'
import { type By, dayOf } from './by.ts'
import { confirmedNow } from './confirmed-now.ts'
import { hosterRow } from './edit-hoster.ts'

/** Somebody who may says that all of a hoster's entry is still true. A second time on one day tells nothing new. */
export function confirmHoster(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const row = await hosterRow(db, id)
    if (row.confirmedAt?.slice(0, 10) === dayOf(by)) return
    await confirmedNow(db, row, by)
    const { actor, now } = by
    const about = { verb: 'hoster.confirmed', subject: { kind: 'hoster', id }, hosterId: id }
    const [before, after] = [{ confirmedAt: row.confirmedAt }, { confirmedAt: toInstant(now) }]
    await recordChange(db, { ...about, before, after, actor, visibility: 'public' }, now)
  })
}
