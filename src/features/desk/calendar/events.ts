import { createHash } from 'node:crypto'
import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Matter } from '../../../platform/matter.ts'
import type { CalendarEvent } from '../../../platform/web/index.ts'
import type { View } from '../../../ui/view.ts'
import { countOf } from '../list/waiting.ts'
import { sortIn } from '../list/words.ts'

/**
 * The due dates as days of a calendar: one event for each sort and day, with how many and the way to their list. No
 * hoster is named, nor anybody else: such files are kept by the servers of others.
 */
export function eventsOf(view: View, matters: readonly Matter[]): CalendarEvent[] {
  const { t, to, publicUrl, collective } = view
  const dated = matters.flatMap(({ until, ...matter }) =>
    until === null ? [] : [{ ...matter, until, day: dayIn(collective.timeZone, Temporal.Instant.from(until)) }],
  )
  return [...Map.groupBy(dated, ({ sort, day }) => `${day} ${sort}`)].flatMap(([key, same]) => {
    const [first] = same
    if (!first) return []
    const start = Temporal.PlainDate.from(first.day)
    return [
      {
        id: createHash('sha256').update(key).digest('hex').slice(0, 32),
        title: t('desk.event', { sort: sortIn(t, first.sort), count: countOf(same) }),
        url: publicUrl + to(paths.coordination.href({}, { sort: first.sort })),
        start,
        end: start.add({ days: 1 }),
      },
    ]
  })
}
