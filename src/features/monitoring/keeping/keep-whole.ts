import { type Database, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Evidence } from '../health.ts'
import type { WatchTable } from '../tables.ts'
import type { Settled } from '../watching/settle-sighting.ts'
import { isGood } from '../watching/severity.ts'
import { hourOf } from './hour.ts'
import type { Sighted } from './keep-sightings.ts'
import '../tables.ts'

interface Step {
  watch: WatchTable
  sighted: Sighted
  settled: Settled
}

const atOnce = 50

/** Checks that changed something or failed are kept whole; the others are counts. */
export async function keepWhole(db: Database, steps: readonly Step[], now: Temporal.Instant): Promise<void> {
  const at = toInstant(now)
  const rows = steps.filter(tellsSomething).map((step) => {
    const { sighting, vantageId = null, claimed } = step.sighted
    const { state, reason, ms } = sighting
    const evidence = toJson(isSameAgain(step, at) ? inShort(sighting.evidence) : sighting.evidence)
    return { id: newId(), serviceId: claimed.serviceId, at, vantageId, state, reason, ms, evidence }
  })
  for (let from = 0; from < rows.length; from += atOnce)
    await db
      .insertInto('checkKept')
      .values(rows.slice(from, from + atOnce))
      .execute()
}

const tellsSomething = ({ watch, sighted, settled }: Step): boolean =>
  settled.counts && (settled.state !== watch.state || !isGood(sighted.sighting.state))

/** The same failure as before within the hour: its evidence stands there already, and an outage may last for days. */
const isSameAgain = ({ watch, sighted }: Step, at: string): boolean =>
  watch.state === sighted.sighting.state &&
  watch.reason === sighted.sighting.reason &&
  watch.checkedAt !== null &&
  hourOf(watch.checkedAt) === hourOf(at)

const inShort = ({ asked, came }: Evidence): Evidence => ({ asked, came, headers: {}, extract: '' })
