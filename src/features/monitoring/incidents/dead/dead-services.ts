import { type Database, type Id, type Instant, toInstant } from '../../../../platform/database/index.ts'
import { type DeadStep, isTaken } from './dead.ts'
import '../../tables.ts'

export interface Dead {
  downSince: Instant
  step: DeadStep
}

/** Who is not checked any more is not known to be dead. */
const seenWithin = Temporal.Duration.from({ hours: 24 })

/** Services that are down for so long that they come last in the results, or leave the usual search. */
export async function deadServices(db: Database, now: Temporal.Instant): Promise<Map<Id, Dead>> {
  const rows = await db
    .selectFrom('deadTold')
    .innerJoin('watch', 'watch.serviceId', 'deadTold.serviceId')
    .select(['deadTold.serviceId', 'deadTold.step', 'deadTold.downSince', 'deadTold.at'])
    .where('watch.state', '=', 'down')
    .whereRef('watch.since', '=', 'deadTold.downSince')
    .where('watch.checkedAt', '>', toInstant(now.subtract(seenWithin)))
    .execute()
  const dead = new Map<Id, Dead>()
  for (const { serviceId, ...told } of rows.filter((row) => isTaken(row, now)))
    if (dead.get(serviceId)?.step !== 'gone') dead.set(serviceId, { downSince: told.downSince, step: told.step })
  return dead
}
