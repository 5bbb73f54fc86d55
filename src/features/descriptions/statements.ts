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
  const kept = new Map<string, Statement>()
  const unknown: UnknownLine[] = []
  for (const entry of entries) {
    const found = findKey(entry.key)
    if (found) {
      const statement = { ...found, entry }
      if (!isExact(statement)) remarkOnSpelling(statement, report)
      const before = kept.get(found.canonical)
      kept.set(found.canonical, before ? betterOf(before, statement, report) : statement)
    } else {
      report.add(entry, 'info', 'descriptions.unknown-key')
      if (unknown.length < mostUnknown) unknown.push({ line: entry.line, key: entry.key, value: entry.value })
    }
  }
  return { statements: [...kept.values()], unknown }
}

const mostUnknown = 1000

const isExact = ({ entry, canonical }: Statement) => entry.key === canonical

function remarkOnSpelling({ entry, canonical }: Statement, report: Report) {
  const corrected = `${canonical} = ${entry.value}`
  report.add(entry, 'warning', 'descriptions.key-spelling', { values: { key: canonical }, corrected })
}

/** Of lines that state the same key the last one counts; never an empty or misspelt one instead of a right one. */
function betterOf(before: Statement, statement: Statement, report: Report): Statement {
  const winner = worth(statement) >= worth(before) ? statement : before
  const values = { first: before.entry.line, kept: winner.entry.line }
  const isSame = before.entry.value === statement.entry.value
  report.add(statement.entry, isSame ? 'info' : 'warning', 'descriptions.duplicate-key', { values })
  return winner
}

const worth = (statement: Statement) => (statement.entry.value === '' ? 0 : isExact(statement) ? 2 : 1)
