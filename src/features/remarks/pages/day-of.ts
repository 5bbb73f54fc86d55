import { dayIn } from '../../../platform/clock.ts'
import type { View } from '../../../ui/view.ts'

/** The day of an instant as people of the collective write it. */
export const dayOf = ({ format, collective }: View, at: string | Temporal.Instant): string =>
  format.date(dayIn(collective.timeZone, Temporal.Instant.from(at)))
