import type { AsksMatters } from '../../platform/matter.ts'
import { applicationMatters } from './application/matters.ts'
import { departureMatters } from './life/departure/matters.ts'
import { yearlyMatters } from './life/review/matters.ts'
import { litterMatters } from './litter/matters.ts'
import { reviewMatters } from './review/matters.ts'

/** What of this room waits for the coordination: each part tells its own. */
const parts: AsksMatters[] = [applicationMatters, reviewMatters, litterMatters, yearlyMatters, departureMatters]

export const membershipMatters: AsksMatters = async (db, when) => {
  const found = []
  for (const part of parts) found.push(...(await part(db, when)))
  return found
}
