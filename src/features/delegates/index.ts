import { claimRoutes } from './claims/routes.tsx'
import { delegateRoutes } from './delegate-routes.tsx'
import { invitationRoutes } from './invitations/routes.tsx'
import { takingBackRoutes } from './taking-back/routes.tsx'

export { atDemandOf, byOf } from './acting.ts'
export type { Delegation, Proof } from './delegation.ts'
export { type FirstDays, firstDays, whoAnswers } from './first-days.ts'
export { type Common, commons, type InCommon, inCommonAmong } from './in-common.ts'
export { describers as delegatesDescribers, undoers as delegatesUndoers } from './in-journal.ts'
export { invitationsFor } from './invitations/invitations-for.ts'
export { delegateJobs } from './jobs.ts'
export { meanings as delegatesMeanings } from './meanings.ts'
export { FirstDaysNotice } from './pages/first-days.tsx'
export { personalData } from './personal-data.ts'
export { delegate } from './policy.ts'
export {
  actedForAfter,
  actedForAt,
  actedForAtEach,
  actingForAny,
  type Delegate,
  delegatesOf,
  everyDelegationOf,
  hostersOf,
  mayActFor,
  provedSince,
  sharingDelegates,
} from './queries.ts'
export { stored } from './stored.ts'

/** Every address of the room. */
export const delegates = {
  list: [...claimRoutes.list, ...delegateRoutes.list, ...invitationRoutes.list, ...takingBackRoutes.list],
}
