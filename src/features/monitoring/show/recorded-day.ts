import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { reasons, type Sighting } from '../health.ts'

const states = ['up', 'degraded', 'challenged', 'refused', 'down'] as const

/** From this minute of the day on: the state, why, and milliseconds to the answer. */
const Stretch = z.tuple([
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  z.enum(states),
  z.enum(reasons).nullable(),
  z.int().nullable(),
])

/** A day of checks that was made up, by service (`hoster/service`); each begins at midnight. */
export const RecordedDay = z.record(
  z.string(),
  z.array(Stretch).refine((stretches) => stretches[0]?.[0] === '00:00', 'begin at 00:00'),
)
export type RecordedDay = z.output<typeof RecordedDay>

/** The recorded day of a file; refuses one of another shape. */
export const recordedDayIn = (file: string): RecordedDay => RecordedDay.parse(JSON.parse(readFileSync(file, 'utf8')))

/** What a check at this time of the day (`HH:MM`) would have seen; null when nothing was recorded of the service. */
export function sightingAt(day: RecordedDay, reference: string, time: string): Sighting | null {
  const stretch = day[reference]?.findLast(([from]) => from <= time)
  if (!stretch) return null
  const [, state, reason, ms] = stretch
  return {
    ...{ state, reason, status: ms === null ? null : 200, check: 0, version: null, disagreement: null },
    ms: ms === null ? null : ms + wobble(reference, time),
    evidence: { asked: [], came: 'example', headers: {}, extract: '' },
    requests: 0,
    bytes: 0,
  }
}

/** A tenth more or less, the same for the same time: no line of latency is straight. */
function wobble(reference: string, time: string): number {
  let sum = 0
  for (const letter of reference + time) sum = (sum * 31 + letter.charCodeAt(0)) % 997
  return (sum % 41) - 20
}
