import type { MembershipClaim, ReportLine } from '../descriptions/index.ts'
import type { SourceTable } from './tables.ts'

/** Where a hoster's own files stand, and how reading them goes. */
export interface Source extends Omit<SourceTable, 'report' | 'claims'> {
  report: ReportLine[]
  /** What the files say of memberships: their own word only. */
  claims: MembershipClaim[]
}
