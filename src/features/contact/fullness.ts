import type { Instant } from '../../platform/database/index.ts'

export const aDay = Temporal.Duration.from({ hours: 24 })

/** In how many seconds one more fits among those of the last day; 0 when it fits now. */
export function waitFor(instants: Instant[], most: number, now: Temporal.Instant): number {
  const recent = instants
    .map((instant) => Temporal.Instant.from(instant).add(aDay))
    .filter((end) => now.until(end).sign > 0)
  const first = recent.sort(Temporal.Instant.compare).at(-most)
  return first === undefined || recent.length < most ? 0 : Math.ceil(now.until(first).total('seconds'))
}
