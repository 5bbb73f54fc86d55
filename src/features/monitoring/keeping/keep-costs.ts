import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { Sighted } from './keep-sightings.ts'
import '../tables.ts'

interface Cost {
  hosterId: Id
  requests: number
  bytes: number
}

/** What these checks cost the hosters, added to their day. */
export const keepCosts = (db: Database, sighted: readonly Sighted[], now: Temporal.Instant): Promise<void> =>
  addCosts(
    db,
    sighted.map(({ claimed, sighting }) => ({ hosterId: claimed.hosterId, ...sighting })),
    now,
  )

const atOnce = 100
/** What a column of counts may hold. */
const largest = 2 ** 31 - 1

/** Adds requests and bytes to what each hoster was asked on this day (UTC). */
export async function addCosts(db: Database, costs: readonly Cost[], now: Temporal.Instant): Promise<void> {
  const day = toInstant(now).slice(0, 10)
  const rows = [...Map.groupBy(costs, ({ hosterId }) => hosterId)].flatMap(([hosterId, some]) => {
    const requests = some.reduce((sum, cost) => sum + cost.requests, 0)
    const bytes = some.reduce((sum, cost) => sum + cost.bytes, 0)
    return requests > 0 ? [{ hosterId, day, requests, bytes: Math.min(bytes, largest) }] : []
  })
  for (let from = 0; from < rows.length; from += atOnce)
    await db
      .insertInto('costDay')
      .values(rows.slice(from, from + atOnce))
      .onConflict((clash) =>
        clash.columns(['hosterId', 'day']).doUpdateSet(({ eb, ref }) => ({
          requests: eb('costDay.requests', '+', ref('excluded.requests')),
          bytes: eb('costDay.bytes', '+', ref('excluded.bytes')),
        })),
      )
      .execute()
}
