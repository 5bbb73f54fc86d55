import type { Route } from '../../../platform/web/index.ts'
import { askedRoutes } from './asked-routes.tsx'
import { coordinationRoutes } from './coordination-routes.tsx'
import { readingRoutes } from './reading-routes.tsx'
import { reviewRoutes } from './review-routes.tsx'

/** Every address of reviews. */
export const reviewPages: { list: Route[] } = {
  list: [...askedRoutes.list, ...reviewRoutes.list, ...readingRoutes.list, ...coordinationRoutes.list],
}
