/** What a calendar says of itself. */
export interface CalendarHead {
  /** Its name, as a program shows it. */
  name: string
  /** The site that made it: `example.org`. */
  host: string
  now: Temporal.Instant
}

/** An event of some hours, or of whole days when `start` is a day (`2026-12-17`) and `end` the day after the last. */
export interface CalendarEvent {
  /** The key of a row: it survives changes. */
  id: string
  title: string
  description?: string
  /** The page with all of it. */
  url: string
  start: Temporal.Instant | Temporal.PlainDate
  end: Temporal.Instant | Temporal.PlainDate
  /** How many times it was changed: calendars take the greatest. */
  sequence?: number
  isCancelled?: boolean
}

/** A calendar (RFC 5545). Instants are said in UTC, so that every program knows them whatever zones it knows. */
export function calendarOf({ name, host, now }: CalendarHead, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chatterie//Chatterie//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap((event) => linesOf(event, host, now)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function linesOf({ id, title, description, url, start, end, sequence = 0, isCancelled }: CalendarEvent, ...rest: Rest) {
  const [host, now] = rest
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${id}@${host}`)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART${dated(start)}`,
    `DTEND${dated(end)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${text(title)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    `URL:${oneLine(url)}`,
    'END:VEVENT',
  ]
}

type Rest = [host: string, now: Temporal.Instant]

const dated = (when: Temporal.Instant | Temporal.PlainDate) =>
  when instanceof Temporal.Instant ? `:${utc(when)}` : `;VALUE=DATE:${when.toString().replaceAll('-', '')}`

/** `20261217T190000Z`. */
const utc = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')

/** A text as RFC 5545 (3.3.11) writes it: nothing that was typed begins a line of its own. */
const text = (said: string) =>
  withoutControls(said)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')

const oneLine = (said: string) => withoutControls(said).replace(/\n/g, '')

const withoutControls = (said: string) =>
  said
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')

const longestLine = 75

/** Lines of at most 75 octets (3.1): a character is never cut in two. */
function folded(line: string): string {
  let [whole, octets] = ['', 0]
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > longestLine) [whole, octets] = [`${whole}\r\n `, 1]
    whole += sign
    octets += size
  }
  return whole
}
