import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound, tooMany } from '../../../platform/errors.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { hosterById } from '../../hosters/index.ts'
import '../tables.ts'
import { lookJob } from './jobs-asked.ts'
import { neverLooked } from './note-look.ts'
import { linkBackOf } from './queries.ts'
import { minutesBetween } from './when.ts'

/** Has a hoster's domain looked at now. Refuses who asks again too soon, and for who was made up. */
export function askLook(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const hoster = await hosterById(db, hosterId)
    if (!hoster || hoster.fictional) throw notFound('proofs.fictional')
    const known = (await linkBackOf(db, hosterId)) ?? neverLooked(hosterId, now)
    const last = known.askedAt === null ? null : Temporal.Instant.from(known.askedAt)
    const wait = last === null ? 0 : minutesBetween * 60 - Math.floor(now.since(last).total('seconds'))
    if (wait > 0) throw tooMany('proofs.asked-too-soon', wait)
    const asked = { askedAt: toInstant(now), nextAt: toInstant(now) }
    await db
      .insertInto('linkBack')
      .values({ ...known, ...asked })
      .onConflict((clash) => clash.column('hosterId').doUpdateSet(asked))
      .execute()
    await askForJob(db, { ...lookJob(hosterId), runAt: now })
  })
}
