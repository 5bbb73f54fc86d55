import type { Id, Instant, Json, YesNo } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { RecordedPeriod } from '../../hosters/index.ts'
import type { SanctionKind, SanctionOutcome } from './sanction/sanction.ts'

declare module '../../../platform/database/database.ts' {
  interface Tables {
    departure: DepartureTable
    departureSuccessor: { departureId: Id; welcomeId: Id; position: number }
    welcome: WelcomeTable
    /** That something was said once: of what, and at which of its moments. */
    lifeReminder: { about: string; slot: string; at: Instant }
    incubation: IncubationTable
    incubationGoals: IncubationGoalsTable
    incubationNote: IncubationNoteTable
    sanction: SanctionTable
  }
}

/** What a service said of its end before a departure was announced, to be put back when that is called off. */
export interface EndSaid {
  serviceId: Id
  endsOn: string | null
  successorUrl: string | null
  /** What the announcement put there. */
  puts: { endsOn: string; successorUrl: string | null }
}

export interface DepartureTable {
  id: Id
  hosterId: Id
  /** Null: the hoster itself leaves. */
  serviceId: Id | null
  /** The service or the hoster while the departure is to come: the database holds one for each. */
  openFor: Id | null
  /** `YYYY-MM-DD`: gone from this day on. */
  endsOn: string
  reason: string
  /** How people take their data. */
  ownData: string
  language: Language
  /** Whether services close that day. */
  closes: YesNo
  before: Json<EndSaid[]>
  announcedAt: Instant
  announcedByPersonId: Id | null
  calledOffAt: Instant | null
  calledOffByPersonId: Id | null
  /** When its day had come, and it was told. */
  endedAt: Instant | null
  revision: number
}

/** A member that takes in people whose service closes. */
export interface WelcomeTable {
  id: Id
  hosterId: Id
  serviceId: Id
  /** The service while it is offered. */
  openFor: Id | null
  /** How many people; null: it does not say. */
  places: number | null
  how: string
  language: Language
  offeredAt: Instant
  offeredByPersonId: Id | null
  endedAt: Instant | null
}

/** A hoster asks another to accompany it. */
export interface IncubationTable {
  id: Id
  hosterId: Id
  mentorId: Id
  /** The hoster while it asks or is accompanied. */
  openFor: Id | null
  reason: string
  language: Language
  askedAt: Instant
  askedByPersonId: Id | null
  answeredAt: Instant | null
  answeredByPersonId: Id | null
  accepted: YesNo | null
  answer: string | null
  answerLanguage: Language | null
  endedAt: Instant | null
  endedBy: 'hoster' | 'mentor' | 'coordination' | null
  endedByPersonId: Id | null
}

export interface IncubationGoalsTable {
  hosterId: Id
  text: string
  language: Language
  at: Instant
  byPersonId: Id | null
  revision: number
}

export interface IncubationNoteTable {
  id: Id
  hosterId: Id
  /** The hoster itself, or its mentor. */
  byHosterId: Id
  text: string
  language: Language
  at: Instant
  byPersonId: Id | null
  removedAt: Instant | null
}

/** What members are asked to decide about one of them, with what it replies. */
export interface SanctionTable {
  id: Id
  hosterId: Id
  kind: SanctionKind
  /** What an appeal, or a lifting, is about. */
  ofId: Id | null
  /** The hoster until it is decided. */
  openFor: Id | null
  reasons: string
  clauseIds: Json<string[]>
  language: Language
  by: 'coordination' | 'member' | 'hoster'
  byHosterId: Id | null
  byPersonId: Id | null
  at: Instant
  /** The hoster is heard until then; the vote opens afterwards. */
  replyUntil: Instant
  reply: string | null
  replyLanguage: Language | null
  repliedAt: Instant | null
  repliedByPersonId: Id | null
  withdrawnAt: Instant | null
  withdrawnByPersonId: Id | null
  decisionId: Id | null
  outcome: SanctionOutcome | null
  decidedAt: Instant | null
  /** When a later decision took it back. */
  liftedAt: Instant | null
  /** The period that it ended, to go on when it is taken back. */
  was: Json<RecordedPeriod> | null
}
