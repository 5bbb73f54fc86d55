import type { Ballot, Grade } from '../decision.ts'
import type { Pairs } from './pairwise.ts'

/** One hoster's ballot; one hoster, one vote. An objection that was lifted by who made it is resolved. */
export interface Cast {
  ballot: Ballot
  weight: 1
  resolved?: boolean
}

/** Hosters that may vote, and those of them whose absence weighs on the quorum. */
export interface Electorate {
  weighing: number
  all: number
}

export interface Turnout {
  electorate: Electorate
  /** Ballots that count, blank ones among them. */
  cast: number
  /** They say nothing, and count for turnout and quorum alone. */
  blank: number
  /** They cannot be what a voter of this decision says: they count for nothing. */
  malformed: number
  quorum: { percent: number; needed: number; isReached: boolean }
}

export interface ForAgainstCount {
  method: 'for-against'
  for: number
  against: number
}

export interface ConsentCount {
  method: 'consent'
  consent: number
  /** Objections that stand. */
  objections: number
  resolved: number
}

interface OfOptions {
  /** Ids; every list below follows their order. */
  options: string[]
  /** Who prefers which, pair by pair, by whatever the ballot says. */
  pairs: Pairs
}

export interface ApprovalCount extends OfOptions {
  method: 'approval'
  approvals: number[]
}

export interface JudgmentCount extends OfOptions {
  method: 'judgment'
  /** Of each option how often it got each grade, the best grade first. */
  grades: number[][]
  medians: Grade[]
}

export interface RankedCount extends OfOptions {
  method: 'ranked'
  /** `strengths[i][j]`: of the strongest path from option i to option j; 0 where there is none. */
  strengths: number[][]
  /** Each such path, from i to j, as places in `options`. */
  paths: number[][][]
}

export type ChoiceCount = ApprovalCount | JudgmentCount | RankedCount

/** From the best, as ids; several in one place are tied. Empty when no ballot says anything. */
export type Ordered<Choice extends ChoiceCount> = Choice & { order: string[][] }

export type CountOfChoice = Ordered<ApprovalCount> | Ordered<JudgmentCount> | Ordered<RankedCount>

export type Count = Turnout & (ForAgainstCount | ConsentCount | CountOfChoice)
