import type { Id, Instant } from '../../platform/database/index.ts'
import type { Way } from './link-back/proof.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    linkBack: LinkBackTable
    membershipKey: MembershipKeyTable
  }
}

/** What a hoster's own domain says of its membership, as far as we have looked. */
export interface LinkBackTable {
  hosterId: Id
  /** How it was last said, and where. */
  way: Way | null
  address: string | null
  /** Since when it is said without a break. */
  firstSeenAt: Instant | null
  lastSeenAt: Instant | null
  missingSince: Instant | null
  /** When its domain last told us either way. */
  lookedAt: Instant | null
  triedAt: Instant | null
  failingSince: Instant | null
  /** A word of the site: why its domain told nothing. */
  trouble: string | null
  /** When somebody last asked us to look. */
  askedAt: Instant | null
  nextAt: Instant
}

/** The public half of each key with which statements were signed. */
export interface MembershipKeyTable {
  id: string
  publicKey: string
  firstUsedAt: Instant
  lastUsedAt: Instant
}
