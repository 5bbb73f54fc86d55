import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { Amendment, Proposal, Unmade } from './amendment.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    amendment: AmendmentTable
    amendmentWriter: AmendmentWriterTable
    amendmentVersion: AmendmentVersionTable
    amendmentCarrying: AmendmentCarryingTable
    amendmentAdoption: AmendmentAdoptionTable
    charterTask: CharterTaskTable
  }
}

export interface AmendmentTable extends Omit<Amendment, 'draft' | 'fictional'> {
  fictional: YesNo
  draft: Json<Proposal>
  /** When its writers were told that it will go. */
  forgetToldAt: Instant | null
}

/** Who was given the link of a draft, and writes it too. */
export interface AmendmentWriterTable {
  amendmentId: Id
  personId: Id
  at: Instant
}

/** 1, 2, 3…: what was published. */
export interface AmendmentVersionTable {
  amendmentId: Id
  number: number
  proposal: Json<Proposal>
  note: string | null
  at: Instant
  byPersonId: Id | null
}

/** A member hoster put a version to the vote; competing ones share a decision. */
export interface AmendmentCarryingTable {
  id: Id
  amendmentId: Id
  versionNumber: number
  hosterId: Id
  byPersonId: Id | null
  decisionId: Id
  at: Instant
}

/** What an adopted amendment made of a document. */
export interface AmendmentAdoptionTable {
  amendmentId: Id
  documentId: Id
  /** The version of the document; null: none could be made yet. */
  versionId: Id | null
  /** Why none could. */
  refusal: Json<Unmade> | null
  /** When that version was adopted, and members told; null while the coordination has to look at it. */
  settledAt: Instant | null
  at: Instant
}

/** What a member has to do since the charter asks more of it. */
export interface CharterTaskTable {
  id: Id
  hosterId: Id
  amendmentId: Id
  documentId: Id
  /** The number of the document's version that asks for it. */
  versionNumber: number
  clauseId: string
  why: 'raised' | 'reworded' | 'added'
  createdAt: Instant
  /** Days of the collective: since when it is asked, and until when there is time. */
  fromDay: string
  untilDay: string
  doneAt: Instant | null
  /** `met`: by a declaration or a finding; `lifted`: nobody is held to it any more. */
  ending: 'met' | 'lifted' | null
  remindedAt: Instant | null
}
