import { decodeText } from '../../descriptions/index.ts'
import { type Fault, type Format, fault, limits, type ReadSheet } from '../sheet.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'

/** The text of a list that somebody gives, and which of the formats it is in; or why it cannot be read. */
export function readGiven(bytes: Uint8Array): { text: string; format: Format } | { fault: Fault } {
  if (bytes.length > limits.bytes) return fault('spreadsheets.too-large', { megabytes: limits.bytes / 1024 / 1024 })
  if (isZip(bytes)) return fault('spreadsheets.workbook')
  const decoded = decodeText(bytes, limits.bytes)
  if ('fault' in decoded) return decoded
  // No database keeps these, and no table needs them.
  const text = decoded.text.replaceAll('\0', '').toWellFormed()
  if (text.trim() === '') return fault('spreadsheets.empty')
  return { text, format: /^\s*[[{]/.test(text) ? 'json' : 'csv' }
}

/** The lines of a list that was given. */
export const readList = async (text: string, format: Format, place: string | null = null): Promise<ReadSheet> =>
  format === 'json' ? readJson(text, place) : readCsv(text)

/** Workbooks of Excel and LibreOffice are archives. */
const isZip = (bytes: Uint8Array) => [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte)
