import type { Id, Instant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { ClosedAs } from './topic.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    topic: TopicTable
    topicAnswer: TopicAnswerTable
    topicFollower: TopicFollowerTable
  }
}

export interface TopicTable {
  id: Id
  slug: string
  /** The address of the page that it is about, without its language. */
  about: string
  title: string
  language: Language
  openedAt: Instant
  /** When the last answer came: lists go by it. */
  lastAt: Instant
  /** The number of the last answer: erased and hidden ones keep theirs. */
  answers: number
  /** Null once they are forgotten, or when a room of the house began it. */
  byPersonId: Id | null
  closedAt: Instant | null
  closedAs: ClosedAs | null
  closedByPersonId: Id | null
  closeReason: string | null
  closeLanguage: Language | null
}

export interface TopicAnswerTable {
  id: Id
  topicId: Id
  /** 0 is what the topic begins with. */
  number: number
  /** Null once its author erased it. */
  text: string | null
  language: Language
  author: 'person' | 'site'
  byPersonId: Id | null
  forHosterId: Id | null
  at: Instant
  editedAt: Instant | null
  erasedAt: Instant | null
  /** Of the form that sent it: the same form sent twice is one answer. */
  once: string
}

export interface TopicFollowerTable {
  topicId: Id
  personId: Id
  since: Instant
  /** They wanted no more of it: writing again brings nothing back. */
  endedAt: Instant | null
}
