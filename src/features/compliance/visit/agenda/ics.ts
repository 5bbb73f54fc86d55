import { oneLineOf } from '../html/seen-text.ts'
import { lastTimeOf } from './repeated.ts'

/** A date of an agenda: an ISO day, or an instant where the time is said in UTC. */
export interface Dated {
  at: string
  title: string
}

const mostEvents = 2000

/**
 * The events of a calendar file (RFC 5545) that are not called off; of what comes again, the last time up to `today`.
 */
export function eventsInIcs(text: string, today: string): Dated[] {
  const found: Dated[] = []
  let event: Map<string, Line> | null = null
  for (const written of unfolded(text)) {
    const line = lineOf(written)
    if (!line) continue
    if (line.name === 'BEGIN' && /^VEVENT$/i.test(line.value)) event = new Map()
    else if (line.name === 'END' && /^VEVENT$/i.test(line.value) && event) {
      const dated = eventOf(event, today)
      if (dated) found.push(dated)
      event = null
      if (found.length >= mostEvents) break
    } else if (event && !event.has(line.name)) event.set(line.name, line)
  }
  return found
}

interface Line {
  name: string
  value: string
}

/** A line that begins with a space goes on with the one before. */
function unfolded(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
}

/** `DTSTART;TZID="Europe/Paris":20260102T190000` */
function lineOf(written: string): Line | null {
  const parts = /^([\w-]{1,60})(?:;(?:"[^"]*"|[^:";])*)*:/.exec(written.slice(0, 10_000))
  const [whole = '', name = ''] = parts ?? []
  return parts ? { name: name.toUpperCase(), value: written.slice(whole.length, whole.length + 2000) } : null
}

function eventOf(event: ReadonlyMap<string, Line>, today: string): Dated | null {
  if (/^CANCELLED$/i.test(event.get('STATUS')?.value.trim() ?? '')) return null
  const start = instantOrDay(event.get('DTSTART')?.value ?? '')
  if (start === null) return null
  const rule = event.get('RRULE')?.value
  const title = oneLineOf(unescaped(event.get('SUMMARY')?.value ?? ''), 200)
  return { at: rule === undefined ? start : lastTimeOf(start, rule, today), title }
}

/** `20260102`, `20260102T190000`, `20260102T190000Z` */
function instantOrDay(value: string): string | null {
  const [, year, month, day, hour, minute, second, zone] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(value.trim()) ?? []
  const written = `${year}-${month}-${day}`
  try {
    const of = Temporal.PlainDate.from(written).toString()
    if (zone === undefined) return of
    return Temporal.Instant.from(`${of}T${hour}:${minute}:${second ?? '00'}Z`).toString()
  } catch {
    return null
  }
}

/** `\,` `\;` `\\` and `\n` */
const unescaped = (text: string) => text.replace(/\\([\\,;nN])/g, (_, char: string) => (/n/i.test(char) ? ' ' : char))
