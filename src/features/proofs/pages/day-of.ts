import { dayIn } from '../../../platform/clock.ts'
import type { View } from '../../../ui/view.ts'

/** The day of an instant, where the collective is. */
export const dayOf = ({ format, collective }: View, instant: string): string =>
  format.date(dayIn(collective.timeZone, Temporal.Instant.from(instant)))
