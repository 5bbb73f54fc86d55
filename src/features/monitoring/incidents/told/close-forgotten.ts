import { type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { endIncident } from './end-incident.ts'
import '../../tables.ts'

/** What nobody says a word of for so long is over, or nobody’s concern any more. */
const forgotten = Temporal.Duration.from({ hours: 30 * 24 })

/** Ends what hosters told and forgot, so that no page says for ever that something fails; what we see goes on. */
export async function closeForgotten(db: Database, now: Temporal.Instant): Promise<void> {
  for (const { id, hosterId } of await silent(db, toInstant(now.subtract(forgotten))))
    await endIncident(db, { hosterId, incidentId: id }, { actor: { kind: 'job', name: 'close-forgotten' }, now })
}

const silent = (db: Database, before: string): Promise<{ id: Id; hosterId: Id }[]> =>
  db
    .selectFrom('incident')
    .select(['id', 'hosterId'])
    .where('closedAt', 'is', null)
    .where('title', 'is not', null)
    .where('openedAt', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('incidentMessage')
            .select('incidentMessage.id')
            .whereRef('incidentMessage.incidentId', '=', 'incident.id')
            .where('incidentMessage.at', '>=', before),
        ),
      ),
    )
    .orderBy('openedAt')
    .execute()
