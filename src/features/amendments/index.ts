export { whenAmendmentDecided } from './adopting/when-decided.ts'
export { type AmendmentState, amendmentStates } from './amendment.ts'
export type { Became } from './change.ts'
export { importAmendments } from './example/import-amendments.ts'
export { amendmentAuthors, amendmentSubject } from './hidden.ts'
export {
  describers as amendmentsDescribers,
  meanings as amendmentsMeanings,
  undoers as amendmentsUndoers,
} from './in-journal.ts'
export { amendmentJobs } from './jobs.ts'
export { matters as amendmentsMatters } from './matters.ts'
export { personalData } from './personal-data.ts'
export { amendments } from './routes.ts'
export { amendmentDiscussed } from './showing/clause-topics.ts'
export { amendmentsOnClause } from './showing/on-clause.tsx'
export { stored } from './stored.ts'
export { countTasksOf } from './tasks/queries.ts'
