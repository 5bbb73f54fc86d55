export { askForJob, forgetJob, tryGivenUpAgain } from './ask.ts'
export { type Handler, type Handlers, runDueJobs } from './run.ts'
export { stored } from './stored.ts'
export { everyDay, everySeconds, everyWeek, type Rhythm, tickJob } from './tick.ts'
