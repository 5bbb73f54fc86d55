import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import type { Outcome } from '../state.ts'

export const textLength = { least: 20, most: 3000 }
export const answerLength = { least: 10, most: 3000 }
export const dismissalLength = { least: 20, most: 3000 }

export const perVisitorAndHour = 5
export const perPersonAndDay = 5
/**
 * What one hoster can be told by people without an account. No limit counts by mailbox when something is said: whoever
 * types another's address would learn from it what that one said.
 */
export const mostOfHoster = { perDay: 100, waiting: 300 }
/** New ones of which people are told within a day: the others wait in their lists. */
export const toldPerDay = 10
/** Mails within a day: no address is confirmed. */
export const mailedPerDay = { toMailbox: 3, ofHoster: 20, ofSite: 300 }

/** In months: what is not public goes so long after its end, and what names who said the others. */
export const keptMonths = { ended: 12, waiting: 24 }
/** In days, before the last one: when a hoster is reminded for the second time. */
export const lastReminder = 2

/** That a hoster does not keep to a clause, said by somebody whom the coordination alone knows. */
export interface Suspicion {
  id: Id
  hosterId: Id
  clauseId: string
  text: string
  language: Language
  at: Instant
  answerDueAt: Instant
  withCoordinationAt: Instant | null
  answer: string | null
  answerLanguage: Language | null
  answeredAt: Instant | null
  /** Null: neither the hoster nor a ruling has made it public. */
  publicAt: Instant | null
  toRulingAt: Instant | null
  dismissal: string | null
  dismissedAt: Instant | null
  withdrawnAt: Instant | null
  /** As it stands now. */
  ruling: { id: Id; outcome: Outcome; at: Instant } | null
  hidden: Restriction | null
  answerHidden: Restriction | null
}

export const stages = ['waiting', 'answered', 'due', 'to-ruling', 'ruled', 'dismissed', 'withdrawn'] as const
export type Stage = (typeof stages)[number]

type Dated = Pick<Suspicion, 'ruling' | 'withdrawnAt' | 'dismissedAt' | 'toRulingAt' | 'answeredAt' | 'answerDueAt'>

/** Where it stands: with the hoster first, then with the coordination, which ends it or brings it to a ruling. */
export function stageOf(suspicion: Dated, now: Temporal.Instant): Stage {
  const { ruling, withdrawnAt, dismissedAt, toRulingAt, answeredAt, answerDueAt } = suspicion
  if (ruling) return 'ruled'
  if (withdrawnAt !== null) return 'withdrawn'
  if (dismissedAt !== null) return 'dismissed'
  if (toRulingAt !== null) return 'to-ruling'
  if (answeredAt !== null) return 'answered'
  return Temporal.Instant.compare(now, Temporal.Instant.from(answerDueAt)) < 0 ? 'waiting' : 'due'
}

/** Nothing more happens to it. */
export const isOver = (stage: Stage): boolean => stage === 'ruled' || stage === 'withdrawn' || stage === 'dismissed'

/** The same text for who reads, whatever its spaces and capitals. */
export const wordingOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()

/** From when all that names somebody goes, and what never was public. */
export const erasureOf = (end: Temporal.Instant): Temporal.Instant => later(end, keptMonths.ended)
export const lastErasureOf = (at: Temporal.Instant): Temporal.Instant => later(at, keptMonths.waiting)

const later = (instant: Temporal.Instant, months: number) =>
  instant.toZonedDateTimeISO('UTC').add({ months }).toInstant()
