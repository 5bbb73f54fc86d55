import type { Sub } from '../description.ts'
import type { FileClass } from '../file-class.ts'
import { readLines } from '../lines.ts'
import { readDescription } from '../read-file.ts'
import { openReport, type ReportLine } from '../report.ts'
import { readStatements, type Statement } from '../statements.ts'
import type { StatedLine } from '../writing/stated-line.ts'

/** A description file as it should have been written. */
export interface MendedFile {
  class: FileClass
  statements: StatedLine[]
  subs: Sub[]
  /** The report on the file as it was. */
  report: ReportLine[]
}

/**
 * All that a description file states, whatever its quirks: keys and values in their right spelling where that is
 * sure, everything else as it stands, unknown keys too. Lines without a value state nothing.
 */
export function mendedFile(address: string, bytes: Uint8Array): MendedFile {
  const { class: kind, subs, report } = readDescription(address, bytes)
  const quiet = openReport(address)
  const { statements, unknown } = readStatements(readLines(bytes, quiet), quiet)
  const corrections = correctedLines(report)
  const known = statements.map((statement) => ({
    line: statement.entry.line,
    key: statement.canonical,
    value: correctedValue(statement, corrections),
  }))
  return {
    class: kind,
    statements: [...known, ...unknown]
      .filter(({ value }) => value !== '')
      .sort((a, b) => a.line - b.line)
      .map(({ key, value }) => ({ key, value })),
    subs,
    report,
  }
}

function correctedLines(report: ReportLine[]): Map<number, string[]> {
  const lines = new Map<number, string[]>()
  for (const { line, corrected } of report)
    if (corrected !== undefined) lines.set(line, [...(lines.get(line) ?? []), corrected])
  return lines
}

/** Of the corrections of one line the last that changes its value: the others mend its form. */
function correctedValue({ canonical, entry }: Statement, corrections: Map<number, string[]>): string {
  const start = `${canonical} = `
  const values = (corrections.get(entry.line) ?? [])
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length))
  return values.findLast((value) => value !== entry.value) ?? entry.value
}
