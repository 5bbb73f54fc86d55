import { type Database, toInstant } from '../../../../platform/database/index.ts'
import type { StateChange } from '../../watching/means.ts'
import { closeIfWell } from './close-if-well.ts'
import { lastingRow } from './open-incidents.ts'

/**
 * A service that is well again, that is in maintenance, or of which nothing more is known: it leaves its incident.
 * What the hoster told and we never saw goes on: our not seeing it ends nothing.
 */
export async function endIllness(db: Database, { serviceId, now }: StateChange): Promise<void> {
  const lasting = await lastingRow(db, serviceId)
  if (!lasting || lasting.service.state === null) return
  const { incident, service } = lasting
  const at = toInstant(now)
  await db
    .updateTable('incidentService')
    .set({ wellAt: at > service.since ? at : service.since })
    .where('incidentId', '=', incident.id)
    .where('serviceId', '=', serviceId)
    .execute()
  await closeIfWell(db, incident, at)
}
