import type { Database, Id } from '../../platform/database/index.ts'
import { tooMany } from '../../platform/errors.ts'
import './tables.ts'

/** How often the people of a hoster have its files read within a day. */
export const mostAskedADay = 24

/** Counts one more reading that somebody asks for. Refuses more than one day may have: files may change each time. */
export async function countAsking(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO('UTC')
  const day = today.toPlainDate().toString()
  const row = await db.selectFrom('sourceAsking').selectAll().where('hosterId', '=', hosterId).executeTakeFirst()
  const times = row?.day === day ? row.times : 0
  if (times >= mostAskedADay) {
    const tomorrow = today.startOfDay().add({ days: 1 }).toInstant()
    throw tooMany('crawling.asked-too-often', Math.ceil(tomorrow.since(now).total('seconds')))
  }
  const counted = { day, times: times + 1 }
  await db
    .insertInto('sourceAsking')
    .values({ hosterId, ...counted })
    .onConflict((clash) => clash.column('hosterId').doUpdateSet(counted))
    .execute()
}
