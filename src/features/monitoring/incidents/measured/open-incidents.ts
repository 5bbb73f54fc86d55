import { type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import type { IncidentServiceTable, IncidentTable } from '../../tables.ts'
import type { StateChange } from '../../watching/means.ts'
import { flapping } from '../incident.ts'

export interface Lasting {
  incident: IncidentTable
  service: IncidentServiceTable
}

/** The incident in which a service is at present; a service is in one at most. */
export async function lastingRow(db: Database, serviceId: Id): Promise<Lasting | undefined> {
  const service = await db
    .selectFrom('incidentService')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .where('wellAt', 'is', null)
    .executeTakeFirst()
  const incident = service && (await incidentRow(db, service.incidentId))
  return incident && { incident, service }
}

export const incidentRow = (db: Database, id: Id): Promise<IncidentTable | undefined> =>
  db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst()

/** What we see fail of a hoster at once is one incident. */
export const openMeasuredOf = (db: Database, hosterId: Id): Promise<IncidentTable | undefined> =>
  db
    .selectFrom('incident')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .where('source', '=', 'measured')
    .where('closedAt', 'is', null)
    .executeTakeFirst()

/**
 * The incident that this service left a moment ago, to be gone on with; also when the clock was set back since. One
 * that is over is not opened again beside another that lasts.
 */
export async function reopenableOf(
  db: Database,
  { serviceId, hosterId, now }: Pick<StateChange, 'serviceId' | 'hosterId' | 'now'>,
): Promise<IncidentTable | undefined> {
  const found = await db
    .selectFrom('incident')
    .innerJoin('incidentService', 'incidentService.incidentId', 'incident.id')
    .selectAll('incident')
    .where('incidentService.serviceId', '=', serviceId)
    .where('incidentService.wellAt', '>', toInstant(now.subtract(flapping)))
    .orderBy('incidentService.wellAt', 'desc')
    .executeTakeFirst()
  if (!found || found.closedAt === null || found.source === 'told') return found
  return (await openMeasuredOf(db, hosterId)) ? undefined : found
}
