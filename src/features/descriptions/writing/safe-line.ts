import { visible } from '../clean.ts'
import { findKey } from '../key-tree.ts'
import { longestLine, quotes, readLines, unquoted } from '../lines.ts'
import { openReport } from '../report.ts'
import { longestName } from '../values/text.ts'
import type { StatedLine } from './stated-line.ts'

/**
 * The statement as one line that can be read again; undefined when it says nothing, or its key cannot stand in a file.
 */
export function safeLine({ key, value }: StatedLine): StatedLine | undefined {
  const known = findKey(key)?.known
  const isLong = (known?.type === 'text' || known?.type === 'translated') && known.most > longestName
  const flat = visible(
    value
      .toWellFormed()
      .trim()
      .replace(/\r\n?|\n/g, isLong ? '\\n' : ' '),
  ).trim()
  const short = flat.slice(0, longestLine - key.length - ' = '.length).toWellFormed()
  const line = { key, value: known ? short : inQuotes(short) }
  return short !== '' && isReadAgain(line) ? line : undefined
}

/** A reader takes quotes off: a value that has its own gets others around them. */
const inQuotes = (value: string) =>
  unquoted(value) === value
    ? value
    : (quotes.map(([open, close]) => `${open}${value}${close}`).find((text) => unquoted(text) === value) ?? value)

function isReadAgain({ key, value }: StatedLine): boolean {
  const bytes = new TextEncoder().encode(`#\n${key} = ${value}`)
  const entries = readLines(bytes, openReport(''))
  return entries.length === 1 && entries[0]?.key === key
}
