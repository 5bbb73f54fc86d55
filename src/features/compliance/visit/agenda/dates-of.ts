import type { Pages } from '../pages.ts'
import type { Scope } from '../scope.ts'
import type { Page, TopicPage, Visited } from '../visited.ts'
import { eventsInJsonLd } from './events-in-json-ld.ts'
import { eventsInIcs } from './ics.ts'
import { isoDate } from './iso-date.ts'

const mostFeeds = 3
const mostDates = 500

interface Agenda {
  pages: Pages
  scope: Scope
  day: string
}

/** The dates of a hoster's agenda: of calendar files, of what its pages tell programs, and of times in its agenda. */
export async function datesOf(
  agenda: Agenda,
  site: Page | null,
  topicPages: readonly TopicPage[],
): Promise<Visited['dates']> {
  const agendas = topicPages.filter(({ topic }) => topic === 'agenda').map(({ page }) => page)
  const all = [...(site ? [site] : []), ...agendas]
  const dates = all.flatMap((page) => (page.ok ? eventsOn(page, agenda.day) : []))
  for (const page of agendas) dates.push(...timesOn(page))
  const feeds = [...new Set(all.flatMap((page) => feedsOn(page, agenda.scope)))].slice(0, mostFeeds)
  for (const address of feeds) {
    const feed = await agenda.pages.at(address)
    if (feed.ok && feed.reading === null) dates.push(...eventsOn(feed, agenda.day))
  }
  const each = new Map(dates.map((date) => [`${date.at} ${date.title}`, date]))
  return [...each.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostDates)
}

type Came = Extract<Page, { ok: true }>

function eventsOn(page: Came, day: string): Visited['dates'] {
  const isFile = page.type === 'text/calendar' || /^\s*BEGIN:VCALENDAR/.test(page.text)
  const events = isFile ? eventsInIcs(page.text, day) : eventsInJsonLd(page.reading?.jsonLd ?? [])
  return events.map((event) => ({ ...event, from: page.url }))
}

function timesOn(page: Page): Visited['dates'] {
  if (!page.ok || page.reading === null) return []
  const { times, title } = page.reading
  return times.flatMap((written) => {
    const at = isoDate(written)
    return at === null ? [] : [{ at, from: page.url, title }]
  })
}

const feedsOn = (page: Page, { isOwn }: Scope): string[] =>
  page.ok && page.reading
    ? page.reading.links.map(({ url }) => url).filter((url) => /\.ics(?:[?#]|$)|\?export$/i.test(url) && isOwn(url))
    : []
