export { openHeaders, whereOpens } from './answer-open.ts'
export { importPortal } from './import-portal.ts'
export {
  describers as portalDescribers,
  meanings as portalMeanings,
  undoers as portalUndoers,
} from './in-journal.ts'
export { portalJobs } from './jobs.ts'
export { openPortal, type Portal } from './keeper.ts'
export { portal } from './routes.ts'
export { stored } from './stored.ts'
