import type { JournalQuery } from '../../paths.ts'
import { type Id, type Instant, toInstant } from '../../platform/database/index.ts'

/** What of the journal is asked for. */
export interface JournalFilter {
  /** `all`: private rows too. */
  visible: 'public' | 'all'
  hosterId?: Id | undefined
  subject?: { kind: string; id?: string | undefined } | undefined
  verb?: string | undefined
  actorKind?: string | undefined
  from?: Instant | undefined
  /** Up to this instant, itself not included. */
  until?: Instant | undefined
  /** The last row of the page before. */
  after?: Id | undefined
}

/** The query of the page as a filter; null when it asks for what cannot be: a day that no calendar has. */
export function filterOf(query: JournalQuery, zone: string, hosterId: Id | undefined): JournalFilter | null {
  const [from, to] = [dayOf(query.from), dayOf(query.to)]
  if (from === null || to === null) return null
  return {
    visible: query.private === undefined ? 'public' : 'all',
    hosterId,
    subject: query.subject === undefined ? undefined : subjectOf(query.subject),
    verb: query.verb,
    actorKind: query.actor,
    from: from && startOf(from, zone),
    until: to && startOf(to.add({ days: 1 }), zone),
    after: query.after,
  }
}

/** `hoster`, or `hoster:ID`. */
export function subjectOf(asked: string): { kind: string; id?: string } {
  const at = asked.indexOf(':')
  return at < 0 ? { kind: asked } : { kind: asked.slice(0, at), id: asked.slice(at + 1) }
}

/** Null: no day of the calendar. */
function dayOf(asked: string | undefined): Temporal.PlainDate | undefined | null {
  if (asked === undefined) return undefined
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(asked) ?? []
  if (month === undefined || Number(month) < 1 || Number(day) < 1) return null
  const date = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) })
  return date.toString() === asked ? date : null
}

const startOf = (day: Temporal.PlainDate, zone: string): Instant =>
  toInstant(day.toZonedDateTime({ timeZone: zone }).toInstant())
