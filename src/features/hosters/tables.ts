import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { Alternative, Kind, Software } from './catalogue.ts'
import type { CollectiveSettings } from './collective.ts'
import type { DeclaredDate, Provenance, Provenances } from './facts.ts'
import type { HosterFacts } from './hoster.ts'
import type { MembershipState } from './membership.ts'
import type { ServiceFacts } from './service.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    collective: CollectiveTable
    file: FileTable
    kind: CatalogueTable<Kind>
    software: CatalogueTable<Software>
    alternative: CatalogueTable<Alternative>
    hoster: HosterTable
    hosterFormerSlug: { slug: string; hosterId: Id }
    membershipPeriod: MembershipPeriodTable
    service: ServiceTable
    serviceRemoval: { serviceId: Id; removedAt: Instant }
    serviceFormerSlug: { hosterId: Id; slug: string; serviceId: Id }
    oldAddress: OldAddressTable
  }
}

/** One row: there is one collective per site. `registerRevision` grows with each change of what the public sees. */
export interface CollectiveTable {
  id: string
  settings: Json<CollectiveSettings>
  registerRevision: number
  /** Grows with each change of the settings alone. */
  revision: number
  updatedAt: Instant
}

export interface FileTable {
  hash: string
  type: string
  size: number
  bytes: Uint8Array
  createdAt: Instant
}

export interface CatalogueTable<Entry> {
  slug: string
  entry: Json<Entry>
  revision: number
  updatedAt: Instant
}

export interface HosterTable {
  id: Id
  slug: string
  descriptionAddress: string | null
  fictional: YesNo
  facts: Json<HosterFacts>
  provenances: Json<Provenances>
  logo: string | null
  revision: number
  createdAt: Instant
  updatedAt: Instant
  /** When its file was read, or a delegate said that it is true. */
  confirmedAt: Instant | null
  /** Since when its file is not read any more. */
  unreadSince: Instant | null
}

export interface MembershipPeriodTable {
  hosterId: Id
  position: number
  state: MembershipState
  litter: string | null
  from: DeclaredDate | null
  to: DeclaredDate | null
  mentor: string | null
  provenance: Json<Provenance>
  charterVersion: number | null
  decidedAt: Instant | null
}

export interface ServiceTable {
  id: Id
  hosterId: Id
  slug: string
  /** Where it is used, in one spelling. */
  place: string | null
  descriptionAddress: string | null
  facts: Json<ServiceFacts>
  provenances: Json<Provenances>
  urlIsGuessed: YesNo
  revision: number
  createdAt: Instant
  updatedAt: Instant
}

export interface OldAddressTable {
  sort: 'software' | 'kind' | 'alternative' | 'hoster' | 'page'
  value: string
  target: string
}
