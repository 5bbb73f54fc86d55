import type { Database } from '../../../platform/database/index.ts'
import { onStateChange } from '../incidents/index.ts'
import { followRegister } from './targets.ts'
import '../tables.ts'

/**
 * Forgets how services were doing, on a site that no longer watches any: what was up when it stopped is not known to be
 * up now. What was measured before stays in the history.
 */
export async function stopWatching(db: Database, now: Temporal.Instant): Promise<void> {
  const one = await db.selectFrom('watch').select('serviceId').limit(1).executeTakeFirst()
  if (one) await followRegister(db, { now, scope: { real: false, fictional: false }, onStateChange })
}
