import type { DeclaredDate } from './facts.ts'

export const membershipStates = ['active', 'idle', 'away', 'incubating'] as const
export type MembershipState = (typeof membershipStates)[number]

/** One stretch of a hoster's life in the collective; closed-open, `to` null while it lasts. */
export interface MembershipPeriod {
  state: MembershipState
  litter: string | null
  from: DeclaredDate | null
  to: DeclaredDate | null
  /** Slug or name of the hoster that accompanies one that is incubating. */
  mentor: string | null
}

/** What the public lists call a hoster: `none` never was a member and is in no list; `fictional` is an example. */
export const standings = ['active', 'incubating', 'paused', 'former', 'fictional', 'none'] as const
export type Standing = (typeof standings)[number]

/** Where a hoster stands on a day (`YYYY-MM-DD`), from its periods in order. Former is who was a member. */
export function standingOn(day: string, periods: MembershipPeriod[], isFictional: boolean): Standing {
  if (isFictional) return 'fictional'
  if (periods.length === 0) return 'none'
  const present = periods.findLast(({ from, to }) => (from ?? '') <= day && (to === null || day < to))
  if (!present)
    return periods.some(({ state, to }) => state !== 'incubating' && to !== null && to <= day) ? 'former' : 'none'
  if (present.state === 'incubating') return 'incubating'
  return present.state === 'active' ? 'active' : 'paused'
}
