import { catalogueRoutes } from './catalogue-routes.tsx'
import { compareRoutes } from './compare-routes.tsx'
import { entityRoutes } from './entity-routes.tsx'
import { fileRoutes } from './file-routes.ts'
import { formatRoutes } from './format-routes.tsx'
import { guideRoutes } from './guide-routes.tsx'
import { mapRoutes } from './map-routes.tsx'
import { oldAddressRoutes } from './old-address-routes.ts'
import { placeRoutes } from './place-routes.tsx'
import { searchRoutes } from './search-routes.tsx'

/** Every address of the room, in the order of the menu. */
export const directory = {
  list: [
    ...searchRoutes.list,
    ...entityRoutes.list,
    ...catalogueRoutes.list,
    ...placeRoutes.list,
    ...compareRoutes.list,
    ...mapRoutes.list,
    ...guideRoutes.list,
    ...formatRoutes.list,
    ...fileRoutes.list,
    ...oldAddressRoutes.list,
  ],
}
