import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import { refuseFrozenPage } from './frozen.ts'
import { refuseGuardedRemoval } from './guarded/refuse-guarded.ts'
import { keepHomeSafe } from './hosted-at-home.ts'
import { presentServices } from './present-services.ts'
import type { ServiceTable } from './tables.ts'
import { touchRegister } from './touch-register.ts'
import { about } from './write-service.ts'

/** Takes a service off the register: nobody finds it any more, its address stays its own, and it can be restored. */
export function removeService(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    refuseGuardedRemoval(by)
    const row = await serviceRow(db, id)
    await refuseFrozenPage(db, { hosterId: row.hosterId, serviceId: id })
    await db
      .insertInto('serviceRemoval')
      .values({ serviceId: id, removedAt: toInstant(by.now) })
      .execute()
    await tell(db, row, 'service.removed', by)
  })
}

/** Brings a removed service back as it was. */
export function restoreService(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const row = await db.selectFrom('service').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row || !(await isRemoved(db, id))) throw notFound('hosters.service-not-found')
    await refuseFrozenPage(db, { hosterId: row.hosterId, serviceId: id })
    await db.deleteFrom('serviceRemoval').where('serviceId', '=', id).execute()
    await tell(db, row, 'service.restored', by)
    await keepHomeSafe(db, row.hosterId, by)
  })
}

export async function isRemoved(db: Database, serviceId: Id): Promise<boolean> {
  const row = await db
    .selectFrom('serviceRemoval')
    .select('serviceId')
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return row !== undefined
}

/** A service that is there. */
export async function serviceRow(db: Database, id: Id): Promise<ServiceTable> {
  const row = await presentServices(db).selectAll('service').where('service.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('hosters.service-not-found')
  return row
}

/** What was said stays in the entries before: this one says that it is gone, or back. */
async function tell(db: Database, row: ServiceTable, verb: string, { actor, now, undoes = null }: By): Promise<void> {
  await touchRegister(db, now)
  const change = { ...about(row), actor, verb, before: null, after: null, visibility: 'public' as const, undoes }
  await recordChange(db, change, now)
}
