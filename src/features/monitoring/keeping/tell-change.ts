import { type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Shown } from '../health.ts'
import type { WatchTable } from '../tables.ts'
import type { OnStateChange } from '../watching/means.ts'
import { beginSpan } from './spans.ts'

interface Change {
  watch: WatchTable
  after: WatchTable
  now: Temporal.Instant
}

/** Writes down a change of state, tells of it, and says what the public is shown while a hoster is told first. */
export async function tellChange(
  db: Database,
  { watch, after, now }: Change,
  onStateChange: OnStateChange,
): Promise<Pick<WatchTable, 'instead' | 'insteadUntil'>> {
  const { serviceId, hosterId } = watch
  await beginSpan(db, serviceId, after)
  const told = await onStateChange(db, { serviceId, hosterId, before: shown(watch), after: shown(after), now })
  if (told === null || told.hiddenUntil <= toInstant(now)) return { instead: null, insteadUntil: null }
  return { instead: watch.instead ?? toJson(shown(watch)), insteadUntil: told.hiddenUntil }
}

const shown = ({ state, since, reason }: Shown): Shown => ({ state, since, reason })
