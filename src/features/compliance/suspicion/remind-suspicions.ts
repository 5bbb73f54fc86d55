import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { hosterById } from '../../hosters/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import { unended } from './queries.ts'
import { lastReminder } from './suspicion.ts'

interface Waiting {
  id: Id
  hosterId: Id
  at: string
  answerDueAt: string
  reminders: number
  withCoordinationAt: string | null
}

/** Once a day: hosters are reminded at half of their time and two days before its end, once for all that waits. */
export async function remindSuspicions(db: Database, now: Temporal.Instant): Promise<void> {
  const waiting = await unended(db)
    .select(['suspicion.id', 'suspicion.hosterId', 'suspicion.at', 'answerDueAt', 'reminders', 'withCoordinationAt'])
    .where('answeredAt', 'is', null)
    .orderBy('suspicion.at')
    .execute()
  for (const [hosterId, ofOne] of Map.groupBy(waiting, ({ hosterId }) => hosterId)) {
    const due = ofOne.filter(({ reminders, ...dated }) => reminders < remindersDue(dated, now))
    const late = ofOne.filter(
      ({ withCoordinationAt, answerDueAt }) => withCoordinationAt === null && answerDueAt <= toInstant(now),
    )
    if (due.length > 0) await remind(db, hosterId, due, now)
    if (late.length > 0) await bringToCoordination(db, hosterId, late, now)
  }
}

/** How many times a hoster should have been reminded by now. */
export function remindersDue({ at, answerDueAt }: Pick<Waiting, 'at' | 'answerDueAt'>, now: Temporal.Instant): number {
  const [from, until] = [Temporal.Instant.from(at), Temporal.Instant.from(answerDueAt)]
  const half = from.add({ milliseconds: Math.floor(from.until(until).total('milliseconds') / 2) })
  const last = until.subtract({ hours: 24 * lastReminder })
  if (Temporal.Instant.compare(now, until) >= 0) return 0
  return [half, last].filter((time) => Temporal.Instant.compare(now, time) >= 0).length
}

function remind(db: Database, hosterId: Id, due: Waiting[], now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const hoster = await hosterById(db, hosterId)
    const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
    for (const { id, ...dated } of due)
      await db
        .updateTable('suspicion')
        .set({ reminders: remindersDue(dated, now) })
        .where('id', '=', id)
        .execute()
    if (!hoster) return
    const href = paths.hosterSuspicions.href({ slug: hoster.slug })
    const values = { hoster: hoster.facts.name, count: due.length }
    await notify(db, { kind: 'waiting', to, key: 'compliance.told-suspicion-reminder', values, href, hosterId }, now)
  })
}

function bringToCoordination(db: Database, hosterId: Id, late: Waiting[], now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const hoster = await hosterById(db, hosterId)
    for (const { id } of late)
      await db
        .updateTable('suspicion')
        .set({ withCoordinationAt: toInstant(now) })
        .where('id', '=', id)
        .where('withCoordinationAt', 'is', null)
        .execute()
    const values = { hoster: hoster?.facts.name ?? '', count: late.length }
    const href = paths.coordinationSuspicions.href()
    await tellCoordination(db, { key: 'compliance.told-suspicion-due', href, values, hosterId }, now)
  })
}
