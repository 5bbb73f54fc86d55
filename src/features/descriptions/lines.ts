import { visible } from './clean.ts'
import { decodeFile } from './decode.ts'
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
  const file = decodeFile(bytes, report)
  if (file === null) return []
  const entries: Entry[] = []
  file.lines.forEach((raw, index) => {
    const entry = entryOf(raw, index + 1, file.isPlain, report)
    if (entry) entries.push(entry)
  })
  if (entries.length === 0) report.add(wholeFile, 'error', 'descriptions.empty-file')
  return entries
}

export const longestLine = 20_000

function entryOf(raw: string, line: number, isPlain: boolean, report: Report): Entry | undefined {
  const whole = raw.length > longestLine ? raw.slice(0, longestLine).toWellFormed() : raw
  const bare = whole.trim()
  if (bare === '' || bare.startsWith('#')) return undefined
  const seen = isPlain ? whole : visible(whole)
  const text = seen === whole ? bare : seen.trim()
  if (raw.length > longestLine) {
    const values = { length: raw.length, limit: longestLine }
    report.add({ line, key: '', value: raw }, 'error', 'descriptions.line-too-long', { values })
  }
  if (isOddComment(text)) {
    report.add({ line, key: '', value: raw }, 'info', 'descriptions.odd-comment', { corrected: `# ${text}` })
    return undefined
  }
  const cut = separatorOf(text)
  if (cut <= 0) {
    const message = cut === 0 ? 'descriptions.empty-key' : 'descriptions.no-equals'
    report.add({ line, key: '', value: raw }, 'error', message)
    return undefined
  }
  const written = text.slice(cut + 1).trimStart()
  const entry = { line, key: unquoted(text.slice(0, cut).trimEnd()), value: unquoted(written), raw }
  const colon = text[cut] === ':'
  const quoted = written !== entry.value
  const hidden = seen.length < whole.length
  if (colon || quoted || hidden) remarkOnForm(entry, { colon, quoted, hidden }, report)
  return entry
}

const isOddComment = (text: string) => '!;/['.includes(text.charAt(0)) && /^([!;]|\/\/|\[[^\]]*\]$)/.test(text)

/** Where the value begins: the first `=`, or a colon after a dotted word that stands before any `=`. */
function separatorOf(text: string): number {
  const equals = text.indexOf('=')
  const colon = text.indexOf(':')
  const comesFirst = colon > 0 && (equals < 0 || colon < equals)
  return comesFirst && /^["']?\p{L}[\p{L}\d_-]*(\.[\p{L}\d_-]+)+["']?\s*$/u.test(text.slice(0, Math.min(colon, 200)))
    ? colon
    : equals
}

function remarkOnForm(entry: Entry, form: Record<'colon' | 'quoted' | 'hidden', boolean>, report: Report) {
  const corrected = `${entry.key} = ${entry.value}`
  if (form.colon) report.add(entry, 'warning', 'descriptions.colon-for-equals', { corrected })
  if (form.quoted) report.add(entry, 'info', 'descriptions.quoted', { corrected })
  if (form.hidden) report.add(entry, 'warning', 'descriptions.invisible-characters', { corrected })
}

export const quotes = ['""', "''", '“”', '«»', '‘’', '``']

const closing = new Map(quotes.map(([open = '', close = '']) => [open, close]))

/** The text without the quotes around it, when they are its only ones. */
export function unquoted(text: string): string {
  const open = text.charAt(0)
  const close = closing.get(open)
  if (close === undefined || text.length < 2 || !text.endsWith(close)) return text
  const inside = text.slice(1, -1)
  return inside.includes(open) || inside.includes(close) ? text : inside.trim()
}
