import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { allHosters, collectiveOf } from '../../hosters/index.ts'
import { diagnosisRow } from './diagnosis-row.ts'
import { guestIds } from './guests.ts'
import { visitJob } from './jobs-asked.ts'
import { ownSubject } from './kept.ts'
import { frozenIds, isLookedAt } from './looked-at.ts'
import { nextVisit } from './when.ts'
import '../tables.ts'

/** Plans the looks of the hour that begins: of who is new in the register, or whose turn it is or was. */
export async function planVisits(db: Database, now: Temporal.Instant): Promise<void> {
  const { timeZone } = (await collectiveOf(db)).settings
  const around = { day: dayIn(timeZone, now), frozen: await frozenIds(db), guests: await guestIds(db, now) }
  const planned = await plannedVisits(db)
  await planSome(db, { subjectIds: [ownSubject], planned, timeZone, now })
  for await (const hosters of allHosters(db)) {
    const subjectIds = hosters.filter((hoster) => isLookedAt(hoster, around)).map(({ id }) => id)
    await planSome(db, { subjectIds, planned, timeZone, now })
  }
}

async function plannedVisits(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('diagnosis').select(['subjectId', 'nextAt']).execute()
  return new Map(rows.map(({ subjectId, nextAt }) => [subjectId, nextAt]))
}

interface Planning {
  subjectIds: string[]
  planned: ReadonlyMap<string, string>
  timeZone: string
  now: Temporal.Instant
}

async function planSome(db: Database, { subjectIds, planned, timeZone, now }: Planning): Promise<void> {
  const soon = toInstant(now.add({ hours: 1 }))
  const due = subjectIds.filter((id) => (planned.get(id) ?? '') < soon)
  if (due.length === 0) return
  await atomically(db, async (db) => {
    for (const subjectId of due) {
      const { nextAt } = await diagnosisRow(db, subjectId, nextVisit(now, subjectId, timeZone))
      if (nextAt < soon)
        await askForJob(db, { ...visitJob(subjectId), runAt: later(Temporal.Instant.from(nextAt), now) })
    }
  })
}

const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0 ? one : other
