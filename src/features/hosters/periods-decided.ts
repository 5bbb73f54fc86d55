import type { MembershipPeriod } from './membership.ts'
import type { RecordedPeriod } from './record-membership.ts'

/** Periods of which none lasts beyond a day (`YYYY-MM-DD`): what would begin on it or later is gone. */
export const endedOn = <Period extends MembershipPeriod>(day: string, periods: readonly Period[]): Period[] =>
  periods
    .filter(({ from }) => (from ?? '') < day)
    .map((period) => (lastsAfter(day, period) ? { ...period, to: day } : period))

export const lastsAfter = (day: string, { to }: MembershipPeriod): boolean => to === null || to > day

/** The day, to come, on which who is in the collective leaves it; null: nobody says that it does. */
export function leavesOn(periods: readonly MembershipPeriod[], today: string): string | null {
  const last = periods.at(-1)
  return last && (last.from ?? '') <= today && last.to !== null && last.to > today ? last.to : null
}

/**
 * What a source says, under what was decided on this site: the source tells what was before, and has no word on the
 * days from the first decision on.
 */
export function underDecisions(said: readonly RecordedPeriod[], known: readonly RecordedPeriod[]): RecordedPeriod[] {
  const decided = known.filter(({ decidedAt }) => decidedAt !== undefined)
  const [first] = decided
  return first ? [...endedOn(first.from ?? '', said), ...decided] : [...said]
}
