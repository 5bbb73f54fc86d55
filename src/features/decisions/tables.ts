import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { Language, Translated } from '../../platform/i18n/index.ts'
import type { Ballot, DecisionKind, Method, Option, Outcome, Rules } from './decision.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    decision: DecisionTable
    decisionVoter: DecisionVoterTable
    ballotSlot: { decisionId: Id; slot: number }
    participation: ParticipationTable
    ballot: BallotTable
    ballotReason: BallotReasonTable
    sheetLine: { decisionId: Id; token: string; ballot: Json<Ballot>; resolved: YesNo }
    sheetReason: {
      decisionId: Id
      position: number
      reason: string | null
      clauseId: string | null
      language: Language
    }
    mandate: MandateTable
    /** What people were told of already, so that a job which runs twice tells once. */
    decisionTold: { what: string; at: Instant }
  }
}

export interface DecisionTable {
  id: Id
  slug: string
  kind: DecisionKind
  method: Method
  title: Json<Translated>
  text: Json<Translated>
  options: Json<Option[]>
  defaultOption: string
  secret: YesNo
  resultsHidden: YesNo
  fictional: YesNo
  rules: Json<Rules>
  aboutKind: string | null
  aboutId: string | null
  aboutAddress: string | null
  batch: string | null
  votedAt: string | null
  /** Hosters that do not vote on it: it is about them. */
  withoutHosterIds: Json<Id[]>
  openedByPersonId: Id | null
  /** For which hoster, when it was not the coordination. */
  openedForHosterId: Id | null
  opensAt: Instant
  closesAt: Instant
  createdAt: Instant
  openedAt: Instant | null
  prolongedAt: Instant | null
  closedAt: Instant | null
  outcome: Json<Outcome> | null
  withdrawnAt: Instant | null
  withdrawalReason: string | null
}

/** A hoster that votes, under the address that it had at the opening. */
export interface DecisionVoterTable {
  decisionId: Id
  hosterId: Id
  slug: string
  weighs: YesNo
}

/** That a hoster voted; what it said stands elsewhere. */
export interface ParticipationTable {
  decisionId: Id
  hosterId: Id
  /** Null once they are forgotten. */
  byPersonId: Id | null
  /** Which of the ballots that one person may cast. */
  slot: number
  /** The hoster that cast it by mandate. */
  byMandateOfHosterId: Id | null
  /** Null once a secret decision is closed. */
  castAt: Instant | null
}

/** What a hoster said. Of a secret decision, the rows go when it closes. */
export interface BallotTable {
  decisionId: Id
  hosterId: Id
  ballot: Json<Ballot>
  /** Of a secret one: what its caster alone can recompute. */
  token: string | null
  /** An objection that was lifted. */
  resolved: YesNo
}

export interface BallotReasonTable {
  decisionId: Id
  hosterId: Id
  reason: string | null
  clauseId: string | null
  language: Language
}

export interface MandateTable {
  id: Id
  decisionId: Id
  fromHosterId: Id
  toHosterId: Id
  givenAt: Instant
  givenByPersonId: Id | null
  endedAt: Instant | null
  endedByPersonId: Id | null
}
