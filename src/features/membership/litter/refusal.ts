import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'

/** The vote of the first litter, the one after an appeal, and that of a later litter for who was postponed. */
export type Round = 'first' | 'appeal' | `litter-${number}`

/** What an applicant that was not admitted is told: by the vote's own result, then in the collective's words. */
export interface AdmissionRefusal {
  id: Id
  applicationId: Id
  round: Round
  decisionId: Id | null
  result: 'declined' | 'postponed'
  clauseIds: string[]
  text: string | null
  language: Language | null
  /** From when on the hoster may come again; null: at any litter. */
  againOn: string | null
  at: Instant
  writtenAt: Instant | null
  writtenByPersonId: Id | null
}

/** Once for each application. */
export interface AdmissionAppeal {
  id: Id
  applicationId: Id
  refusalId: Id
  reason: string
  language: Language
  byPersonId: Id | null
  at: Instant
  decisionId: Id | null
}
