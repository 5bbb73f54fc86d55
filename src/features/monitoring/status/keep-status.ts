import type { Database } from '../../../platform/database/index.ts'
import { KeptPages } from '../../../platform/web/index.ts'
import { healthRevision } from '../keeping/queries.ts'
import { type StatusNow, type Surroundings, statusNow } from './status-now.ts'

interface KeptStatus {
  key: string
  at: Temporal.Instant
  status: Promise<StatusNow>
  /** Its pages as they were rendered: they leave with it. */
  pages: KeptPages
}

const kept = new WeakMap<object, KeptStatus>()
const freshFor = Temporal.Duration.from({ seconds: 30 })

/** How all that is measured is doing: read anew when a state or the register changed, and twice a minute. */
export async function keptStatus(db: Database, around: Surroundings & { version: string }): Promise<KeptStatus> {
  const key = `${around.version} ${await healthRevision(db)}`
  const known = kept.get(around.site)
  if (known?.key === key && isFresh(known.at, around.now)) return known
  const made = { key, at: around.now, status: statusNow(db, around), pages: new KeptPages() }
  kept.set(around.site, made)
  // A reading that failed is not kept.
  made.status.catch(() => kept.delete(around.site))
  return made
}

function isFresh(at: Temporal.Instant, now: Temporal.Instant): boolean {
  const age = now.since(at)
  return age.sign >= 0 && Temporal.Duration.compare(age, freshFor) < 0
}
