import type { Route } from '../../../platform/web/index.ts'
import { contestRoutes } from '../reply/contest-routes.tsx'
import { replyRoutes } from '../reply/reply-routes.tsx'
import { coordinationSuspicionRoutes } from '../suspicion/coordination-routes.tsx'
import { hosterSuspicionRoutes } from '../suspicion/hoster-routes.tsx'
import { receiptRoutes } from '../suspicion/receipt-routes.tsx'
import { suspicionRoutes } from '../suspicion/suspicion-routes.tsx'
import { appealRoutes } from './appeal-routes.tsx'
import { matterRoutes } from './matter-routes.tsx'
import { publicRulingRoutes } from './public-routes.tsx'

/** Replies, contests, suspicions, and rulings on them. */
export const rulingRoutes: { list: Route[] } = {
  list: [
    ...replyRoutes.list,
    ...contestRoutes.list,
    ...suspicionRoutes.list,
    ...receiptRoutes.list,
    ...hosterSuspicionRoutes.list,
    ...coordinationSuspicionRoutes.list,
    ...publicRulingRoutes.list,
    ...matterRoutes.list,
    ...appealRoutes.list,
  ],
}
