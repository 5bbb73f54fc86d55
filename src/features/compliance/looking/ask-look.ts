import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { collectiveOf, hosterById } from '../../hosters/index.ts'
import { visitJob } from './jobs-asked.ts'
import '../tables.ts'

/** Looks out of turn of one hoster that may be asked for in a day. */
export const looksADay = 3

export type LookAsked = 'asked' | 'enough-today' | 'not-looked-at'

/** Has a hoster, or the collective's own site, looked at now and not at its hour of the night. */
export function askLook(db: Database, subjectId: string, now: Temporal.Instant): Promise<LookAsked> {
  return atomically(db, async (db) => {
    const row = await db
      .selectFrom('diagnosis')
      .select(['askedDay', 'asked'])
      .where('subjectId', '=', subjectId)
      .executeTakeFirst()
    // Without a row nobody ever planned to look: this site looks at nobody, or not at this hoster.
    if (!row || (await hosterById(db, subjectId))?.fictional) return 'not-looked-at'
    const askedDay = dayIn((await collectiveOf(db)).settings.timeZone, now)
    const asked = row.askedDay === askedDay ? row.asked : 0
    if (asked >= looksADay) return 'enough-today'
    const next = { nextAt: toInstant(now), askedDay, asked: asked + 1 }
    await db.updateTable('diagnosis').set(next).where('subjectId', '=', subjectId).execute()
    await askForJob(db, { ...visitJob(subjectId), runAt: now })
    return 'asked'
  })
}
