import type { Id, Instant } from '../../platform/database/index.ts'
import type { Translated } from '../../platform/i18n/index.ts'
import type { DecisionKind, KindRules } from '../hosters/index.ts'

export { type DecisionKind, decisionKinds } from '../hosters/index.ts'

export const methods = ['for-against', 'consent', 'approval', 'judgment', 'ranked'] as const
export type Method = (typeof methods)[number]

/** What can be chosen: of approval, judgment and ranked; for-against and consent have none of their own. */
export interface Option {
  id: string
  label: Translated
}

/** From the best to the worst. */
export const grades = ['excellent', 'good', 'fair', 'poor', 'reject'] as const
export type Grade = (typeof grades)[number]

export const choices = ['for', 'against', 'blank'] as const
export const consents = ['consent', 'object', 'blank'] as const

/** What one hoster says, by method. Nothing approved, graded or ranked is a blank ballot. */
export type Ballot =
  | { choice: (typeof choices)[number] }
  | { choice: (typeof consents)[number]; reason: string }
  | { approved: string[] }
  | { grades: Record<string, Grade> }
  /** 1 is the best; equal ranks are allowed; what has none comes last. */
  | { ranks: Record<string, number> }

/** By what a decision is held: copied from the settings of the collective when it opens. */
export interface Rules {
  /** Percent of the electorate that weighs and must take part. */
  quorum: number
  /** Percent of the votes for and against that must be for. */
  threshold: number
  days: number
  prolongDays: number
  mayOpen: KindRules['mayOpen']
  /** Ballots that one person may cast, own and by mandate together. */
  ballotsPerPerson: number
  /** Mandates that one hoster may hold. */
  mandatesPerHoster: number
  /** Days before the close at which those who have not voted are reminded. */
  reminderDays: number[]
}

export const outcomeStates = ['adopted', 'rejected', 'elected', 'tied', 'default'] as const

export interface Outcome {
  state: (typeof outcomeStates)[number]
  /** Ids of options; `for`, `against` of a vote for or against, `consent`, `object` of one by consent. */
  winners: string[]
}

/** What a decision is about, for the room that opened it; `address` is its page without the language. */
export interface About {
  kind: string
  id: string
  address: string
}

export interface Decision {
  id: Id
  slug: string
  kind: DecisionKind
  method: Method
  title: Translated
  text: Translated
  options: Option[]
  /** What wins when the quorum is missed for good. */
  defaultOption: string
  secret: boolean
  /** Counts are shown after the close alone; always so of secret ones. */
  resultsHidden: boolean
  /** Of hosters that are made up: never among real ones. */
  fictional: boolean
  rules: Rules
  about: About | null
  /** Decisions that are voted on one page, such as those of a litter: `litter-12`. */
  batch: string | null
  /** The page on which it is voted, without the language, when that is not its own. */
  votedAt: string | null
  /** Hosters that do not vote on it: it is about them. */
  withoutHosterIds: Id[]
  openedForHosterId: Id | null
  opensAt: Instant
  /** When it closes as it stands: prolonged or not. */
  closesAt: Instant
  createdAt: Instant
  /** When its electorate was fixed; null: it is to come. */
  openedAt: Instant | null
  /** When it was prolonged, its quorum being missed; once. */
  prolongedAt: Instant | null
  closedAt: Instant | null
  outcome: Outcome | null
  withdrawnAt: Instant | null
  withdrawalReason: string | null
}

export const states = ['to-come', 'open', 'closing', 'closed', 'withdrawn'] as const
export type DecisionState = (typeof states)[number]

type Dated = Pick<Decision, 'opensAt' | 'closesAt' | 'closedAt' | 'withdrawnAt'>

/** Open from `opensAt` (included) to `closesAt` (excluded); `closing`: over, its ballots not yet counted. */
export function stateOf(decision: Dated, now: Instant): DecisionState {
  if (decision.withdrawnAt !== null) return 'withdrawn'
  if (decision.closedAt !== null) return 'closed'
  if (now < decision.opensAt) return 'to-come'
  return now < decision.closesAt ? 'open' : 'closing'
}

/** Whether this answer to a question is that it be done. */
export const saysYes = (answer: string): boolean => answer === 'for' || answer === 'consent'

/** Whether what was asked was answered yes, by votes or because the default says so. */
export const isAdopted = ({ state, winners }: Outcome): boolean =>
  state === 'adopted' || (state === 'default' && winners.some(saysYes))

/** What can win, by method: the options, or the answers to a question. */
export function winnable(method: Method, options: readonly Option[]): string[] {
  if (method === 'for-against') return ['for', 'against']
  return method === 'consent' ? ['consent', 'object'] : options.map(({ id }) => id)
}
