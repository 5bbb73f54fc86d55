export type { Check } from './check.ts'
export { checkNamed, checks } from './checks/index.ts'
export { declarationSubject } from './declaration/subject-at.ts'
export { findingOnService, StandingPart, sharesOnCharter, standingShown } from './diagnosis/index.ts'
export { importDiagnoses } from './example/import-diagnoses.ts'
export { type Evidence, type Finding, type Found, type Result, results, type Sentence } from './finding.ts'
export {
  describers as complianceDescribers,
  meanings as complianceMeanings,
  undoers as complianceUndoers,
} from './in-journal.ts'
export { complianceJobs, complianceVisits } from './jobs.ts'
export type { FindingKept } from './looking/index.ts'
export { ownStanding } from './own/index.ts'
export { personalData } from './personal-data.ts'
export { compliance } from './routes.ts'
export { conflicts, countMatters, precedents, rulingSubject } from './ruling/index.ts'
export { said } from './said.ts'
export { type ClauseStanding, type Standing, sharesOf, standingOf } from './standing/index.ts'
export { type ClauseState, clauseStates, type Declared, declarations, type Outcome, outcomes } from './state.ts'
export { stored } from './stored.ts'
export { countSuspicionsOf, countSuspicionsWaiting, stages } from './suspicion/index.ts'
export { openVisits, type Visits } from './visit/open-visits.ts'
export { topics } from './visit/visited.ts'
