/** Minutes between two checks that a hoster may choose from. */
export const rhythms = [5, 15, 60] as const
export const usualRhythm = 5

/** A second check agrees or not, so long after the first. */
export const confirmAfter = Temporal.Duration.from({ seconds: 30 })

/** Two checks further apart than this say nothing about each other. */
export const agreeWithin = Temporal.Duration.from({ minutes: 10 })

/** Later than any check: what nobody asks by itself. */
export const never = '9999-12-31T00:00:00.000Z'

export type Pause = 'soon' | 'rhythm' | 'day'

const minutesInDay = 1440

/** When to ask again; `share` (0 up to 1) spreads checks by a tenth around their rhythm, so that they never gather. */
export function nextCheck(now: Temporal.Instant, pause: Pause, rhythm: number, share: number): Temporal.Instant {
  if (pause === 'soon') return now.add(confirmAfter).add({ milliseconds: Math.round(share * 2000) })
  const minutes = pause === 'day' ? minutesInDay : rhythm
  return now.add({ milliseconds: Math.round(minutes * 60_000 * (0.9 + 0.2 * share)) })
}

/** When to look again at what is looked at once a day: not all at the same hour. */
export const nextLook = (now: Temporal.Instant, share: number): Temporal.Instant =>
  now.add({ minutes: minutesInDay - 60 + Math.round(120 * share) })
