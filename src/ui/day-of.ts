import { dayIn } from '../platform/clock.ts'
import type { View } from './view.ts'

/** The day of an instant, in the zone of the collective, as its people write it. */
export const dayOf = ({ format, collective }: View, instant: string | Temporal.Instant): string =>
  format.date(dayIn(collective.timeZone, Temporal.Instant.from(instant)))
