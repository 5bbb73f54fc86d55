import { chapterRoutes } from './chapter-routes.tsx'
import { downloadRoutes, fileRoutes } from './file-routes.tsx'
import { overviewRoutes } from './overview-routes.tsx'
import { publicRoutes } from './public-routes.tsx'

/** Self-assessments: written by hosters, read by everybody. */
export const declarationRoutes = {
  list: [
    ...overviewRoutes.list,
    ...fileRoutes.list,
    ...chapterRoutes.list,
    ...publicRoutes.list,
    ...downloadRoutes.list,
  ],
}
