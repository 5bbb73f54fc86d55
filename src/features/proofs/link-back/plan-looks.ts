import { atomically, type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { allHosters } from '../../hosters/index.ts'
import { lookJob } from './jobs-asked.ts'
import { neverLooked } from './note-look.ts'
import { plannedLooks } from './queries.ts'
import { firstLook } from './when.ts'

/** Plans the looks of the hour that begins: of who is new in the register, or whose turn it is or was. */
export async function planLooks(db: Database, now: Temporal.Instant): Promise<void> {
  const planned = await plannedLooks(db)
  const soon = toInstant(now.add({ hours: 1 }))
  for await (const hosters of allHosters(db)) {
    const due = hosters.filter(({ id, fictional }) => !fictional && (planned.get(id) ?? '') < soon)
    if (due.length > 0)
      await atomically(db, async (db) => {
        for (const { id } of due) await plan(db, id, planned.get(id), now)
      })
  }
}

async function plan(db: Database, hosterId: Id, nextAt: Instant | undefined, now: Temporal.Instant): Promise<void> {
  const isToCome = nextAt !== undefined && nextAt >= toInstant(now)
  const runAt = isToCome ? Temporal.Instant.from(nextAt) : firstLook(now, hosterId)
  await db
    .insertInto('linkBack')
    .values({ ...neverLooked(hosterId, now), nextAt: toInstant(runAt) })
    .onConflict((clash) => clash.column('hosterId').doNothing())
    .execute()
  await askForJob(db, { ...lookJob(hosterId), runAt })
}
