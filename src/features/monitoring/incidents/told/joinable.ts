import { type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import type { IncidentTable } from '../../tables.ts'

interface Wanted {
  hosterId: Id
  serviceIds: readonly Id[]
  since: Temporal.Instant
  /** Set: it is over, and what joins it may be. */
  until: Temporal.Instant | null
}

/** The incident of the same services at the same time, one that lasts before one that is over. */
export function joinable(db: Database, wanted: Wanted): Promise<IncidentTable | undefined> {
  const { hosterId, serviceIds, since, until } = wanted
  return db
    .selectFrom('incident')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .where('openedAt', '<=', toInstant(until ?? farAway))
    .where(({ or, and, eb }) =>
      or([
        eb('closedAt', 'is', null),
        // Over both: what nobody told yet.
        ...(until === null ? [] : [and([eb('closedAt', '>=', toInstant(since)), eb('title', 'is', null)])]),
      ]),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('incidentService')
          .select('incidentId')
          .whereRef('incidentService.incidentId', '=', 'incident.id')
          .where('incidentService.serviceId', 'in', serviceIds)
          .where(({ or, eb }) => or([eb('wellAt', 'is', null), eb('wellAt', '>=', toInstant(since))])),
      ),
    )
    .orderBy((order) => order.case().when('closedAt', 'is', null).then(0).else(1).end())
    .orderBy('openedAt', 'desc')
    .executeTakeFirst()
}

const farAway = Temporal.Instant.from('9000-01-01T00:00:00Z')
