import { listRoutes } from './list-routes.tsx'
import { ownRoutes } from './own-routes.tsx'
import { topicRoutes } from './topic-routes.tsx'

/** Every address of the room. */
export const discussions = { list: [listRoutes, topicRoutes, ownRoutes].flatMap(({ list }) => list) }
