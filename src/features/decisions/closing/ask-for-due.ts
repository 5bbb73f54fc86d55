import { type Database, toInstant } from '../../../platform/database/index.ts'
import { tryGivenUpAgain } from '../../../platform/jobs/index.ts'
import type { Log } from '../../../platform/log.ts'
import { askForBeginning, askForClosing } from '../telling/when.ts'
import '../tables.ts'

const lateMinutes = 10

/**
 * Asks anew for what should have happened by now: votes that open or close, what was said in secret that is wiped.
 * Whatever stood in the way of one, however long, it comes once that is mended; until then the log names it.
 */
export async function askForDue(db: Database, now: Temporal.Instant, log: Log): Promise<void> {
  const at = toInstant(now)
  const late = toInstant(now.subtract({ minutes: lateMinutes }))
  const rows = () =>
    db
      .selectFrom('decision')
      .select(['id', 'slug', 'opensAt', 'closesAt'])
      .where('withdrawnAt', 'is', null)
      .where('closedAt', 'is', null)
  for (const decision of await rows().where('closesAt', '<=', at).execute()) {
    await askForClosing(db, decision)
    if (decision.closesAt <= late) log('decision.not-closed', { decision: decision.slug, since: decision.closesAt })
  }
  for (const decision of await rows().where('opensAt', '<=', at).where('openedAt', 'is', null).execute()) {
    await askForBeginning(db, decision)
    if (decision.opensAt <= late) log('decision.not-opened', { decision: decision.slug, since: decision.opensAt })
  }
  await tryGivenUpAgain(db, 'wipe-ballots', now)
}
