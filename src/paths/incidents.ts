import { z } from 'zod'
import { path } from '../platform/path.ts'
import { SavedQuery, text } from './queries.ts'

/** Incidents and maintenance: what hosters tell of them, and who follows. */
export const incidentPaths = {
  hosterIncidents: path('/hosters/:slug/incidents', { query: SavedQuery }),
  hosterIncidentAdd: path('/hosters/:slug/incidents/add'),
  hosterMaintenanceAdd: path('/hosters/:slug/incidents/maintenance'),
  hosterMaintenance: path('/hosters/:slug/maintenances/:id'),
  hosterMaintenanceWithdrawal: path('/hosters/:slug/maintenances/:id/withdrawal'),
  hosterIncident: path('/hosters/:slug/incidents/:id', { query: SavedQuery }),
  hosterIncidentEnd: path('/hosters/:slug/incidents/:id/end'),
  coordinationIncidents: path('/coordination/incidents'),
  follow: path('/follow', { query: z.object({ hoster: text.optional() }) }),
  followSent: path('/follow/sent'),
  followConfirmation: path('/follow/:token'),
  unfollow: path('/unfollow/:token'),
} as const
