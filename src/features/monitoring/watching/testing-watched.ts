import type { Circumstances, Watched } from './settle-sighting.ts'

/** A service that is up, and nothing special around it. */
export const upSince: Watched = {
  state: 'up',
  since: '2026-11-20T10:00:00.000Z',
  reason: null,
  worse: null,
  worseReason: null,
  worseSince: null,
  expiring: 0,
  rhythm: 5,
}

export const ordinary: Circumstances = {
  inMaintenance: false,
  isGap: false,
  hasWitness: true,
  heartbeatAt: null,
  votes: { down: 0, notDown: 0, missing: 0 },
}
