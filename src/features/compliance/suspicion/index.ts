export { eraseAt, eraseSuspicion } from './erase-suspicion.ts'
export type { Means } from './means.ts'
export { SuspectLink } from './pages/suspect-link.tsx'
export { SuspicionsPart } from './pages/suspicions-part.tsx'
export {
  byReceipt,
  countSuspicionsOf,
  countSuspicionsWaiting,
  findSuspicion,
  isFirstVoice,
  suspicionsById,
  suspicionsDue,
  suspicionsOf,
  suspicionsSaidBy,
} from './queries.ts'
export { remindSuspicions } from './remind-suspicions.ts'
export { erasureOf, type Stage, type Suspicion, stageOf, stages } from './suspicion.ts'
export { tellAuthors } from './tell-authors.ts'
export { refuseUnlessImpartial } from './without-interest.ts'
