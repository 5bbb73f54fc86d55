import { pageRoutes } from './page-routes.tsx'
import { publicRoutes } from './public-routes.ts'

export { proofJobs, proofLooks } from './jobs.ts'
export { claimsOn } from './link-back/claims.ts'
export type { LinkBack } from './link-back/proof.ts'
export { linkBackOf } from './link-back/queries.ts'
export { matters as proofsMatters } from './matters.ts'
export { ProofPart } from './pages/proof-part.tsx'
export { stored } from './stored.ts'

/** Every address of the room. */
export const proofs = { list: [...publicRoutes.list, ...pageRoutes.list] }
