import { isUtf8 } from 'node:buffer'
import { oddInFile } from './clean.ts'
import { type Report, wholeFile } from './report.ts'

export const mostBytes = 1024 * 1024

export interface DecodedFile {
  lines: string[]
  /** No line needs to be searched for what cannot be seen. */
  isPlain: boolean
}

/** The lines of a file, whatever its encoding; null when it is no text of ours, which the report then says. */
export const decodeLines = (bytes: Uint8Array, report: Report, most = mostBytes): string[] | null =>
  decodeFile(bytes, report, most)?.lines ?? null

export function decodeFile(bytes: Uint8Array, report: Report, most = mostBytes): DecodedFile | null {
  const start = bytes.length > most ? bytes.subarray(0, most) : bytes
  const wide = wideEncoding(start)
  const zero = wide ? -1 : start.indexOf(0)
  if (zero >= 0) return refused(newlinesIn(start.subarray(0, zero)), 'descriptions.not-text', report)

  const text = wide ? decodeWide(start, wide, report) : decode(start, report, most)
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
  if (bytes.length > most) {
    // The line that the limit cuts could say something else than its whole.
    lines.pop()
    const values = { size: bytes.length, limit: most }
    report.add({ line: lines.length + 1, key: '', value: '' }, 'error', 'descriptions.too-large', { values })
  }
  if (text.trimStart().startsWith('<')) {
    const first = lines.findIndex((line) => line.trim() !== '')
    const isWebPage = /^\s*<(!doctype|html|\?xml|head|body)/i.test(lines[first]?.slice(0, 1000) ?? '')
    if (isWebPage) return refused(first, 'descriptions.web-page', report)
  }
  return { lines, isPlain: text.length <= ordinarySize && !oddInFile.test(text) }
}

/** Of a larger file, which may be one line, each line is searched as far as it is read. */
const ordinarySize = 64 * 1024

function decodeWide(bytes: Uint8Array, encoding: string, report: Report): string {
  report.add({ ...wholeFile, line: 1 }, 'warning', 'descriptions.encoding-utf16')
  return new TextDecoder(encoding).decode(bytes)
}

function decode(bytes: Uint8Array, report: Report, most: number): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    report.add({ ...wholeFile, line: 1 }, 'info', 'descriptions.byte-order-mark')
  }
  return isUtf8(bytes) ? utf8.decode(bytes) : decodeMixed(bytes, report, most)
}

/** Files are often mended by several editors: the encoding is judged line by line. */
function decodeMixed(bytes: Uint8Array, report: Report, most: number): string {
  const parts: string[] = []
  const foreign: number[] = []
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const slice = bytes.subarray(start, end)
    const isForeign = !isUtf8(slice)
    if (isForeign) foreign.push(line)
    parts.push(isForeign ? latin1.decode(slice) : utf8.decode(slice))
    start = end
  }
  const [first = 1] = foreign
  const isCut = foreign.length === 1 && bytes.length === most && first === parts.length
  if (!isCut) {
    const values = { count: foreign.length }
    report.add({ ...wholeFile, line: first }, 'warning', 'descriptions.encoding-latin1', { values })
  }
  return parts.join('')
}

function refused(
  linesBefore: number,
  message: 'descriptions.not-text' | 'descriptions.web-page',
  report: Report,
): null {
  report.add({ ...wholeFile, line: linesBefore + 1 }, 'error', message)
  return null
}

const newlinesIn = (bytes: Uint8Array) => bytes.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0)

function wideEncoding(bytes: Uint8Array) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

const utf8 = new TextDecoder('utf-8')
// Windows-1252 holds all of Latin-1 and the typographic quotes that French editors put there.
const latin1 = new TextDecoder('windows-1252')
