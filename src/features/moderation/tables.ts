import type { Id, Instant } from '../../platform/database/index.ts'
import type { Report } from './report.ts'
import type { Restriction } from './restriction.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    restriction: RestrictionTable
    report: ReportTable
  }
}

export interface RestrictionTable extends Omit<Restriction, 'subject'> {
  subjectKind: string
  subjectId: string
  /** Who decided and who wrote: null once they are forgotten. */
  byPersonId: Id | null
  endedByPersonId: Id | null
  answeredByPersonId: Id | null
  /** Grows with each change of what the public sees. */
  revision: number
}

export interface ReportTable extends Omit<Report, 'subject'> {
  tokenHash: string
  subjectKind: string | null
  subjectId: string | null
  /** The address without what makes several of one mailbox. */
  mailbox: string | null
  answeredByPersonId: Id | null
  createdAt: Instant
}
