export { type Shares, sharesOf } from './shares-of.ts'
export type { ClauseStanding, Standing } from './standing.ts'
export { type Asked, standingOf } from './standing-of.ts'
export { stateOf } from './state-of.ts'
