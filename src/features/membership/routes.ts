import type { Route } from '../../platform/web/index.ts'
import { applicationRoutes } from './application/routes.ts'
import { lifeRoutes } from './life/routes.ts'
import { litterRoutes } from './litter/routes.ts'
import { reviewPages } from './review/routes.ts'

/** Every address of the room. */
export const membership: { list: Route[] } = {
  list: [...applicationRoutes.list, ...litterRoutes.list, ...reviewPages.list, ...lifeRoutes.list],
}
