import { entityRoutes } from './entity-routes.tsx'
import { formatRoutes } from './format-routes.tsx'
import { guideRoutes } from './guide-routes.tsx'
import { mapRoutes } from './map-routes.tsx'
import { searchRoutes } from './search-routes.tsx'

/** Every address of the room, in the order of the menu. */
export const directory = {
  list: [...searchRoutes.list, ...entityRoutes.list, ...mapRoutes.list, ...guideRoutes.list, ...formatRoutes.list],
}
