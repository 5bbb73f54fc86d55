import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import type { Sighting } from '../health.ts'
import type { WatchTable } from '../tables.ts'
import { circumstancesOf, type Surroundings } from '../watching/circumstances.ts'
import type { Claimed } from '../watching/claim.ts'
import type { OnStateChange } from '../watching/means.ts'
import { type Settled, settleSighting } from '../watching/settle-sighting.ts'
import { countRevision } from './count-revision.ts'
import { keepCosts } from './keep-costs.ts'
import { keepHours } from './keep-hours.ts'
import { keepWhole } from './keep-whole.ts'
import { tellChange } from './tell-change.ts'
import { afterCheck, changesOf, isPublicChange } from './watch-after.ts'
import '../tables.ts'

/** What one check saw, of a service that was claimed for it. */
export interface Sighted {
  claimed: Pick<Claimed, 'serviceId' | 'hosterId' | 'host' | 'lockedUntil'>
  sighting: Sighting
  /** Who looked; null: the site itself. */
  vantageId?: Id | null
}

export interface Keeping extends Surroundings {
  onStateChange: OnStateChange
  /** From 0 up to 1, drawn anew each time: spreads the next checks. */
  share(): number
}

export interface Kept {
  /** Hosts that are believed to be down only when another answers. */
  needWitness: string[]
  written: number
}

/** A service before and after one check. */
export interface Step {
  watch: WatchTable
  sighted: Sighted
  settled: Settled
  after: WatchTable
}

/** Settles and writes what checks saw, all in one transaction. Whoever lost the claim in the meantime has no say. */
export function keepSightings(
  db: Database,
  sighted: readonly Sighted[],
  keeping: Keeping,
  now: Temporal.Instant,
): Promise<Kept> {
  return atomically(db, async (db) => {
    await keepCosts(db, sighted, now)
    const steps = await stepsOf(db, sighted, keeping, now)
    await keepWhole(db, steps, now)
    await keepHours(db, steps)
    for (const step of steps) await write(db, step, keeping, now)
    if (steps.some(({ watch, after }) => isPublicChange(watch, after))) await countRevision(db)
    const needWitness = steps.filter(({ settled }) => settled.needsWitness).map(({ watch }) => watch.host)
    return { needWitness, written: steps.length }
  })
}

async function stepsOf(
  db: Database,
  sighted: readonly Sighted[],
  keeping: Keeping,
  now: Temporal.Instant,
): Promise<Step[]> {
  const watches = await claimedWatches(db, sighted)
  const held = sighted.flatMap((one) => {
    const watch = watches.get(one.claimed.serviceId)
    return watch?.lockedUntil === one.claimed.lockedUntil ? [{ watch, sighted: one }] : []
  })
  const around = await circumstancesOf(db, held, keeping, now)
  return held.map(({ watch, sighted }) => {
    const settled = settleSighting(watch, sighted.sighting, around(watch, sighted), now)
    return { watch, sighted, settled, after: afterCheck({ watch, sighted, settled }, now, keeping.share()) }
  })
}

const atOnce = 400

async function claimedWatches(db: Database, sighted: readonly Sighted[]): Promise<Map<Id, WatchTable>> {
  const found = new Map<Id, WatchTable>()
  const ids = sighted.map(({ claimed }) => claimed.serviceId)
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    const rows = await db.selectFrom('watch').selectAll().where('serviceId', 'in', some).execute()
    for (const row of rows) found.set(row.serviceId, row)
  }
  return found
}

async function write(db: Database, step: Step, { onStateChange }: Keeping, now: Temporal.Instant): Promise<void> {
  const { watch, after } = step
  const told = watch.state === after.state ? {} : await tellChange(db, { watch, after, now }, onStateChange)
  await db
    .updateTable('watch')
    .set({ ...changesOf(watch, after), ...told })
    .where('serviceId', '=', watch.serviceId)
    .execute()
}
