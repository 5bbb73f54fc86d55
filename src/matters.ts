import { accountsMatters } from './features/accounts/index.ts'
import { amendmentsMatters } from './features/amendments/index.ts'
import { complianceMatters } from './features/compliance/index.ts'
import { contactMatters } from './features/contact/index.ts'
import { crawlingMatters } from './features/crawling/index.ts'
import { decisionsMatters } from './features/decisions/index.ts'
import { editingMatters } from './features/editing/index.ts'
import { registerMatters } from './features/hosters/index.ts'
import { meetingsMatters } from './features/meetings/index.ts'
import { membershipMatters } from './features/membership/index.ts'
import { moderationMatters } from './features/moderation/index.ts'
import { monitoringMatters } from './features/monitoring/index.ts'
import { proofsMatters } from './features/proofs/index.ts'
import { remarksMatters } from './features/remarks/index.ts'
import type { AsksMatters } from './platform/matter.ts'

/** What waits for the coordination in each room: `src/rooms.ts` hands it to the desk. */
export const matters: AsksMatters[] = [
  accountsMatters,
  moderationMatters,
  registerMatters,
  editingMatters,
  crawlingMatters,
  proofsMatters,
  monitoringMatters,
  decisionsMatters,
  complianceMatters,
  membershipMatters,
  amendmentsMatters,
  contactMatters,
  remarksMatters,
  meetingsMatters,
]
