import { type Database, toInstant } from '../../platform/database/index.ts'
import type { By } from './by.ts'
import { freshnessOf } from './freshness.ts'
import { collectiveOf } from './queries.ts'
import type { HosterTable } from './tables.ts'
import { touchRegister } from './touch-register.ts'

/** Starts the clock of an entry anew, in the caller's transaction; pages that said that it was old are made anew. */
export async function confirmedNow(db: Database, row: HosterTable, { now }: Pick<By, 'now'>): Promise<void> {
  await db
    .updateTable('hoster')
    .set({ confirmedAt: toInstant(now) })
    .where('id', '=', row.id)
    .execute()
  const { settings } = await collectiveOf(db)
  if (isSaidOld(row, now, settings.timeZone)) await touchRegister(db, now)
}

function isSaidOld(row: HosterTable, now: Temporal.Instant, timeZone: string): boolean {
  const freshness = freshnessOf(row, now, timeZone)
  return freshness === 'unconfirmed' || freshness === 'old'
}
