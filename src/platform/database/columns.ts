import { randomUUID } from 'node:crypto'
import { v7 as uuidInTime } from 'uuid'

// What a column may hold, alike on both engines: `text`, and `integer` within ±2^31. No float, no numeric, no boolean.

/** The key of a row: random, so it may be shown, survives renames and is made before the row is written. */
export type Id = string
export const newId = (): Id => randomUUID()

/**
 * The same for a row that tells its hour anyway, in a table of many indexes: ids in the order of time stand side by
 * side in each of them, so that a write changes a few pages and not one for each row and index. Each one of a process
 * stands after the one before, within one millisecond and when the clock is set back too.
 */
export const newIdInTime = (): Id => uuidInTime()

/** `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string
export const toInstant = (instant: Temporal.Instant): Instant => instant.toString({ smallestUnit: 'millisecond' })

export type YesNo = 0 | 1
export const yesNo = (yes: boolean): YesNo => (yes ? 1 : 0)

/** A text column that holds JSON of a known shape. */
export type Json<Value> = string & { readonly json?: Value }
export const toJson = <Value>(value: Value): Json<Value> => JSON.stringify(value)

/** Safe: a `Json<Value>` column is only ever written by `toJson(value)`. */
export const fromJson = <Value>(json: Json<Value>): Value => JSON.parse(json) as Value
