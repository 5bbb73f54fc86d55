import type { Id, Instant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'

/** A meeting of the collective. */
export interface Meeting {
  id: Id
  /** The day on which it was planned first: it stays. */
  slug: string
  /** Null: the monthly one, which needs no name. */
  title: string | null
  startsAt: Instant
  /** How long it is meant to last. */
  minutes: number
  /** The address of a video room, shown to who is signed in; null: not known yet. */
  place: string | null
  createdAt: Instant
  cancelledAt: Instant | null
  cancelReason: string | null
  /** Since when its minutes are complete. */
  publishedAt: Instant | null
  /** When something of it last changed. */
  changedAt: Instant
  revision: number
}

export const meetingStates = ['planned', 'under-way', 'held', 'published', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const endOf = ({ startsAt, minutes }: Pick<Meeting, 'startsAt' | 'minutes'>): Temporal.Instant =>
  Temporal.Instant.from(startsAt).add({ minutes })

type Dated = Pick<Meeting, 'startsAt' | 'minutes' | 'cancelledAt' | 'publishedAt'>

/** Where it stands: intervals are closed-open. */
export function stateOf(meeting: Dated, now: Temporal.Instant): MeetingState {
  if (meeting.cancelledAt !== null) return 'cancelled'
  if (meeting.publishedAt !== null) return 'published'
  if (Temporal.Instant.compare(now, Temporal.Instant.from(meeting.startsAt)) < 0) return 'planned'
  return Temporal.Instant.compare(now, endOf(meeting)) < 0 ? 'under-way' : 'held'
}

/** Whether its agenda still takes points, and its people say whether they come. */
export const isOpen = (meeting: Dated, now: Temporal.Instant): boolean =>
  ['planned', 'under-way'].includes(stateOf(meeting, now))

/** Until it is over; the coordination adds what came up until its minutes are published. */
export const takesPoints = (meeting: Dated, isCoordination: boolean, now: Temporal.Instant): boolean =>
  isOpen(meeting, now) || (isCoordination && stateOf(meeting, now) === 'held')

/** A point of the agenda, and what was said of it. */
export interface Point {
  id: Id
  meetingId: Id
  position: number
  title: string
  /** Markdown. */
  text: string | null
  language: Language
  minutesWished: number | null
  /** Who brings it, as they want to be called. */
  presenter: string | null
  /** Null: forgotten. */
  byPersonId: Id | null
  createdAt: Instant
  withdrawnAt: Instant | null
  withdrawReason: string | null
  /** Null: forgotten, or it stands on the agenda. */
  withdrawnByPersonId: Id | null
  revision: number
  /** The minutes, in Markdown. */
  report: string | null
  reportLanguage: Language | null
  reportRevision: number
}

export const answers = ['yes', 'maybe', 'no'] as const
export type Answer = (typeof answers)[number]

/** What a meeting decided by consensus, or which vote it began. */
export interface Taken {
  id: Id
  meetingId: Id
  pointId: Id
  text: string
  language: Language
  /** Of the page of its vote. */
  decisionSlug: string | null
  at: Instant
}

export const outcomes = ['done', 'dropped'] as const
export type Outcome = (typeof outcomes)[number]

/** From where one says that something is done. */
export const settledFrom = ['meeting', 'account'] as const
export type SettledFrom = (typeof settledFrom)[number]

/** What somebody promised to do. */
export interface Action {
  id: Id
  meetingId: Id
  /** Of the page of its meeting. */
  meetingSlug: string
  pointId: Id
  text: string
  language: Language
  hosterId: Id | null
  personId: Id | null
  /** As they are called; null: the hoster alone, or forgotten. */
  personName: string | null
  /** `2026-12-31`. */
  dueOn: string | null
  at: Instant
  endedAt: Instant | null
  outcome: Outcome | null
}

/** Whether somebody still had to do it at an instant. */
export function wasOpenAt({ at, endedAt }: Pick<Action, 'at' | 'endedAt'>, instant: Instant): boolean {
  return at < instant && (endedAt === null || endedAt >= instant)
}

export const isLate = ({ dueOn, endedAt }: Pick<Action, 'dueOn' | 'endedAt'>, day: string): boolean =>
  endedAt === null && dueOn !== null && dueOn < day

export const lengths = {
  title: { least: 3, most: 140 },
  text: { least: 0, most: 5000 },
  presenter: { least: 0, most: 60 },
  report: { least: 0, most: 20_000 },
  decision: { least: 10, most: 2000 },
  action: { least: 5, most: 500 },
  reason: { least: 5, most: 500 },
} as const

/** In minutes. */
export const shortest = 15
export const longest = 600
export const longestPoint = 240
/** Points that one person may propose within a day, and that an agenda takes. */
export const perPersonAndDay = 10
export const mostPoints = 60
export const mostTaken = 100
/** Days: how far ahead a meeting may be planned. */
export const furthestAhead = 730
/** Hours before it when everybody is reminded. */
export const remindedBefore = 48
/** Days after it when the coordination is reminded of the minutes. */
export const minutesDueAfter = 7

/** The sum of what its points wish for, of those that say. */
export const wishedMinutes = (points: readonly Pick<Point, 'minutesWished'>[]): number =>
  points.reduce((sum, { minutesWished }) => sum + (minutesWished ?? 0), 0)

/** The same points with one of them a place further up or down; the same when there is no such place. */
export function moved<Each extends { id: Id }>(points: readonly Each[], id: Id, way: 'up' | 'down'): Each[] {
  const at = points.findIndex((point) => point.id === id)
  const to = way === 'up' ? at - 1 : at + 1
  const [one, other] = [points[at], points[to]]
  if (!one || !other) return [...points]
  return points.map((point, place) => (place === at ? other : place === to ? one : point))
}
