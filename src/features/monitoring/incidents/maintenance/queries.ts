import { type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import type { MaintenanceTable } from '../../tables.ts'
import type { InMaintenance } from '../../watching/means.ts'
import { hiddenWords } from '../hidden-words.ts'
import type { Maintenance } from './maintenance.ts'
import '../../tables.ts'

/** Services in a declared maintenance at this instant. */
export const inMaintenance: InMaintenance = async (db, now) => {
  const at = toInstant(now)
  const rows = await db
    .selectFrom('maintenance')
    .innerJoin('watch', 'watch.hosterId', 'maintenance.hosterId')
    .leftJoin('maintenanceService', 'maintenanceService.maintenanceId', 'maintenance.id')
    .select('watch.serviceId')
    .where('maintenance.to', '>', at)
    .where('maintenance.from', '<=', at)
    .where('maintenance.withdrawnAt', 'is', null)
    .where(({ or, eb, ref }) =>
      or([
        eb('maintenanceService.serviceId', 'is', null),
        eb('maintenanceService.serviceId', '=', ref('watch.serviceId')),
      ]),
    )
    .execute()
  return new Set(rows.map(({ serviceId }) => serviceId))
}

export interface MaintenancesAsked {
  hosterId?: Id
  serviceId?: Id
  at?: 'now' | 'coming' | 'past'
  most: number
  now: Temporal.Instant
}

/** Declared maintenances: those to come in their order, past ones the last first. Withdrawn ones are left out. */
export async function maintenancesOf(
  db: Database,
  { hosterId, serviceId, at, most, now }: MaintenancesAsked,
): Promise<Maintenance[]> {
  const instant = toInstant(now)
  const rows = await db
    .selectFrom('maintenance')
    .selectAll()
    .where('withdrawnAt', 'is', null)
    .where(({ and, or, not, eb, exists, selectFrom }) => {
      const services = selectFrom('maintenanceService')
        .select('maintenanceId')
        .whereRef('maintenanceService.maintenanceId', '=', 'maintenance.id')
      const ofService = (id: Id) =>
        and([
          eb('hosterId', '=', selectFrom('service').select('service.hosterId').where('service.id', '=', id)),
          or([not(exists(services)), exists(services.where('maintenanceService.serviceId', '=', id))]),
        ])
      return and([
        ...(hosterId === undefined ? [] : [eb('hosterId', '=', hosterId)]),
        ...(serviceId === undefined ? [] : [ofService(serviceId)]),
        ...(at === 'now' ? [eb('from', '<=', instant), eb('to', '>', instant)] : []),
        ...(at === 'coming' ? [eb('from', '>', instant)] : []),
        ...(at === 'past' ? [eb('to', '<=', instant)] : []),
      ])
    })
    .orderBy('from', at === 'past' ? 'desc' : 'asc')
    .orderBy('id')
    .limit(most)
    .execute()
  return complete(db, rows)
}

/** One of this hoster, withdrawn or not; undefined where there is none. */
export async function maintenanceRow(db: Database, hosterId: Id, id: Id): Promise<MaintenanceTable | undefined> {
  return db
    .selectFrom('maintenance')
    .selectAll()
    .where('id', '=', id)
    .where('hosterId', '=', hosterId)
    .executeTakeFirst()
}

export const maintenanceById = (db: Database, id: Id): Promise<MaintenanceTable | undefined> =>
  db.selectFrom('maintenance').selectAll().where('id', '=', id).executeTakeFirst()

export async function complete(db: Database, rows: MaintenanceTable[]): Promise<Maintenance[]> {
  const ids = rows.map(({ id }) => id)
  const services = await db.selectFrom('maintenanceService').selectAll().where('maintenanceId', 'in', ids).execute()
  const hiddenOf = await hiddenWords(db, 'maintenance', rows)
  return rows.map(({ id, hosterId, from, to, text }) => {
    const hidden = hiddenOf({ id, hosterId })
    const serviceIds = services.filter((row) => row.maintenanceId === id).map(({ serviceId }) => serviceId)
    return { id, hosterId, serviceIds, from, to, text: hidden ? '' : text, hidden }
  })
}
