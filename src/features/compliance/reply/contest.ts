import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import type { FindingKept } from '../looking/index.ts'
import type { Saw } from '../reply-tables.ts'
import type { Outcome } from '../state.ts'
import { isStillSaid } from '../still-said.ts'

export const reasonLength = { least: 20, most: 3000 }

/** A hoster says that a finding is wrong for a clause; the finding stands beside what it says. */
export interface Contest {
  id: Id
  hosterId: Id
  findingId: Id
  clauseId: string
  /** What the finding said then. */
  saw: Saw
  reason: string
  language: Language
  at: Instant
  withdrawnAt: Instant | null
  /** As it stands now. */
  ruling: { id: Id; outcome: Outcome; at: Instant } | null
  hidden: Restriction | null
}

/** Of one hoster within 24 hours, whatever it withdraws. */
export const contestsPerDay = 10

/** Of what is held against a hoster and goes on, and of nothing else. The form is offered and taken by this rule. */
export const isContestable = ({ result, endedAt }: Pick<FindingKept, 'result' | 'endedAt'>): boolean =>
  endedAt === null && (result === 'against' || result === 'not-found' || result === 'not-checkable')

/**
 * After a ruling that contesting changes nothing, one more contest is taken while the finding says the same; `past` are
 * all of the finding and clause, those that were withdrawn among them.
 */
export function isContestedEnough(past: readonly Contest[], saw: Saw): boolean {
  const same = past.filter((contest) => isStillSaid(saw, contest.saw))
  return same.some(
    ({ id, ruling }) =>
      ruling?.outcome === 'unfounded' && same.some((other) => other.id !== id && other.at >= ruling.at),
  )
}

/** Whether it waits for somebody who rules. */
export const isOpenContest = ({ withdrawnAt, ruling }: Pick<Contest, 'withdrawnAt' | 'ruling'>): boolean =>
  withdrawnAt === null && ruling === null
