import type { Id, Instant, Json } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Result, Sentence } from './finding.ts'
import type { Outcome } from './state.ts'

/** What a finding said when somebody answered it: it may say something else one day. */
export interface Saw {
  result: Result
  sentence: Sentence
}

/** What a hoster says in public beside a finding. */
export interface FindingReplyTable {
  id: Id
  hosterId: Id
  findingId: Id
  saw: Json<Saw>
  text: string
  language: Language
  byPersonId: Id | null
  at: Instant
  editedAt: Instant | null
}

/** A hoster says that a finding is wrong: somebody of another hoster rules. */
export interface ContestTable {
  id: Id
  hosterId: Id
  findingId: Id
  clauseId: string
  saw: Json<Saw>
  reason: string
  language: Language
  byPersonId: Id | null
  at: Instant
  withdrawnAt: Instant | null
}

/**
 * That a hoster does not keep to a clause, in one wording: whoever says the same joins it, so that nobody can learn by
 * saying it again who said it first. Not public before a ruling or the hoster's own answer.
 */
export interface SuspicionTable {
  id: Id
  hosterId: Id
  clauseId: string
  text: string
  /** Of the text without what spaces and capitals make of it; the number itself of one that was withdrawn. */
  textHash: string
  language: Language
  at: Instant
  /** Until when the coordination waits for the hoster. */
  answerDueAt: Instant
  /** How many times the hoster was reminded. */
  reminders: number
  /** Since when it waits for the coordination. */
  withCoordinationAt: Instant | null
  answer: string | null
  answerLanguage: Language | null
  answeredAt: Instant | null
  answeredByPersonId: Id | null
  publicAt: Instant | null
  /** Since when it waits for somebody who rules. */
  toRulingAt: Instant | null
  /** The coordination answered that there is nothing in it. */
  dismissedAt: Instant | null
  dismissal: string | null
  dismissedByPersonId: Id | null
  withdrawnAt: Instant | null
}

/** One time that it was said; the coordination alone knows by whom. */
export interface SuspicionVoiceTable {
  id: Id
  suspicionId: Id
  at: Instant
  language: Language
  personId: Id | null
  email: string | null
  /** The address without what makes several of one mailbox. */
  mailbox: string | null
  /** A keyed hash of who said it: the same does not count twice. */
  voiceHash: string
  /** Of the receipt. */
  tokenHash: string
  /** Of the link to the receipt in the last mail. */
  mailedHash: string | null
  mailedAt: Instant | null
  withdrawnAt: Instant | null
}

/** Who rules is from another hoster, and named with the ruling. */
export interface RulingTable {
  id: Id
  hosterId: Id
  clauseId: string
  /** One of these two. */
  contestId: Id | null
  suspicionId: Id | null
  outcome: Outcome
  reasons: string
  language: Language
  rulerPersonId: Id | null
  /** As they chose to be shown; null once they had themselves erased. */
  rulerName: string | null
  rulerHosterId: Id
  at: Instant
  appealedAt: Instant | null
  appealBy: Side | null
  appealReason: string | null
  appealLanguage: Language | null
  /** Never the author of a suspicion. */
  appealByPersonId: Id | null
  /** The decision of the members on the appeal. */
  decisionName: string | null
  decisionUrl: string | null
  /** What the members decided instead; the same as `outcome`: upheld. */
  appealOutcome: Outcome | null
  decidedAt: Instant | null
}

/** Who may appeal: the hoster, who said that it does not keep to the clause, the collective whose finding it is. */
export type Side = 'hoster' | 'author' | 'coordination'

/** Somebody whom the coordination asked to rule. */
export interface RulingRequestTable {
  id: Id
  contestId: Id | null
  suspicionId: Id | null
  personId: Id | null
  askedByPersonId: Id | null
  at: Instant
}
