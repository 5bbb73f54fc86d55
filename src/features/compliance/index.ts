export type { Check } from './check.ts'
export { checkNamed, checks } from './checks/index.ts'
export { charterNow } from './clause-held.ts'
export { beginDeclaration } from './declaration/begin-declaration.ts'
export { draftOf as declarationDraftOf } from './declaration/draft-queries.ts'
export { type Declaration, declarationOf, declarationsSentBy } from './declaration/index.ts'
export { keepAnswers } from './declaration/keep-answers.ts'
export { DeclaredPart } from './declaration/pages/declared-part.tsx'
export { FoundBeside } from './declaration/pages/found-beside.tsx'
export { sendDeclaration } from './declaration/send-declaration.ts'
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
export { dismissGuest, type FindingKept, welcomeGuest } from './looking/index.ts'
export { matters as complianceMatters } from './matters.ts'
export { ownStanding } from './own/index.ts'
export { ClauseName, clauseLabel } from './pages/clause-name.tsx'
export { ClauseText } from './pages/clause-text.tsx'
export { personalData } from './personal-data.ts'
export { compliance } from './routes.ts'
export { conflicts, countReadable, precedents, rulingSubject } from './ruling/index.ts'
export { said } from './said.ts'
export {
  type ClauseStanding,
  type Standing,
  type StateOfMember,
  sharesOf,
  standingOf,
  statesOfMembers,
} from './standing/index.ts'
export { type ClauseState, clauseStates, type Declared, declarations, type Outcome, outcomes } from './state.ts'
export { stored } from './stored.ts'
export { countSuspicionsOf, countSuspicionsWaiting, stages } from './suspicion/index.ts'
export { openVisits, type Visits } from './visit/open-visits.ts'
export { topics } from './visit/visited.ts'
