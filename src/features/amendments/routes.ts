import { carryRoutes } from './carrying/carry-routes.tsx'
import { listRoutes } from './showing/list-routes.tsx'
import { publicRoutes } from './showing/public-routes.tsx'
import { taskRoutes } from './tasks/task-routes.tsx'
import { clauseRoutes } from './writing/clause-routes.tsx'
import { documentRoutes } from './writing/document-routes.tsx'
import { draftRoutes } from './writing/draft-routes.tsx'
import { frameRoutes } from './writing/frame-routes.tsx'
import { linkRoutes } from './writing/link-routes.tsx'

/** Every address of the room; what is fixed stands before what is named. */
export const amendments = {
  list: [
    draftRoutes,
    linkRoutes,
    documentRoutes,
    frameRoutes,
    clauseRoutes,
    listRoutes,
    publicRoutes,
    carryRoutes,
    taskRoutes,
  ].flatMap(({ list }) => list),
}
