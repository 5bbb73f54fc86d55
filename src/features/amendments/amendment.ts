import type { Id, Instant } from '../../platform/database/index.ts'
import type { Key, Translated, Values } from '../../platform/i18n/index.ts'
import type { DocumentChanges } from './change.ts'

/** All that an amendment says: as it is written, and as each of its versions was published. */
export interface Proposal {
  title: Translated
  /** Markdown. */
  reasons: Translated
  /** Days from its adoption to its force. */
  forceDays: number
  /** Days from its force that members have to keep what it asks. */
  graceDays: number
  documents: DocumentChanges[]
}

export interface Amendment {
  id: Id
  /** Its id while it is a draft: nobody guesses that. */
  slug: string
  /** Null: they were forgotten. */
  authorPersonId: Id | null
  /** As the author wishes to be called; null: by no name. */
  authorName: string | null
  /** Made up: only hosters that were made up carry it and vote on it, and no text changes by it. */
  fictional: boolean
  draft: Proposal
  revision: number
  /** Which link lets others write: a new one ends the former; 0: there is none. */
  linkNumber: number
  begunAt: Instant
  editedAt: Instant
  proposedAt: Instant | null
  withdrawnAt: Instant | null
  withdrawalReason: string | null
  /** When the members decided on it. */
  settledAt: Instant | null
  outcome: 'adopted' | 'declined' | null
}

/** The same without what is written of it. */
export type AmendmentHead = Omit<Amendment, 'draft'>

/** What was published once, and stays. */
export interface PublishedVersion {
  number: number
  proposal: Proposal
  /** What is new in it, in its author's words. */
  note: string | null
  at: Instant
}

/** Why no version could be made of what was adopted. */
export interface Unmade {
  key: Key
  values?: Values
}

export const amendmentStates = ['draft', 'open', 'in-vote', 'adopted', 'declined', 'withdrawn'] as const
export type AmendmentState = (typeof amendmentStates)[number]

export function stateOf(amendment: AmendmentHead, isInVote: boolean): AmendmentState {
  if (amendment.outcome !== null) return amendment.outcome
  if (amendment.withdrawnAt !== null) return 'withdrawn'
  if (amendment.proposedAt === null) return 'draft'
  return isInVote ? 'in-vote' : 'open'
}

/** A draft that nobody touches: its writers are told, then it goes. */
export const draftMonths = { told: 11, kept: 12 }

/** How much one may hold, and one person may begin. */
export const bounds = {
  title: 150,
  reasons: 10_000,
  note: 500,
  name: 60,
  reason: 2000,
  forceDays: 365,
  graceDays: 730,
  changes: 200,
  /** Of all changes together, as they are kept, in characters. */
  whole: 300_000,
  /** Of one person, not proposed yet. */
  drafts: 20,
  /** Proposals of one person within a day. */
  proposalsPerDay: 5,
  /** Versions of one proposal. */
  versions: 50,
  writers: 20,
}

export const blankProposal: Proposal = { title: {}, reasons: {}, forceDays: 30, graceDays: 90, documents: [] }
