import type { DayOfHealth, DayPart } from '../keeping/day.ts'
import { daysUntil } from '../keeping/day.ts'

/** Ninety days that end on 23 November 2026, each wholly in one state: the last ones as they are given. */
export function ninetyDays(...runs: [DayPart | null, number][]): DayOfHealth[] {
  const given = runs.flatMap(([part, count]) => Array<DayPart | null>(count).fill(part))
  const shown = [...Array<DayPart | null>(90 - given.length).fill('up'), ...given]
  return daysUntil('2026-11-23', 90).map((day, at) => {
    const part = shown[at] ?? null
    return { day, seconds: part === null ? {} : { [part]: 86_400 }, shown: part }
  })
}
