export { allOrNothing } from './all-or-nothing.ts'
export { Clash, Unstorable } from './clash.ts'
export {
  fromJson,
  type Id,
  type Instant,
  type Json,
  newId,
  newIdInTime,
  toInstant,
  toJson,
  type YesNo,
  yesNo,
} from './columns.ts'
export { atomically, type Database, type Tables } from './database.ts'
export { type End, gathering } from './gathering.ts'
export { migrate } from './migrate.ts'
export { type OpenDatabase, openDatabase, openReader, type Place } from './open.ts'
export { announce } from './postgres.ts'
export { takeTurns } from './turns.ts'
export { wipeDeleted } from './wipe.ts'
export { writeTogether } from './write-together.ts'
