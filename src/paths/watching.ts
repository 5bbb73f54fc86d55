import { path } from '../platform/path.ts'
import { SavedQuery } from './queries.ts'

/** Who watches and from where, and what hosters want of it. */
export const watchingPaths = {
  checker: path('/checker'),
  checkerGuide: path('/checker/guide'),
  hosterWatching: path('/hosters/:slug/watching', { query: SavedQuery }),
  hosterHeartbeat: path('/hosters/:slug/watching/heartbeats/:service'),
  hosterHeartbeatRemoval: path('/hosters/:slug/watching/heartbeats/:service/removal'),
  coordinationVantages: path('/coordination/vantage-points', { query: SavedQuery }),
  coordinationVantageRemoval: path('/coordination/vantage-points/:id/removal'),
} as const
