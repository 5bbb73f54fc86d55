export { undoers as choiceUndoers } from './choices/in-journal.ts'
export { choiceOf } from './choices/queries.ts'
export { monitoringFigures } from './figures.ts'
export type { Evidence, Health, HealthState, Look, LookState, Reason, Seen, Shown, Sighting, Target } from './health.ts'
export { healthStates, looks, reasons } from './health.ts'
export {
  type Affected,
  type Dead,
  deadServices,
  type Incident,
  incidentDescribers,
  incidentJobs,
  incidentMeanings,
  incidentPages,
  incidentSubject,
  incidentsOf,
  incidentsWaiting,
  incidentUndoers,
  matters as monitoringMatters,
  openIncidents,
  tellFollowersOf,
} from './incidents/index.ts'
export { monitoringJobs } from './jobs.ts'
export { nobodyHome } from './judging/nobody-home.ts'
export { type DayOfHealth, type DayPart, uptimeOf } from './keeping/day.ts'
export { daysOf, type HourOfHealth, hoursOf, type SpanShown, spansOf } from './keeping/history-queries.ts'
export {
  allHealth,
  type CheckShown,
  checksOf,
  costOf,
  type Gap,
  gapsBetween,
  healthOf,
  healthRevision,
  type LookShown,
  latenessNow,
  lookOfEach,
  looksOf,
} from './keeping/queries.ts'
export { openMonitoring } from './open-monitoring.ts'
export { personalData } from './personal-data.ts'
export { Robots } from './probes/robots.ts'
export { monitoring } from './routes.ts'
export { openShow } from './show/open-show.ts'
export { recordedDayIn } from './show/recorded-day.ts'
export { stored } from './stored.ts'
export { describers as vantageDescribers, meanings as vantageMeanings } from './vantage/in-journal.ts'
export { openReporting } from './vantage/open-reporting.ts'
export { askRecheck, type Recheck } from './watching/ask-recheck.ts'
export { playChecks } from './watching/play-checks.ts'
export { openWatching, type Watching } from './watching/round.ts'
export { stopWatching } from './watching/stop-watching.ts'
export { followRegister } from './watching/targets.ts'
