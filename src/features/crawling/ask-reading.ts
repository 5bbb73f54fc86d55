import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { notFound, tooMany } from '../../platform/errors.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { countAsking } from './count-asking.ts'
import { readJob } from './jobs-asked.ts'
import { sourceOf } from './queries.ts'
import { minutesBetween } from './reading/when.ts'
import './tables.ts'

/** Has a hoster's files read now. Refuses who asks again too soon, or too often within a day. */
export function askReading(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const source = await sourceOf(db, hosterId)
    if (!source) throw notFound('crawling.no-source')
    const last = source.askedAt === null ? null : Temporal.Instant.from(source.askedAt)
    const wait = last === null ? 0 : minutesBetween * 60 - Math.floor(now.since(last).total('seconds'))
    if (wait > 0) throw tooMany('crawling.asked-too-soon', wait)
    await countAsking(db, hosterId, now)
    const at = toInstant(now)
    await db.updateTable('source').set({ askedAt: at, nextAt: at }).where('hosterId', '=', hosterId).execute()
    await askForJob(db, { ...readJob(hosterId), runAt: now })
  })
}
