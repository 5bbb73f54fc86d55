import { type Database, toInstant } from '../../../platform/database/index.ts'
import { lastFolded } from './history-queries.ts'
import '../tables.ts'

/** How long what was measured is kept, in days; days themselves stay for ever. */
export const keptFor = { whole: 14, hours: 90 }

/** Deletes what is older than it is kept, a little at a time, so that nobody waits long for the database. */
export async function prune(db: Database, now: Temporal.Instant): Promise<void> {
  await pruneChecks(db, now.subtract({ hours: 24 * keptFor.whole }))
  const before = now.subtract({ hours: 24 * keptFor.hours })
  await pruneHours(db, toInstant(before).slice(0, 10))
  await pruneSpans(db, toInstant(before))
  await db.deleteFrom('networkGap').where('to', '<', toInstant(before)).execute()
  await db.deleteFrom('costDay').where('day', '<', toInstant(before).slice(0, 10)).execute()
}

async function pruneChecks(db: Database, before: Temporal.Instant): Promise<void> {
  for (;;) {
    const { at } = await db
      .selectFrom('checkKept')
      .select(({ fn }) => fn.min<string | null>('at').as('at'))
      .executeTakeFirstOrThrow()
    if (at === null || at >= toInstant(before)) return
    const anHourLater = toInstant(Temporal.Instant.from(at).add({ hours: 1 }))
    const until = anHourLater < toInstant(before) ? anHourLater : toInstant(before)
    await db.deleteFrom('checkKept').where('at', '<', until).execute()
  }
}

async function pruneHours(db: Database, before: string): Promise<void> {
  for (;;) {
    const { day } = await db
      .selectFrom('checkHours')
      .select(({ fn }) => fn.min<string | null>('day').as('day'))
      .executeTakeFirstOrThrow()
    if (day === null || day >= before) return
    await db.deleteFrom('checkHours').where('day', '=', day).execute()
  }
}

/** Only where their days are kept already. */
async function pruneSpans(db: Database, before: string): Promise<void> {
  const folded = await lastFolded(db)
  if (folded !== null && folded > before.slice(0, 10))
    await db.deleteFrom('healthSpan').where('to', '<', before).execute()
}
