import { type FoundKey, findKey } from './key-tree.ts'
import type { Entry } from './lines.ts'
import type { Report } from './report.ts'

/** A line whose key is known. */
export interface Statement extends FoundKey {
  entry: Entry
}

/** A line whose key is not known: kept as it is, for others may know it. */
export interface UnknownLine {
  line: number
  key: string
  value: string
}

/** The lines that a known key begins, each key once, and the others. */
export function readStatements(entries: Entry[], report: Report): { statements: Statement[]; unknown: UnknownLine[] } {
  const found = entries.map((entry) => ({ entry, key: findKey(entry.key) }))
  const statements = found.flatMap(({ entry, key }) => (key ? [{ ...key, entry }] : []))
  const unknown = found.flatMap(({ entry, key }) => (key ? [] : [entry]))
  for (const entry of unknown) report.add(entry, 'info', 'descriptions.unknown-key')
  remarkOnSpelling(statements, report)
  return {
    statements: eachOnce(statements, report),
    unknown: unknown.slice(0, mostUnknown).map(({ line, key, value }) => ({ line, key, value })),
  }
}

const mostUnknown = 1000

const isExact = ({ entry, canonical }: Statement) => entry.key === canonical

function remarkOnSpelling(statements: Statement[], report: Report) {
  for (const { entry, canonical } of statements) {
    if (entry.key === canonical) continue
    const corrected = `${canonical} = ${entry.value}`
    report.add(entry, 'warning', 'descriptions.key-spelling', { values: { key: canonical }, corrected })
  }
}

/** Of lines that state the same key the last one counts; never an empty or misspelt one instead of a right one. */
function eachOnce(statements: Statement[], report: Report): Statement[] {
  const kept = new Map<string, Statement>()
  for (const statement of statements) {
    const before = kept.get(statement.canonical)
    if (!before) kept.set(statement.canonical, statement)
    else {
      const winner = worth(statement) >= worth(before) ? statement : before
      kept.set(statement.canonical, winner)
      const values = { first: before.entry.line, kept: winner.entry.line }
      const isSame = before.entry.value === statement.entry.value
      report.add(statement.entry, isSame ? 'info' : 'warning', 'descriptions.duplicate-key', { values })
    }
  }
  return [...kept.values()]
}

const worth = (statement: Statement) => (statement.entry.value === '' ? 0 : isExact(statement) ? 2 : 1)
