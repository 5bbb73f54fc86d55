import type { Id, Instant, Json } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { ApplicationState, Clearance } from './application.ts'
import type { Dossier, Part } from './dossier.ts'
import type { Line } from './line.ts'
import type { HosterThen } from './version.ts'

export interface ApplicationTable {
  id: Id
  slug: string
  hosterId: Id
  /** The hoster's id while the application is open: the database holds one for each. */
  openHosterId: Id | null
  litterNumber: number | null
  state: ApplicationState
  stateSince: Instant
  version: number
  partsAsked: Json<Part[]>
  /** As its people write it at present. */
  dossier: Json<Dossier>
  /** What a look from here found at their website. */
  seen: Json<Line[]>
  seenAt: Instant | null
  begunAt: Instant
  begunByPersonId: Id | null
  savedAt: Instant
  /** When its people were told that the draft will be deleted. */
  toldAt: Instant | null
  waitsSince: Instant | null
  clearedAt: Instant | null
  clearance: Clearance | null
  revision: number
}

export interface ApplicationChangeTable {
  id: Id
  applicationId: Id
  at: Instant
  /** Counts them: two of one instant stay in order. */
  position: number
  from: ApplicationState | null
  to: ApplicationState
  reason: string | null
  nextStep: string | null
  language: Language | null
  expectedAt: string | null
  partsAsked: Json<Part[]>
  byPersonId: Id | null
}

/** The dossier as it was each time that it was sent. */
export interface ApplicationVersionTable {
  applicationId: Id
  number: number
  at: Instant
  byPersonId: Id | null
  dossier: Json<Dossier>
  hoster: Json<HosterThen>
  /** What the machine said of it then. */
  lines: Json<Line[]>
}
