import type { DeclaredDate } from './facts.ts'

/**
 * Whether a declared end has come on a day (`YYYY-MM-DD`). What ends on a day is gone from that day on; what ends in a
 * month or a year, said no more exactly, is there until it is over.
 */
export function hasEnded(endsOn: DeclaredDate | null, day: string): boolean {
  if (endsOn === null) return false
  return endsOn.length === day.length ? endsOn <= day : endsOn < day.slice(0, endsOn.length)
}

/** Days before its end in which nobody is sent anew to what ends. */
export const soonDays = 30

/** Whether an end that was declared comes within these days, or has come. */
export function endsSoon(endsOn: DeclaredDate | null, day: string): boolean {
  return hasEnded(endsOn, Temporal.PlainDate.from(day).add({ days: soonDays }).toString())
}
