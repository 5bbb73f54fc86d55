import type { Route } from '../../platform/web/index.ts'
import { declarationRoutes } from './declaration/routes.ts'
import { diagnosisRoutes } from './diagnosis/index.ts'
import { rulingRoutes } from './ruling/routes.ts'
import { waiverRoutes } from './waivers/routes.tsx'

/** Every address of the room. */
export const compliance: { list: Route[] } = {
  list: [...diagnosisRoutes.list, ...declarationRoutes.list, ...waiverRoutes.list, ...rulingRoutes.list],
}
