import type { NoticeKind } from '../../../ui/notice.tsx'
import type { AmendmentState } from '../amendment.ts'

/** How the notice of a proposal looks. */
export const noticeKinds: Record<AmendmentState, NoticeKind> = {
  draft: 'wait',
  open: 'wait',
  'in-vote': 'wait',
  adopted: 'good',
  declined: 'former',
  withdrawn: 'former',
}
