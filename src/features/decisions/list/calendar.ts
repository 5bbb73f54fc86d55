import { paths } from '../../../paths.ts'
import { type CalendarEvent, calendarOf } from '../../../platform/web/index.ts'
import type { View } from '../../../ui/view.ts'
import type { Decision } from '../decision.ts'
import { titleIn } from './feed.ts'

/** Openings and closings, for people's calendars: half an hour each, before the close and from the opening on. */
export function calendarOfVotes(view: View, decisions: readonly Decision[]): string {
  const { t, collective, publicUrl, now } = view
  const name = t('ui.title-on-site', { title: t('decisions.list-title'), site: collective.name })
  const head = { name, host: new URL(publicUrl).host, now }
  return calendarOf(
    head,
    decisions.flatMap((decision) => eventsOf(view, decision)),
  )
}

const halfAnHour = { minutes: 30 }

function eventsOf(view: View, decision: Decision): CalendarEvent[] {
  const { t, to, publicUrl } = view
  const { id, slug, prolongedAt, withdrawnAt, fictional } = decision
  const plain = titleIn(view, decision)
  const title = fictional ? t('decisions.list-fictional', { title: plain }) : plain
  const common = {
    url: publicUrl + to(paths.decision.href({ slug })),
    sequence: Number(prolongedAt !== null) + Number(withdrawnAt !== null),
    isCancelled: withdrawnAt !== null,
  }
  const opens = Temporal.Instant.from(decision.opensAt)
  const closes = Temporal.Instant.from(decision.closesAt)
  return [
    {
      id: `${id}-opens`,
      title: t('decisions.calendar-opens', { title }),
      start: opens,
      end: opens.add(halfAnHour),
      ...common,
    },
    {
      id: `${id}-closes`,
      title: t('decisions.calendar-closes', { title }),
      start: closes.subtract(halfAnHour),
      end: closes,
      ...common,
    },
  ]
}
