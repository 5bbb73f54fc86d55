import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Way } from './claims/claim.ts'
import type { Delegation } from './delegation.ts'
import type { Sort } from './taking-back/taking-back.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    delegation: DelegationTable
    /** Between which instants somebody who was brought back did not act. */
    delegationGap: { delegationId: Id; endedAt: Instant; restoredAt: Instant }
    invitation: InvitationTable
    claim: ClaimTable
    claimCheck: { id: Id; personId: Id; hosterId: Id; way: Way; at: Instant }
    takingBack: TakingBackTable
  }
}

export interface DelegationTable extends Delegation {
  admittedByPersonId: Id | null
  /** When the domain said anew that it knows them. */
  provedAgainAt: Instant | null
  /** Null: they act for the hoster at present. */
  endedAt: Instant | null
  endedByPersonId: Id | null
  /** What the coordination says when it is its word. */
  endReason: string | null
}

export interface InvitationTable {
  id: Id
  tokenHash: string
  hosterId: Id
  email: string
  invitedByPersonId: Id
  byCoordination: YesNo
  language: Language
  createdAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  withdrawnAt: Instant | null
}

/** Somebody who sets out to prove a hoster's domain. */
export interface ClaimTable {
  personId: Id
  hosterId: Id
  /** What the domain is asked to say. It admits nobody but this person: that others read it does no harm. */
  token: string
  createdAt: Instant
  expiresAt: Instant
  mailTokenHash: string | null
  /** Addresses that got the link, masked. */
  mailedTo: Json<string[]> | null
  mailExpiresAt: Instant | null
}

/** What may be taken back for some days by whoever it was told to. */
export interface TakingBackTable {
  id: Id
  /** Of the link that was mailed to an address without an account. */
  tokenHash: string
  hosterId: Id
  sort: Sort
  entryId: Id
  /** Who was removed. */
  personId: Id | null
  at: Instant
  expiresAt: Instant
  doneAt: Instant | null
}
