import type { Id, Instant, Json } from '../../platform/database/index.ts'
import type { MembershipClaim, ReportLine } from '../descriptions/index.ts'
import type { Lead } from '../hosters/index.ts'
import type { Shown } from './held/held.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    source: SourceTable
    sourceFile: SourceFileTable
    sourceService: SourceServiceTable
    sourceAsking: SourceAskingTable
    heldChange: HeldChangeTable
    federation: FederationTable
    federationHoster: FederationHosterTable
  }
}

/** Where a hoster's own files stand, and how reading them goes. */
export interface SourceTable {
  hosterId: Id
  /** As it was given: a file, a folder or a domain. */
  address: string
  /** The hoster's own file, once it was found. */
  root: string | null
  /** Which side leads where somebody typed over the files; null: nobody has said. */
  leads: Lead | null
  since: Instant
  /** When somebody last asked for a reading. */
  askedAt: Instant | null
  triedAt: Instant | null
  nextAt: Instant
  readAt: Instant | null
  /** When a reading last found something new. */
  changedAt: Instant | null
  failingSince: Instant | null
  /** Readings that failed one after the other. */
  failures: number
  report: Json<ReportLine[]>
  /** What the files say of memberships: their own word only. */
  claims: Json<MembershipClaim[]>
}

/** A file as it was last read: what is not sent again is read here. */
export interface SourceFileTable {
  hosterId: Id
  address: string
  etag: string | null
  lastModified: string | null
  /** Base64: a file is bytes, in whatever encoding its author saved it. */
  content: string
  readAt: Instant
}

/** A service that came from a file. */
export interface SourceServiceTable {
  serviceId: Id
  hosterId: Id
  address: string
  /** When the files named it no more, and it was taken off for that. */
  goneAt: Instant | null
}

/** How often people had a hoster's files read on a day, the last one. */
export interface SourceAskingTable {
  hosterId: Id
  day: string
  times: number
}

/** A change that waits for somebody's word, and the answer it got. */
export interface HeldChangeTable {
  id: Id
  hosterId: Id
  /** `fact:name`, `service:ADDRESS`, `service:ADDRESS:url`, `gone`. */
  what: string
  /** What the files want, to tell whether it is still the same. */
  value: string
  shown: Json<Shown>
  foundAt: Instant
  answer: 'yes' | 'no' | null
  answeredAt: Instant | null
}

export interface FederationTable {
  id: Id
  address: string
  name: string | null
  since: Instant
  nextAt: Instant
  readAt: Instant | null
  failingSince: Instant | null
  report: Json<ReportLine[]>
}

/** A hoster that a federation names: of the register already, to be looked at, or left aside. */
export interface FederationHosterTable {
  id: Id
  federationId: Id
  address: string
  name: string
  website: string | null
  /** Who it is, or who it may be. */
  hosterId: Id | null
  state: 'known' | 'new' | 'alike' | 'taken' | 'left'
  foundAt: Instant
}
