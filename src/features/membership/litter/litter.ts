import type { Id, Instant } from '../../../platform/database/index.ts'
import type { FieldError } from '../../../platform/errors.ts'
import type { Key, Language, Translated } from '../../../platform/i18n/index.ts'

/** Days of the collective's calendar (`YYYY-MM-DD`), each the first or the last of its phase. */
export interface LitterDates {
  /** The first day on which a dossier may be sent, and the last. */
  opensOn: string
  closesOn: string
  /** The last day of the reviews; the applicants' answers come between it and the vote. */
  reviewUntil: string
  voteFrom: string
  voteUntil: string
}

/** What sources tell of a litter that was before this site. */
export interface LitterTold {
  /** Hosters that it counts, and of them those that were active or incubating; null: no source says. */
  admitted: number | null
  active: number | null
  incubating: number | null
  sources: { source: string; url: string | null; date: string | null }[]
}

export interface Litter {
  id: Id
  number: number
  /** Empty: it has its number alone. */
  name: Translated
  /** Of made-up hosters, for made-up hosters. */
  fictional: boolean
  /** The day that its sources name; null: it has dates of its own. */
  heldOn: string | null
  dates: LitterDates | null
  told: LitterTold | null
  revision: number
}

/** Dates that were moved, and why. */
export interface LitterChange {
  before: LitterDates
  after: LitterDates
  reason: string
  language: Language
  at: Instant
}

export const phases = ['announced', 'applications', 'review', 'answers', 'vote', 'over'] as const
export type Phase = (typeof phases)[number]

/** What happens in a litter on a day. */
export function phaseOn({ dates }: Pick<Litter, 'dates'>, day: string): Phase {
  if (dates === null) return 'over'
  if (day < dates.opensOn) return 'announced'
  if (day <= dates.closesOn) return 'applications'
  if (day <= dates.reviewUntil) return 'review'
  if (day < dates.voteFrom) return 'answers'
  return day <= dates.voteUntil ? 'vote' : 'over'
}

/** The last day of what happens now; null once all is over. */
export function phaseUntil({ dates }: Pick<Litter, 'dates'>, day: string): string | null {
  if (dates === null) return null
  const lastDays: Record<Phase, string | null> = {
    announced: dayBefore(dates.opensOn),
    applications: dates.closesOn,
    review: dates.reviewUntil,
    answers: dayBefore(dates.voteFrom),
    vote: dates.voteUntil,
    over: null,
  }
  return lastDays[phaseOn({ dates }, day)]
}

/** What comes, with its first and last day. */
export function courseOf({ opensOn, closesOn, reviewUntil, voteFrom, voteUntil }: LitterDates) {
  return [
    { phase: 'applications', from: opensOn, until: closesOn },
    { phase: 'review', from: dayAfter(closesOn), until: reviewUntil },
    { phase: 'answers', from: dayAfter(reviewUntil), until: dayBefore(voteFrom) },
    { phase: 'vote', from: voteFrom, until: voteUntil },
  ] as const
}

/** Days that applicants have at least to answer the reviews, before the vote opens. */
export const leastAnswerDays = 3

/** What is wrong with these dates, by field: each comes after the one before. */
export function wrongIn(dates: LitterDates): FieldError[] {
  const { opensOn, closesOn, reviewUntil, voteFrom, voteUntil } = dates
  const wrong = (field: keyof LitterDates, isWrong: boolean, key: Key): FieldError[] =>
    isWrong ? [{ field, key }] : []
  return [
    ...wrong('closesOn', closesOn < opensOn, 'membership.closes-before-opening'),
    ...wrong('reviewUntil', reviewUntil <= closesOn, 'membership.review-before-closing'),
    ...wrong('voteFrom', voteFrom <= after(reviewUntil, leastAnswerDays), 'membership.no-time-to-answer'),
    ...wrong('voteUntil', voteUntil < voteFrom, 'membership.vote-ends-before'),
  ]
}

/** A hoster that was made up applies in a litter that was, and no other. */
export const takes = (litter: Pick<Litter, 'fictional'>, hoster: { fictional: boolean }): boolean =>
  litter.fictional === hoster.fictional

export const after = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
export const dayAfter = (day: string): string => after(day, 1)
export const dayBefore = (day: string): string => after(day, -1)

/** The instant at which a day begins in the collective's zone. */
export const startOf = (day: string, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant()
