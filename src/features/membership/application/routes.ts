import type { Route } from '../../../platform/web/index.ts'
import { draftRoutes } from './draft-routes.tsx'
import { joinRoutes } from './join-routes.tsx'
import { publicRoutes } from './public-routes.tsx'

/** Every address of applications. */
export const applicationRoutes: { list: Route[] } = {
  list: [...joinRoutes.list, ...draftRoutes.list, ...publicRoutes.list],
}
