import type { Id, Instant, Json, YesNo } from '../../../platform/database/index.ts'
import type { Language, Translated } from '../../../platform/i18n/index.ts'
import type { LitterDates, LitterTold } from './litter.ts'
import type { AdmissionAppeal, AdmissionRefusal } from './refusal.ts'

declare module '../../../platform/database/database.ts' {
  interface Tables {
    litter: LitterTable
    litterChange: LitterChangeTable
    admissionRefusal: AdmissionRefusalTable
    admissionAppeal: AdmissionAppeal
    welcomeStep: WelcomeStepTable
  }
}

/** Dates are all there, or none is and `heldOn` stands alone. */
export interface LitterTable {
  id: Id
  number: number
  name: Json<Translated>
  fictional: YesNo
  heldOn: string | null
  opensOn: string | null
  closesOn: string | null
  reviewUntil: string | null
  voteFrom: string | null
  voteUntil: string | null
  told: Json<LitterTold> | null
  createdAt: Instant
  createdByPersonId: Id | null
  revision: number
}

/** Dates that were moved, and why. */
export interface LitterChangeTable {
  id: Id
  litterId: Id
  before: Json<LitterDates>
  after: Json<LitterDates>
  reason: string
  language: Language
  byPersonId: Id | null
  at: Instant
}

/** A refusal, with its clauses as a column holds them. */
export interface AdmissionRefusalTable extends Omit<AdmissionRefusal, 'clauseIds'> {
  clauseIds: Json<string[]>
}

export interface WelcomeStepTable {
  hosterId: Id
  step: string
  doneAt: Instant
  byPersonId: Id | null
}
