import { federationRoutes } from './federations/routes.tsx'
import { sourceRoutes } from './source-routes.tsx'

/** Every address of the room. */
export const crawling = { list: [...sourceRoutes.list, ...federationRoutes.list] }
