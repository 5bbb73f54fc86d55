import type { ApplicationPart } from './application/part.ts'
import { missedOnApplication, refusalOnApplication, voteOnApplication } from './litter/on-application.tsx'
import { reviewsOnApplication } from './review/on-application.tsx'

/** What stands on the page of an application below its dossier, in this order. */
export const applicationParts: ApplicationPart[] = [
  voteOnApplication,
  missedOnApplication,
  refusalOnApplication,
  reviewsOnApplication,
]
