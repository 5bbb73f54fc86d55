import { diagnosisRoutes as ofDiagnosis } from './diagnosis-routes.tsx'
import { evidenceRoutes } from './evidence-routes.tsx'

export { findingOnService } from './finding-on-service.ts'
export { StandingPart, standingShown } from './on-hoster-page.tsx'
export { sharesOnCharter } from './shares-part.tsx'

/** Every address of the folder. */
export const diagnosisRoutes = { list: [...ofDiagnosis.list, ...evidenceRoutes.list] }
