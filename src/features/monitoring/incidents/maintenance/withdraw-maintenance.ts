import { atomically, type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { conflict, notFound } from '../../../../platform/errors.ts'
import type { By } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { countRevision } from '../../keeping/count-revision.ts'
import { refuseOthers } from '../refuse-others.ts'
import { maintenanceById } from './queries.ts'

/** Withdraws a maintenance that is to come, or ends one that lasts. What is over stays. */
export function withdrawMaintenance(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, from, to, text, withdrawnAt } = await known(db, id)
    const { actor, now, undoes = null } = by
    await refuseOthers(db, actor, hosterId)
    const at = toInstant(now)
    if (withdrawnAt !== null || to <= at) throw conflict('monitoring.maintenance-gone')
    // What was kept is kept: one that lasts ends now.
    const hasBegun = from < at
    await db
      .updateTable('maintenance')
      .set(hasBegun ? { to: at } : { withdrawnAt: at })
      .where('id', '=', id)
      .execute()
    await countRevision(db)
    const before = { since: from, until: to, text }
    const after = hasBegun ? { until: at } : null
    const subject = { kind: 'maintenance', id }
    const change = { actor, verb: 'maintenance.withdrawn', subject, hosterId, before, after, undoes } as const
    await recordChange(db, { ...change, visibility: 'public' }, now)
  })
}

/** Takes a withdrawal back. Refuses when its time is over. */
export function restoreMaintenance(db: Database, id: Id, until: string, by: By & { undoes: Id }): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, from, text } = await known(db, id)
    const { actor, now, undoes } = by
    await refuseOthers(db, actor, hosterId)
    if (until <= toInstant(now)) throw conflict('monitoring.maintenance-gone')
    await db.updateTable('maintenance').set({ to: until, withdrawnAt: null }).where('id', '=', id).execute()
    await countRevision(db)
    const after = { since: from, until, text }
    const subject = { kind: 'maintenance', id }
    const change = { actor, verb: 'maintenance.restored', subject, hosterId, before: null, after, undoes } as const
    await recordChange(db, { ...change, visibility: 'public' }, now)
  })
}

async function known(db: Database, id: Id) {
  const row = await maintenanceById(db, id)
  if (!row) throw notFound('monitoring.maintenance-not-found')
  return row
}
