import { coordinationReports } from './coordination-report-routes.tsx'
import { coordinationRestrictions } from './coordination-restriction-routes.tsx'
import { reports } from './report-routes.tsx'
import { publicRestrictions } from './restriction-routes.tsx'

/** Every address of this room. */
export const moderation = {
  list: [reports, publicRestrictions, coordinationRestrictions, coordinationReports].flatMap(({ list }) => list),
}
