import { paths } from '../../../paths.ts'
import type { CalendarEvent } from '../../../platform/web/index.ts'
import type { View } from '../../../ui/view.ts'
import { courseOf, dayAfter, type Litter } from './litter.ts'
import { numbered } from './litter-name.ts'

/** What a litter puts into people's calendars; one that was before this site, its one day. */
export function calendarEvents({ t, to, publicUrl }: View, litter: Litter, sequence: number): CalendarEvent[] {
  const { id, number, dates, heldOn } = litter
  const url = publicUrl + to(paths.litter.href({ number: String(number) }))
  const days = dates
    ? courseOf(dates).map(({ phase, from, until }) => ({
        id: `${id}-${phase}`,
        title: t('membership.calendar-event', { litter: numbered(t, number), phase: t(`membership.course-${phase}`) }),
        ...{ from, until },
      }))
    : heldOn !== null && /^\d{4}-\d{2}-\d{2}$/.test(heldOn)
      ? [{ id, title: numbered(t, number), from: heldOn, until: heldOn }]
      : []
  return days.map(({ id, title, from, until }) => ({
    ...{ id, title, url, sequence },
    start: Temporal.PlainDate.from(from),
    end: Temporal.PlainDate.from(dayAfter(until)),
  }))
}
