import type { StatedLine } from '../../descriptions/index.ts'
import { valueAt, withValue } from './statements.ts'

/** One key on which two sides differ; empty where a side says nothing. */
export interface LineChange {
  key: string
  before: string
  after: string
}

/** Statements on top of what others said meanwhile, and the keys that both changed. */
export interface Rebased {
  statements: StatedLine[]
  conflicts: LineChange[]
}

/**
 * What was typed over `was`, now that `present` stands there: what one did not touch is as the others left it; of what
 * both changed, one’s own words hold, and the others’ are told.
 */
export function rebased(
  typed: readonly StatedLine[],
  was: readonly StatedLine[],
  present: readonly StatedLine[],
): Rebased {
  const conflicts: LineChange[] = []
  let statements = [...typed]
  for (const { key, before: old, after: theirs } of changesBetween(was, present)) {
    const mine = valueAt(typed, key)
    if (mine === old) statements = withValue(statements, key, theirs)
    else if (mine !== theirs) conflicts.push({ key, before: theirs, after: mine })
  }
  return { statements, conflicts }
}

/** The keys whose values differ, in the order in which they stand. */
export function changesBetween(before: readonly StatedLine[], after: readonly StatedLine[]): LineChange[] {
  const keys = new Set([...before, ...after].map(({ key }) => key))
  return [...keys]
    .map((key) => ({ key, before: valueAt(before, key), after: valueAt(after, key) }))
    .filter((change) => change.before !== change.after)
}
