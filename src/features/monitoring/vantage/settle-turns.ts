import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { keepSightings } from '../keeping/keep-sightings.ts'
import type { Means } from '../watching/means.ts'
import { openGap } from '../watching/network-gaps.ts'
import type { Taken } from './take-reports.ts'
import { grace } from './whose-turn.ts'
import '../tables.ts'

export type Around = Pick<Means, 'inMaintenance' | 'onStateChange' | 'share'>

/** What a place saw in its turns, settled like a check of the site's own. */
export async function settleTurns(
  db: Database,
  vantageId: Id,
  turns: readonly Taken[],
  { inMaintenance, ...around }: Around,
  now: Temporal.Instant,
): Promise<void> {
  if (turns.length === 0) return
  const sighted = turns.flatMap(({ report: { sighting, lockedUntil }, watch }) =>
    sighting && lockedUntil ? [{ claimed: { ...watch, lockedUntil }, sighting, vantageId }] : [],
  )
  const isGap = (await openGap(db)) !== null
  // A place only ever sees a change for the worse first: it confirms none by a turn.
  const surroundings = { inMaintenance: await inMaintenance(db, now), isGap, hasWitness: () => false }
  await keepSightings(db, sighted, { ...around, ...surroundings }, now)
}

/** Turns in which a place learnt nothing: the site asks itself, at once. */
export async function giveBack(db: Database, turns: readonly Taken[], now: Temporal.Instant): Promise<void> {
  for (const { report } of turns)
    await db
      .updateTable('watch')
      .set({ lockedUntil: null, nextAt: toInstant(now.subtract(grace)) })
      .where('serviceId', '=', report.serviceId)
      .where('lockedUntil', '=', report.lockedUntil)
      .execute()
}
