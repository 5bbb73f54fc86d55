import type { Route } from '../../../platform/web/index.ts'
import { appealRoutes } from './appeal-routes.tsx'
import { comparedRoutes } from './compared-routes.tsx'
import { conductRoutes } from './conduct-routes.tsx'
import { coordinationRoutes } from './coordination-routes.tsx'
import { firstStepsRoutes } from './first-steps-routes.tsx'
import { postponeRoutes } from './postpone-routes.tsx'
import { publicRoutes } from './public-routes.tsx'
import { refusalRoutes } from './refusal-routes.tsx'
import { voteRoutes } from './vote-routes.tsx'

/** Every address of litters. */
export const litterRoutes: { list: Route[] } = {
  list: [
    ...publicRoutes.list,
    ...voteRoutes.list,
    ...comparedRoutes.list,
    ...appealRoutes.list,
    ...coordinationRoutes.list,
    ...conductRoutes.list,
    ...postponeRoutes.list,
    ...refusalRoutes.list,
    ...firstStepsRoutes.list,
  ],
}
