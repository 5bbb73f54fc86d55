import type { Id, Instant } from '../../platform/database/index.ts'
import type { MembershipClaim, ReportLine } from '../descriptions/index.ts'
import type { Lead } from '../hosters/index.ts'

/** Where a hoster's own files stand, and how reading them goes. */
export interface Source {
  hosterId: Id
  /** As it was given: a file, a folder or a domain. */
  address: string
  /** The hoster's own file, once it was found. */
  root: string | null
  /** Which side leads where somebody typed over the files; null: nobody has said. */
  leads: Lead | null
  since: Instant
  askedAt: Instant | null
  triedAt: Instant | null
  nextAt: Instant
  readAt: Instant | null
  changedAt: Instant | null
  failingSince: Instant | null
  failures: number
  report: ReportLine[]
  /** What the files say of memberships: their own word only. */
  claims: MembershipClaim[]
}
