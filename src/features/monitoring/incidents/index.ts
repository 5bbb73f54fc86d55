import { coordinationIncidents } from './coordination-routes.tsx'
import { followRoutes } from './follow-routes.tsx'
import { incidentRoutes } from './incident-routes.tsx'
import { maintenanceRoutes } from './maintenance-routes.tsx'

export { deadDays } from './dead/dead.ts'
export { type Dead, deadServices } from './dead/dead-services.ts'
export { incidentFeed } from './feed.ts'
export { tellFollowersOf } from './followers/tell-of-hoster.ts'
export {
  describers as incidentDescribers,
  meanings as incidentMeanings,
  undoers as incidentUndoers,
} from './in-journal.ts'
export type { Affected, Incident, IncidentMessage } from './incident.ts'
export { incidentJobs } from './jobs.ts'
export type { Maintenance } from './maintenance/maintenance.ts'
export { inMaintenance, maintenancesOf } from './maintenance/queries.ts'
export { matters } from './matters.ts'
export { onStateChange } from './measured/on-state-change.ts'
export { type Named, namedIn } from './named.ts'
export { IncidentList } from './pages/incident-list.tsx'
export { MaintenanceList } from './pages/maintenance-list.tsx'
export { incidentsOf } from './queries.ts'
export { incidentSubject } from './subject-at.ts'
export { incidentsWaiting, openIncidents } from './waiting.ts'

/** Every address of incidents. `add` and `maintenance` come before the number of an incident. */
export const incidentPages = {
  list: [...maintenanceRoutes.list, ...incidentRoutes.list, ...followRoutes.list, ...coordinationIncidents.list],
}
