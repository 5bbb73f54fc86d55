import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { never } from './rhythm.ts'
import '../tables.ts'

/** Where a maintenance began or ended, the next check comes now: it is shown, or over, within a second or two. */
export async function followMaintenance(
  db: Database,
  before: ReadonlySet<Id>,
  present: ReadonlySet<Id>,
  now: Temporal.Instant,
): Promise<void> {
  const changed = [...before.symmetricDifference(present)]
  const nextAt = toInstant(now)
  for (let from = 0; from < changed.length; from += 400)
    await atomically(db, (db) =>
      db
        .updateTable('watch')
        .set({ nextAt })
        .where('serviceId', 'in', changed.slice(from, from + 400))
        .where('measured', '=', 1)
        .where('nextAt', '>', nextAt)
        .where('nextAt', '<', never)
        .execute(),
    )
}
