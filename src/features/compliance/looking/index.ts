export { answered, publishNow } from './answered.ts'
export { askLook, type LookAsked, looksADay } from './ask-look.ts'
export { dismissGuest, welcomeGuest } from './guests.ts'
export type { Founds } from './keep-findings.ts'
export { keepVisit } from './keep-visit.ts'
export { type ChangeKept, type Diagnosis, type FindingKept, ownSubject } from './kept.ts'
export { daysUntil } from './publication.ts'
export {
  changesOf,
  diagnosisOf,
  findFinding,
  findingsOf,
  findingsOfSeveral,
  isPublic,
  whatFindings,
} from './queries.ts'
export { settleFinding } from './settle-finding.ts'
