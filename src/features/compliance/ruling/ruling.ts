import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import type { Side } from '../reply-tables.ts'
import type { Outcome } from '../state.ts'
import { lastToSay } from './holding-of.ts'
import type { Sort } from './matter.ts'

export const reasonsLength = { least: 40, most: 6000 }
export const appealLength = { least: 20, most: 3000 }
export const appealDays = 30
/** Of the name of who rules, and of a decision of the members. */
export const longestName = 60
export const longestDecision = 200

/** A hoster as a ruling names it. */
export interface Named {
  id: Id
  slug: string
  name: string
  fictional: boolean
}

/** What somebody of another hoster ruled, for all to read. */
export interface Ruling {
  id: Id
  hoster: Named
  clauseId: string
  sort: Sort
  contestId: Id | null
  suspicionId: Id | null
  outcome: Outcome
  /** After the decision of the members on an appeal, if there was one. */
  stands: Outcome
  standsSince: Instant
  reasons: string
  language: Language
  at: Instant
  /** `name` is null once the person had themselves erased. */
  ruler: { name: string | null; hoster: Named }
  appeal: { at: Instant; by: Side; reason: string; language: Language } | null
  decision: { at: Instant; name: string; url: string | null; outcome: Outcome } | null
  hidden: Restriction | null
  appealHidden: Restriction | null
}

/** What was ruled on. */
export const caseOf = ({ contestId, suspicionId, hoster }: Pick<Ruling, 'contestId' | 'suspicionId' | 'hoster'>) => ({
  id: contestId ?? suspicionId ?? '',
  hosterId: hoster.id,
})

/** Until when one of the sides may appeal. */
export const appealsUntil = ({ at }: Pick<Ruling, 'at'>): Temporal.Instant =>
  Temporal.Instant.from(at).add({ hours: 24 * appealDays })

export const mayBeAppealed = (ruling: Pick<Ruling, 'at' | 'appeal'>, now: Temporal.Instant): boolean =>
  ruling.appeal === null && Temporal.Instant.compare(now, appealsUntil(ruling)) < 0

/** Those who may appeal: the hoster, and who said that it does not keep to the clause, or whose finding it is. */
export const sidesOf = ({ sort }: Pick<Ruling, 'sort'>): readonly Side[] =>
  sort === 'suspicions' ? ['hoster', 'author'] : ['hoster', 'coordination']

/** What rulings on one clause say of a hoster: the last that says one of both, which holds while it is appealed. */
export function groundOf(
  rulings: readonly Pick<Ruling, 'stands' | 'standsSince'>[],
): { outcome: 'met' | 'not-met'; at: Instant } | null {
  const last = lastToSay(rulings)
  return last && last.stands !== 'unfounded' ? { outcome: last.stands, at: last.standsSince } : null
}
