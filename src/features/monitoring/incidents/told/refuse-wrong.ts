import { type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { furthest } from '../incident.ts'
import { refusedForm } from '../refuse-others.ts'

/** Refuses what has not begun (that is a maintenance), what began too long ago, and an end before the beginning. */
export function refuseWrongTimes(
  { since, until }: { since: Temporal.Instant; until: Temporal.Instant | null },
  now: Temporal.Instant,
): void {
  const { compare } = Temporal.Instant
  if (compare(since, now) > 0) throw refusedForm('since', 'monitoring.since-to-come')
  if (compare(since, now.subtract(furthest.back)) < 0) throw refusedForm('since', 'monitoring.since-too-old')
  if (until === null) return
  if (compare(until, since) <= 0) throw refusedForm('until', 'monitoring.until-before')
  if (compare(until, now.add(furthest.ahead)) > 0) throw refusedForm('until', 'monitoring.until-too-far')
}

/** Incidents that a hoster may tell in a day: whoever follows is not flooded. */
export const mostTold = 10

const day = Temporal.Duration.from({ hours: 24 })

export async function refuseTooManyTold(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const { count } = await db
    .selectFrom('incident')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('hosterId', '=', hosterId)
    .where('source', '=', 'told')
    .where('noticedAt', '>', toInstant(now.subtract(day)))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostTold) throw refusedForm('form', 'monitoring.too-many-told', 429, { most: mostTold })
}
