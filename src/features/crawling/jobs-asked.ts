import type { Id } from '../../platform/database/index.ts'

/** The reading of one hoster's files: one job each, whoever asks. */
export const readJob = (hosterId: Id) => ({ kind: 'read-source', name: hosterId, payload: { hosterId } })
/** The reading of a whole federation. */
export const federationJob = (id: Id) => ({ kind: 'read-federation', name: id, payload: { id } })
