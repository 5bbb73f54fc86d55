import type { Database, Id } from '../../../platform/database/index.ts'
import '../tables.ts'

/** How many incidents of each of these hosters go on without a word of the hoster: for its delegates’ desk. */
export async function incidentsWaiting(db: Database, hosterIds: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await db
    .selectFrom('incident')
    .select(({ fn }) => ['hosterId', fn.countAll<number | string>().as('count')])
    .where('hosterId', 'in', hosterIds)
    .where('closedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('incidentMessage').select('id').whereRef('incidentMessage.incidentId', '=', 'incident.id')),
      ),
    )
    .groupBy('hosterId')
    .execute()
  return new Map(rows.map(({ hosterId, count }) => [hosterId, Number(count)]))
}

/** How many go on at present, those that only their hosters know of too: for the coordination. */
export async function openIncidents(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('incident')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
