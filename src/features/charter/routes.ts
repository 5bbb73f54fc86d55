import type { CharterPart } from './charter-part.ts'
import { versionRoutes } from './coordinating/version-routes.tsx'
import { writingRoutes } from './coordinating/writing-routes.ts'
import { documentRoutes } from './coordination-routes.tsx'
import { knownChecks, publicRoutes } from './public-routes.tsx'

/** Every address of the room; `parts` is what higher rooms say on the charter's pages. */
export const charterOf = (parts: readonly CharterPart[]) => ({
  list: [publicRoutes(parts), documentRoutes, versionRoutes, writingRoutes(knownChecks(parts))].flatMap(
    ({ list }) => list,
  ),
})
