import type { Key, Values } from '../../platform/i18n/index.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One remark on a description file. `line` is 0 when the whole file is meant; `corrected` is the line to write. */
export interface ReportLine {
  file: string
  line: number
  key: string
  value: string
  severity: Severity
  message: { key: Key; values: Values }
  corrected?: string
}

/** What a remark is about: a line of the file, or the file itself (line 0, no key). */
export interface Spot {
  line: number
  key: string
  value: string
}

export interface Remark {
  values?: Values
  corrected?: string
}

/** Remarks on one spot; `corrected` is here the value alone when the spot has a key. */
export type Note = (severity: Severity, message: Key, remark?: Remark) => void

export interface Report {
  add(spot: Spot, severity: Severity, message: Key, remark?: Remark): void
  lines(): ReportLine[]
}

export const wholeFile: Spot = { line: 0, key: '', value: '' }

/** A report of one file. A flood of one same fault is listed up to 100 times, then counted. */
export function openReport(file: string): Report {
  const listed: ReportLine[] = []
  const counts = new Map<Key, number>()
  const floods = new Map<Key, ReportLine>()

  return {
    add(spot, severity, message, { values = {}, corrected } = {}) {
      const count = (counts.get(message) ?? 0) + 1
      counts.set(message, count)
      if (count > mostAlike + 1) return
      const line = lineOf(file, spot, severity, { key: message, values: shortened(values) }, corrected)
      if (count <= mostAlike) listed.push(line)
      else floods.set(message, line)
    },
    lines() {
      const rest = [...floods].map(([message, { corrected: _, ...line }]): ReportLine => {
        const values = { count: (counts.get(message) ?? 0) - mostAlike }
        return { ...line, message: { key: 'descriptions.more-alike', values } }
      })
      return [...listed, ...rest].sort((a, b) => a.line - b.line)
    },
  }
}

const mostAlike = 100
const longestShown = 300
const longestNamed = 1500
const longestCorrection = 500

function lineOf(
  file: string,
  spot: Spot,
  severity: Severity,
  message: ReportLine['message'],
  corrected: string | undefined,
): ReportLine {
  const line = { file, line: spot.line, key: short(spot.key), value: shownAs(spot.value), severity, message }
  return corrected === undefined || corrected.length > longestCorrection ? line : { ...line, corrected }
}

/** What stands in a file, as a report may show it. */
export const shownAs = (text: string) => short(masked(text))

// A password that somebody left in an address must not be spread by the report.
const masked = (text: string) => (text.includes('@') ? text.replace(/\/\/[^/\s@]{1,200}@/g, '//…@') : text)

const short = (text: string, most = longestShown) =>
  text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text

function shortened(values: Values): Values {
  const entries = Object.entries(values)
  if (!entries.some(([, value]) => isLong(value))) return values
  return Object.fromEntries(entries.map(([name, value]) => [name, isLong(value) ? short(value, longestNamed) : value]))
}

const isLong = (value: Values[string] | undefined): value is string =>
  typeof value === 'string' && value.length > longestNamed
