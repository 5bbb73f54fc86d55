import { commonRoutes } from './common-routes.tsx'
import { coordinationRoutes } from './coordination-routes.tsx'
import { publicRoutes } from './public-routes.tsx'

/** Every address of the room. */
export const portal = { list: [...publicRoutes.list, ...commonRoutes.list, ...coordinationRoutes.list] }
