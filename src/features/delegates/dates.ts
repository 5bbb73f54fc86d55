import { dayIn } from '../../platform/clock.ts'
import type { View } from '../../ui/view.ts'

/** The day of an instant in the collective's zone, in words. */
export const dayOf = ({ format, collective }: View, instant: string | Temporal.Instant): string =>
  format.date(dayIn(collective.timeZone, Temporal.Instant.from(instant.toString())))
