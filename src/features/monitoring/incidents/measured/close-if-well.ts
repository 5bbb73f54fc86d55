import type { Database, Instant } from '../../../../platform/database/index.ts'
import type { IncidentTable } from '../../tables.ts'
import { latest } from '../incident.ts'

/** Closes an incident of which no service is ill any more; says whether it did. */
export async function closeIfWell(db: Database, incident: IncidentTable, at: Instant): Promise<boolean> {
  const { id, openedAt, revision } = incident
  const left = await db
    .selectFrom('incidentService')
    .select('serviceId')
    .where('incidentId', '=', id)
    .where('wellAt', 'is', null)
    .executeTakeFirst()
  const closedAt = left ? null : latest(openedAt, at)
  await db
    .updateTable('incident')
    .set({ closedAt, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return closedAt !== null
}
