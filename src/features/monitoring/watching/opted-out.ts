import type { Sighting } from '../health.ts'

/** What is known of a service whose hoster wants it not to be asked: nothing, and nobody asked. */
export const optedOut: Sighting = {
  ...{ state: 'refused', reason: 'opted-out', ms: null, status: null, check: 0, version: null, disagreement: null },
  evidence: { asked: [], came: '', headers: {}, extract: '' },
  ...{ requests: 0, bytes: 0 },
}
