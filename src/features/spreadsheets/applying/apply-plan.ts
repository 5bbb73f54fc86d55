import type { Database } from '../../../platform/database/index.ts'
import type { By, Provenance } from '../../hosters/index.ts'
import { unhurried } from '../breathe.ts'
import type { Fate } from '../planning/line.ts'
import type { Plan } from '../planning/plan.ts'
import { applyHoster } from './apply-hoster.ts'
import { applyService } from './apply-service.ts'
import { countsOf, type Outcome } from './outcome.ts'

/** Does what a plan says, line by line, each for itself: what is done when something breaks stays done. */
export async function applyPlan(db: Database, plan: Plan, source: Provenance, by: By): Promise<Outcome> {
  const fates: { fate: Fate }[] = []
  if (plan.subject === 'hosters')
    for await (const line of unhurried(plan.lines)) fates.push({ fate: await applyHoster(db, line, source, by) })
  else for await (const line of unhurried(plan.lines)) fates.push({ fate: await applyService(db, line, source, by) })
  return countsOf(fates)
}

/** Where the values of a list come from, as pages say it. */
export const sourceNamed = (source: string, now: Temporal.Instant): Provenance => ({
  source,
  url: null,
  date: now.toString().slice(0, 10),
  namesCollective: null,
})
