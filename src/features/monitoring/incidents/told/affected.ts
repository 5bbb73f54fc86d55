import type { Database, Id, Instant } from '../../../../platform/database/index.ts'
import type { IncidentServiceTable, IncidentTable } from '../../tables.ts'
import { closeIfWell } from '../measured/close-if-well.ts'

export const affectedOf = (db: Database, incidentId: Id): Promise<IncidentServiceTable[]> =>
  db.selectFrom('incidentService').selectAll().where('incidentId', '=', incidentId).orderBy('serviceId').execute()

/** Puts services into an incident by the hoster's word; those that are in one already stay there. */
export async function keepTold(db: Database, incidentId: Id, serviceIds: readonly Id[], since: Instant): Promise<void> {
  for (const serviceId of serviceIds)
    await db
      .insertInto('incidentService')
      .values({ incidentId, serviceId, state: null, since, wellAt: null })
      .onConflict((clash) => clash.doNothing())
      .execute()
}

/**
 * Ends by the hoster's word what we do not see ourselves; gives the services that it ended, and whether all is over.
 */
export async function closeAffected(
  db: Database,
  incident: IncidentTable,
  at: Instant,
): Promise<{ ended: Id[]; isOver: boolean }> {
  const unseen = (await affectedOf(db, incident.id)).filter(({ state, wellAt }) => state === null && wellAt === null)
  for (const { serviceId, since } of unseen)
    await db
      .updateTable('incidentService')
      .set({ wellAt: at > since ? at : since })
      .where('incidentId', '=', incident.id)
      .where('serviceId', '=', serviceId)
      .execute()
  const ended = unseen.map(({ serviceId }) => serviceId)
  return { ended, isOver: incident.closedAt !== null || (await closeIfWell(db, incident, at)) }
}
