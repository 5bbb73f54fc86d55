import type { Id, Instant, Json } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Evidence, Result, Sentence } from './finding.ts'
import type {
  ContestTable,
  FindingReplyTable,
  RulingRequestTable,
  RulingTable,
  SuspicionTable,
  SuspicionVoiceTable,
} from './reply-tables.ts'
import type { ClauseState, Declared } from './state.ts'
import type { Topic } from './visit/visited.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    diagnosis: DiagnosisTable
    finding: FindingTable
    findingChange: FindingChangeTable
    declaration: DeclarationTable
    declaredClause: DeclaredClauseTable
    declaredFile: DeclaredFileTable
    declaredBlob: DeclaredBlobTable
    evidencePage: EvidencePageTable
    evidencePageVersion: EvidencePageVersionTable
    waiver: WaiverTable
    clauseShare: ClauseShareTable
    findingReply: FindingReplyTable
    contest: ContestTable
    suspicion: SuspicionTable
    suspicionVoice: SuspicionVoiceTable
    ruling: RulingTable
    rulingRequest: RulingRequestTable
  }
}

/** The looks at a hoster, or at the collective itself. One row each. */
export interface DiagnosisTable {
  /** A hoster's id, or `collective`. */
  subjectId: string
  nextAt: Instant
  lockedUntil: Instant | null
  /** The first look, and the last. */
  firstAt: Instant | null
  lookedAt: Instant | null
  /** When the hoster was first told, reminded, and from when all may read the first diagnosis. */
  toldAt: Instant | null
  remindedAt: Instant | null
  publicAt: Instant | null
  /** Of the last visit. */
  requests: number | null
  bytes: number | null
  ms: number | null
  /** How many looks out of turn were asked for on that day of the collective. */
  askedDay: string | null
  asked: number
  /** The first diagnosis became public, and the journal says so. */
  saidAt: Instant | null
  /** Until when it is looked at though it is no member: it applies. */
  guestUntil: Instant | null
}

export interface FindingTable {
  id: Id
  subjectId: string
  check: string
  /** `''`: the site; else the id of a service. */
  place: string
  /** What stands (`Finding`): null until two looks of two days agree. */
  result: Result | null
  sentence: Json<Sentence> | null
  evidence: Json<Evidence[]> | null
  since: Instant | null
  checkedAt: Instant
  seenResult: Result | null
  seenSentence: Json<Sentence> | null
  seenEvidence: Json<Evidence[]> | null
  seenSince: Instant | null
  toldAt: Instant | null
  publicAt: Instant | null
  /** The service is gone, or the check asks nothing of it any more. When it comes back, it has a new row. */
  endedAt: Instant | null
}

/** Each time that a finding became something else: kept for ever, with what was found then. */
export interface FindingChangeTable {
  id: Id
  findingId: Id
  at: Instant
  before: Result | null
  after: Result
  sentence: Json<Sentence>
  evidence: Json<Evidence[]>
  /** Since when it was so: what was mended in part is as old as it was. */
  since: Instant
  /** From when all may know; null: it was over before that. */
  publicAt: Instant | null
  /** When the journal said so. */
  saidAt: Instant | null
}

/** A hoster's self-assessment; the last one that was sent counts. */
export interface DeclarationTable {
  id: Id
  hosterId: Id
  /** The version of the charter that it answers. */
  documentId: Id
  versionNumber: number
  begunAt: Instant
  begunByPersonId: Id | null
  sentAt: Instant | null
  sentByPersonId: Id | null
  /** When the hoster was asked, a year later, whether all is still true. */
  remindedAt: Instant | null
  /** Counts each change. */
  revision: number
}

export interface DeclaredClauseTable {
  declarationId: Id
  clauseId: string
  /** Null: not chosen yet, in a declaration that is being written. */
  state: Declared | null
  explanation: string | null
  /** Of the page on which it was written. */
  language: Language
  link: string | null
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: by when it is planned. */
  plannedOn: string | null
  savedAt: Instant
}

export interface DeclaredFileTable {
  id: Id
  declarationId: Id
  clauseId: string
  name: string
  type: string
  size: number
  /** Of the blob. */
  hash: string
  addedAt: Instant
}

/** What files hold, once for all that hold the same; gone with the last of them. */
export interface DeclaredBlobTable {
  hash: string
  bytes: Uint8Array
}

/** A page that a clause asks for, as it stood each time that it said something else. */
export interface EvidencePageTable {
  id: Id
  hosterId: Id
  topic: Topic
  url: string
  firstAt: Instant
  lookedAt: Instant
  goneAt: Instant | null
}

export interface EvidencePageVersionTable {
  id: Id
  pageId: Id
  number: number
  at: Instant
  title: string
  /** What a reader sees, as plain text with line breaks. */
  text: string
  textHash: string
}

/** A clause that a decision lets a hoster off. */
export interface WaiverTable {
  id: Id
  hosterId: Id
  clauseId: string
  reason: string
  decisionName: string
  decisionUrl: string | null
  /** Days. */
  fromDay: string
  untilDay: string | null
  recordedAt: Instant
  byPersonId: Id | null
  endedAt: Instant | null
}

/** How many members have which state, as they were last counted. */
export interface ClauseShareTable {
  clauseId: string
  /** Of those of whom nothing is known, `unknown`. */
  state: ClauseState | 'unknown'
  members: number
  at: Instant
}
