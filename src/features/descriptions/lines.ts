import { visible } from './clean.ts'
import { decodeLines } from './decode.ts'
import { type Report, wholeFile } from './report.ts'

/** One `path = value`: `raw` is the line as it stands in the file, `value` is without quotes and invisible signs. */
export interface Entry {
  line: number
  key: string
  value: string
  raw: string
}

/** All that a file states, in its order; what cannot be understood is in the report. */
export function readLines(bytes: Uint8Array, report: Report): Entry[] {
  const lines = decodeLines(bytes, report)
  if (lines === null) return []
  const entries = lines.flatMap((raw, index) => entryOf(raw, index + 1, report) ?? [])
  if (entries.length === 0) report.add(wholeFile, 'error', 'descriptions.empty-file')
  return entries
}

export const longestLine = 20_000

function entryOf(raw: string, line: number, report: Report): Entry | undefined {
  if (/^\s*(#|$)/.test(raw.slice(0, longestLine))) return undefined
  const spot = { line, key: '', value: raw }
  const text = visible(raw.slice(0, longestLine).toWellFormed()).trim()
  if (raw.length > longestLine) {
    report.add(spot, 'error', 'descriptions.line-too-long', { values: { length: raw.length, limit: longestLine } })
  }
  if (/^([!;]|\/\/|\[[^\]]*\]$)/.test(text)) {
    report.add(spot, 'info', 'descriptions.odd-comment', { corrected: `# ${text}` })
    return undefined
  }
  const cut = separatorOf(text)
  if (cut <= 0) {
    report.add(spot, 'error', cut === 0 ? 'descriptions.empty-key' : 'descriptions.no-equals')
    return undefined
  }
  const key = unquoted(text.slice(0, cut).trim())
  const written = text.slice(cut + 1).trim()
  const entry = { line, key, value: unquoted(written), raw }
  remarkOnForm(entry, { written, separator: text[cut] }, report)
  return entry
}

/** Where the value begins: the first `=`, or a colon after a dotted word that stands before any `=`. */
function separatorOf(text: string): number {
  const equals = text.indexOf('=')
  const colon = text.indexOf(':')
  const comesFirst = colon > 0 && (equals < 0 || colon < equals)
  return comesFirst && /^["']?\p{L}[\p{L}\d_-]*(\.[\p{L}\d_-]+)+["']?\s*$/u.test(text.slice(0, Math.min(colon, 200)))
    ? colon
    : equals
}

function remarkOnForm(entry: Entry, form: { written: string; separator: string | undefined }, report: Report) {
  const corrected = `${entry.key} = ${entry.value}`
  if (form.separator === ':') report.add(entry, 'warning', 'descriptions.colon-for-equals', { corrected })
  if (form.written !== entry.value) report.add(entry, 'info', 'descriptions.quoted', { corrected })
  if (visible(entry.raw.slice(0, longestLine)).length < Math.min(entry.raw.length, longestLine)) {
    report.add(entry, 'warning', 'descriptions.invisible-characters', { corrected })
  }
}

export const quotes = ['""', "''", '“”', '«»', '‘’', '``']

/** The text without the quotes around it, when they are its only ones. */
export function unquoted(text: string): string {
  const inside = text.slice(1, -1)
  const isQuoted =
    text.length > 1 &&
    quotes.some(([open = '', close = '']) => {
      return text.startsWith(open) && text.endsWith(close) && !inside.includes(open) && !inside.includes(close)
    })
  return isQuoted ? inside.trim() : text
}
