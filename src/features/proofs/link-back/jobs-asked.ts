import type { Id } from '../../../platform/database/index.ts'

/** A look at one hoster's own domain: one job each, whoever asks. */
export const lookJob = (hosterId: Id) => ({ kind: 'look-for-link', name: hosterId, payload: { hosterId } })
