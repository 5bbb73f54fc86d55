import type { Route } from '../../platform/web/index.ts'
import { badgeRoutes } from './badges/badge-routes.ts'
import { checkerRoutes } from './checker/checker-routes.tsx'
import { choiceRoutes } from './choices/choice-routes.tsx'
import { beatRoutes, heartbeatRoutes } from './heartbeat/heartbeat-routes.tsx'
import { statusRoutes } from './status/status-routes.tsx'
import { vantageApi } from './vantage/api-routes.ts'
import { vantageRoutes } from './vantage/coordination-routes.tsx'

/** Every address of the room. */
export const monitoring: { list: Route[] } = {
  list: [
    ...statusRoutes.list,
    ...badgeRoutes.list,
    ...checkerRoutes.list,
    ...choiceRoutes.list,
    ...heartbeatRoutes.list,
    ...beatRoutes.list,
    ...vantageRoutes.list,
    ...vantageApi.list,
  ],
}
