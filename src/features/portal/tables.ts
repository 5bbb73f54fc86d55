import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { PortalKind } from './portal-kind.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    portalKind: PortalKindTable
    portalPlace: PortalPlaceTable
    openingDay: OpeningDayTable
  }
}

/** What the coordination wrote over the usual words of a stall; a kind without a row has those. */
export interface PortalKindTable {
  kind: string
  position: number
  entry: Json<PortalKind>
  revision: number
  updatedAt: Instant
}

/** A service that takes part in a kind of the portal. */
export interface PortalPlaceTable {
  id: Id
  serviceId: Id
  kind: string
  /** Not trusted: listed, never sent to. */
  trusted: YesNo
  /** Its share among the others: 0 to 100. */
  weight: number
  /** Where it opens, when that is not the service's own address; `{name}` stands for the name. */
  opensAt: string | null
  /** How long things stay, as the coordination knows it; else what the hoster says is read. */
  keptDays: number | null
  /** What it was when it was let in: another address, program or hoster waits outside. */
  seen: Json<Seen>
  heldSince: Instant | null
  heldWhy: HeldWhy | null
  revision: number
  createdAt: Instant
  updatedAt: Instant
}

export interface Seen {
  address: string
  program: string | null
  hosterId: Id
}

export const heldWhys = ['address', 'program', 'hoster'] as const
export type HeldWhy = (typeof heldWhys)[number]

/** How often a service was opened on a day of the collective: nothing else is known of it. */
export interface OpeningDayTable {
  serviceId: Id
  kind: string
  day: string
  openings: number
}
