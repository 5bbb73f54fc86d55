import type { Database, Instant } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import type { By } from '../../hosters/index.ts'
import { saysYes } from '../decision.ts'
import type { Opening } from './open-decision.ts'

interface Asked {
  opening: Opening
  closesAt: Instant
  /** When a vote of its kind closes that lasts the days of its rules. */
  soonest: Instant
  days: number
}

/**
 * Nobody has a vote done before the others have heard of it: it lasts the days of its kind at least, and a member does
 * not have it adopted for want of voters. Other rooms have times of their own, such as those of a litter.
 */
export async function refuseOfPeople(db: Database, { actor }: By, asked: Asked): Promise<void> {
  if (actor.kind === 'job' || actor.kind === 'machine') return
  const { opening, closesAt, soonest, days } = asked
  if (closesAt < soonest) throw invalid('closesAt', 'decisions.closes-too-soon', { days })
  if (!saysYes(opening.defaultOption) || isCoordination(await findPerson(db, actor.personId))) return
  throw invalid('defaultOption', 'decisions.default-not-yes')
}
