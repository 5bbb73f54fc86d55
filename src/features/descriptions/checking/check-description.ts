import { decodeLines } from '../decode.ts'
import type { Description } from '../description.ts'
import { readDescription, type Seen } from '../read-file.ts'
import { openReport, shownAs } from '../report.ts'
import { remarkOnCoordinates } from './coordinates.ts'
import { remarkOnFreedom } from './free-licenses.ts'
import { remarkOnFuture } from './future-dates.ts'
import { type FileLink, linksOf } from './links.ts'
import { remarkOnTerms } from './terms.ts'

/** A file that was looked at closely: what it says, what is wrong with it, and where it leads. */
export interface CheckedFile {
  description: Description
  bytes: Uint8Array
  /** Addresses of the web that it states, those of further files too. */
  links: FileLink[]
  /** Where the first line stands that states a key. */
  lineOf(key: string): number
  /** A line as it stands, as far as it may be shown; empty where there is none. */
  textAt(line: number): string
}

/** Reads a file and tells also what is well written and yet cannot be right. `today` is `YYYY-MM-DD`. */
export function checkDescription(address: string, bytes: Uint8Array, today: string): CheckedFile {
  const lines = new Map<string, number>()
  let links: FileLink[] = []
  const description = readDescription(address, bytes, (seen) => {
    for (const remark of rules) remark(seen, today)
    for (const { canonical, entry } of seen.statements) lines.set(canonical, entry.line)
    links = linksOf(seen)
  })
  let texts: string[] | undefined
  const textAt = (line: number) => {
    texts ??= decodeLines(bytes, openReport(address)) ?? []
    return shownAs(texts[line - 1] ?? '')
  }
  return { description, bytes, links, lineOf: (key) => lines.get(key) ?? 1, textAt }
}

const rules: ((seen: Seen, today: string) => void)[] = [
  remarkOnFuture,
  remarkOnFreedom,
  remarkOnTerms,
  remarkOnCoordinates,
]
