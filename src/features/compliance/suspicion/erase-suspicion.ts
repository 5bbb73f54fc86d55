import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { erasureOf, lastErasureOf } from './suspicion.ts'
import '../tables.ts'

/** Asks that what must go of it goes at that time; asked for again as often as its end moves. */
export const eraseAt = (db: Database, id: Id, runAt: Temporal.Instant): Promise<void> =>
  askForJob(db, {
    kind: 'erase-suspicion',
    name: `${id}-${runAt.epochMilliseconds}`,
    payload: { suspicionId: id },
    runAt,
  })

/**
 * What was never public goes whole, a year after its end; of the rest, what names who said it. What nobody ends goes
 * after two.
 */
export function eraseSuspicion(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const suspicion = await db.selectFrom('suspicion').selectAll().where('id', '=', id).executeTakeFirst()
    if (!suspicion) return
    const end = await endOf(db, id)
    const due = end === null ? lastErasureOf(Temporal.Instant.from(suspicion.at)) : erasureOf(end)
    if (Temporal.Instant.compare(now, due) < 0) return
    if (suspicion.publicAt !== null) return forgetVoices(db, id)
    await db.deleteFrom('rulingRequest').where('suspicionId', '=', id).execute()
    await db.deleteFrom('suspicionVoice').where('suspicionId', '=', id).execute()
    await db.deleteFrom('suspicion').where('id', '=', id).execute()
  })
}

async function forgetVoices(db: Database, suspicionId: Id): Promise<void> {
  const nobody = { personId: null, email: null, mailbox: null, voiceHash: '' }
  await db.updateTable('suspicionVoice').set(nobody).where('suspicionId', '=', suspicionId).execute()
}

/** When it was over; null while it is not: an appeal that waits keeps it open. */
async function endOf(db: Database, id: Id): Promise<Temporal.Instant | null> {
  const { withdrawnAt, dismissedAt } = await db
    .selectFrom('suspicion')
    .select(['withdrawnAt', 'dismissedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const ruling = await db
    .selectFrom('ruling')
    .select(['at', 'appealedAt', 'decidedAt'])
    .where('suspicionId', '=', id)
    .executeTakeFirst()
  const ruled = ruling && (ruling.decidedAt ?? (ruling.appealedAt === null ? ruling.at : null))
  const end = ruling ? ruled : (withdrawnAt ?? dismissedAt)
  return end ? Temporal.Instant.from(end) : null
}
