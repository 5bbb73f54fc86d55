import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Finding } from '../finding.ts'

/** The collective's own site is looked at like a hoster's. */
export const ownSubject = 'collective'

/** A finding with the names of what it is about. */
export interface FindingKept extends Finding {
  id: Id
  subjectId: string
  /** Null: the hoster's site. */
  service: { id: Id; slug: string; name: string } | null
  /** When those who act for the hoster were told. */
  toldAt: Instant | null
  /** Nobody looks for it any more. */
  endedAt: Instant | null
}

/** One time that a finding became something else. */
export interface ChangeKept {
  id: Id
  findingId: Id
  at: Instant
  before: Finding['result']
  after: NonNullable<Finding['result']>
  sentence: NonNullable<Finding['sentence']>
  evidence: Finding['evidence']
  /** From when all may know; null: it was over before. */
  publicAt: Instant | null
}

/** The looks at a hoster, as far as pages ask. */
export interface Diagnosis {
  subjectId: string
  firstAt: Instant | null
  lookedAt: Instant | null
  nextAt: Instant | null
  toldAt: Instant | null
  /** From when all may read the findings: it may be to come. Null: the hoster has not been told yet. */
  publicAt: Instant | null
}
