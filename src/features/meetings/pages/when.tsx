import { dayOf } from '../../../ui/day-of.ts'
import type { View } from '../../../ui/view.ts'
import type { Meeting } from '../meeting.ts'

/** What a meeting is called: its own name, or its day. */
export const titleOf = (view: View, { title, startsAt }: Pick<Meeting, 'title' | 'startsAt'>): string =>
  title ?? view.t('meetings.of-day', { day: dayOf(view, startsAt) })

/** When it begins, in the zone of the collective, which is named. */
export const When = ({ view, meeting: { startsAt } }: { view: View; meeting: Pick<Meeting, 'startsAt'> }) => (
  <time datetime={startsAt}>{view.format.instant(startsAt, view.collective.timeZone)}</time>
)
