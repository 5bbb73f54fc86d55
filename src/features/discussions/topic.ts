import type { Id, Instant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Restriction } from '../moderation/index.ts'

export const titleLength = { least: 3, most: 150 }
export const textLength = { least: 2, most: 10_000 }
export const closeLength = { least: 2, most: 1000 }
/** Minutes: afterwards a text is corrected by another one alone. */
export const editableMinutes = 15
/** How much one person writes. */
export const perPerson = { topicsPerDay: 10, answersPerHour: 30, answersPerDay: 100 }
export const answersPerPage = 50
export const topicsPerPage = 20
/** Whoever has more to say begins another topic. */
export const mostAnswers = 5000

export type ClosedAs = 'opener' | 'coordination'

/** A conversation about a page of the site. */
export interface Topic {
  id: Id
  slug: string
  /** The address of the page that it is about, without its language. */
  about: string
  title: string
  language: Language
  openedAt: Instant
  lastAt: Instant
  answers: number
  byPersonId: Id | null
  closed: Closed | null
  /** Why its title is not shown. */
  hidden: Restriction | null
  /** Why nothing of it is shown. */
  frozen: Restriction | null
}

/** What is said about one page. */
export interface TopicsOn {
  /** The latest, by their last answer. */
  topics: Topic[]
  count: number
}

export interface Closed {
  at: Instant
  as: ClosedAs
  /** Null once its author erased what they wrote. */
  reason: string | null
  language: Language
  hidden: Restriction | null
}

/** Whose text it is, as others see it. */
export type Author =
  | { kind: 'site' }
  /** What comes with an example: nobody in person. */
  | { kind: 'hoster'; hoster: AuthorsHoster }
  /** Somebody who left, and took their name along. */
  | { kind: 'gone'; hoster: AuthorsHoster | null }
  | { kind: 'person'; name: string | null; hoster: AuthorsHoster | null }

export interface AuthorsHoster {
  name: string
  slug: string
  fictional: boolean
}

export interface Answer {
  id: Id
  topicId: Id
  /** 0 is what the topic begins with. */
  number: number
  text: string | null
  language: Language
  author: Author
  byPersonId: Id | null
  forHosterId: Id | null
  at: Instant
  editedAt: Instant | null
  erasedAt: Instant | null
  hidden: Restriction | null
}

/** The last part of its address: a title that is hidden is not read there either. */
export const addressed = ({ id, slug, hidden, frozen }: Pick<Topic, 'id' | 'slug' | 'hidden' | 'frozen'>): string =>
  hidden || frozen ? id : slug

export const anchorOf = ({ number }: Pick<Answer, 'number'>): string => `answer-${number}`

export const isEditable = ({ at }: Pick<Answer, 'at'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, Temporal.Instant.from(at).add({ minutes: editableMinutes })) < 0

/** After which answer the page begins on which this one stands. */
export const pageBefore = (number: number): number =>
  number === 0 ? 0 : Math.floor((number - 1) / answersPerPage) * answersPerPage
