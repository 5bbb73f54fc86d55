import type { Route } from '../../../platform/web/index.ts'
import { departureRoutes } from './departure/routes.tsx'
import { mentoringRoutes } from './incubation/mentoring-routes.tsx'
import { incubationRoutes } from './incubation/routes.tsx'
import { pauseRoutes } from './pause/routes.tsx'
import { yearlyRoutes } from './review/routes.tsx'
import { sanctionRoutes } from './sanction/routes.tsx'
import { welcomeRoutes } from './welcome/routes.tsx'

/** Every address of a hoster's life in the collective. */
export const lifeRoutes: { list: Route[] } = {
  list: [
    ...pauseRoutes.list,
    ...departureRoutes.list,
    ...welcomeRoutes.list,
    ...sanctionRoutes.list,
    ...yearlyRoutes.list,
    ...incubationRoutes.list,
    ...mentoringRoutes.list,
  ],
}
