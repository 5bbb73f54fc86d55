import { type Database, type Id, toInstant, toJson } from '../../../platform/database/index.ts'
import type { TestSite } from '../../../testing.ts'
import type { HealthState, Reason } from '../health.ts'
import { countRevision } from '../keeping/count-revision.ts'
import { type DayPart, daysUntil } from '../keeping/day.ts'
import type { WatchTable } from '../tables.ts'
import { followRegister } from '../watching/targets.ts'
import type { Scope } from '../watching/watched.ts'

type Runs = [DayPart, number][]

/** Has all services of the register watched, as the first round does. */
export const follow = (world: Pick<TestSite, 'db' | 'now'>, scope: Scope = { real: true, fictional: true }) =>
  followRegister(world.db, {
    now: world.now,
    scope,
    onStateChange: async () => null,
  })

interface Doing extends Partial<WatchTable> {
  state: HealthState
  reason?: Reason | null
  since?: string
}

/** What the checks of a service came to, as if they had been made. */
export async function givenDoing(world: Pick<TestSite, 'db' | 'now'>, serviceId: Id, doing: Doing): Promise<void> {
  const now = toInstant(world.now)
  const since = doing.since ?? toInstant(world.now.subtract({ hours: 24 * 89 }))
  const seen = { since, firstSeenAt: since, checkedAt: now, ms: 120, ...doing }
  await world.db.updateTable('watch').set(seen).where('serviceId', '=', serviceId).execute()
  const open = { serviceId, from: since, to: null, state: doing.state, reason: doing.reason ?? null }
  await world.db.deleteFrom('healthSpan').where('serviceId', '=', serviceId).execute()
  await world.db.insertInto('healthSpan').values(open).execute()
  await countRevision(world.db)
}

/** Days that are over, as the night kept them: the last ones as they are said, the others up, or left out. */
export async function givenDays(
  world: Pick<TestSite, 'db' | 'now'>,
  services: { id: Id; runs?: Runs }[],
  { withoutUp = false } = {},
) {
  const yesterday = world.now.subtract({ hours: 24 }).toString().slice(0, 10)
  const names = daysUntil(yesterday, 89)
  const rows = services.flatMap(({ id, runs = [] }) => {
    const last = runs.flatMap(([part, count]) => Array<DayPart>(count).fill(part))
    const parts = [...Array<DayPart>(89 - last.length).fill('up'), ...last]
    return names.flatMap((day, at) => {
      const seconds = toJson({ [parts[at] ?? 'up']: 86_400 })
      const isLeftOut = withoutUp && parts[at] === 'up'
      return isLeftOut ? [] : [{ serviceId: id, day, seconds, checks: 288, median: 120 }]
    })
  })
  await insertDays(world.db, rows)
}

async function insertDays(
  db: Database,
  rows: { serviceId: Id; day: string; seconds: string; checks: number; median: number }[],
) {
  const atOnce = 90
  for (let from = 0; from < rows.length; from += atOnce)
    await db
      .insertInto('healthDay')
      .values(rows.slice(from, from + atOnce).map((row) => ({ ...row, seconds: row.seconds })))
      .execute()
}
