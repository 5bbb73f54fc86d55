import { toInstant, toJson } from '../../../platform/database/index.ts'
import type { WatchTable } from '../tables.ts'
import { never, nextCheck } from '../watching/rhythm.ts'
import type { Settled } from '../watching/settle-sighting.ts'
import { isGood } from '../watching/severity.ts'
import { hourAfter } from './keep-hours.ts'
import type { Sighted } from './keep-sightings.ts'

interface Check {
  watch: WatchTable
  sighted: Sighted
  settled: Settled
}

/** The row of a service after one check; `share` spreads the next. */
export function afterCheck({ watch, sighted, settled }: Check, now: Temporal.Instant, share: number): WatchTable {
  const { counts, pause, needsWitness, ...state } = settled
  const nextAt = watch.nextAt === never ? never : toInstant(nextCheck(now, pause, watch.rhythm, share))
  const unlocked = { ...watch, ...state, nextAt, lockedUntil: null }
  return counts ? { ...unlocked, ...measured(watch, sighted, now) } : unlocked
}

function measured(watch: WatchTable, { sighting }: Sighted, now: Temporal.Instant): Partial<WatchTable> {
  const checkedAt = toInstant(now)
  const { ms, check } = sighting
  const seen = { checkedAt, ms, check, hour: toJson(hourAfter(watch, sighting, checkedAt)) }
  const firstSeenAt = watch.firstSeenAt ?? checkedAt
  if (!isGood(sighting.state)) return { ...seen, firstSeenAt }
  const { version, disagreement } = sighting
  return { ...seen, firstSeenAt, goodAt: checkedAt, version: version ?? watch.version, disagreement }
}

/** Only what differs is written: most checks find all as it was. */
export function changesOf(watch: WatchTable, after: WatchTable): Partial<WatchTable> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => Reflect.get(watch, name) !== value))
}

/** Whether the public is shown something else than before; that it was checked again is on its own page alone. */
export const isPublicChange = (watch: WatchTable, after: WatchTable): boolean =>
  publicFields.some((name) => watch[name] !== after[name])

const publicFields = ['state', 'reason', 'worse', 'version', 'disagreement'] as const
