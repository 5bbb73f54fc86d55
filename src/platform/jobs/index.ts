export { askForJob } from './ask.ts'
export { type Handler, type Handlers, runDueJobs } from './run.ts'
