import type { Key, Values } from '../../platform/i18n/index.ts'

/** What the lines of a list are about. */
export const subjects = ['hosters', 'services'] as const
export type Subject = (typeof subjects)[number]

/** What kind of file a list came in: lines of a spreadsheet, or entries of a JSON list. */
export const formats = ['csv', 'json'] as const
export type Format = (typeof formats)[number]

/** One line of a list: its number in the file (of an entry, its place), and a text for each heading. */
export interface Row {
  line: number
  cells: string[]
}

export interface Sheet {
  headings: string[]
  rows: Row[]
}

/** Why a file is no list, and what to do: words with their values. */
export interface Fault {
  key: Key
  values: Values
}

export type ReadSheet = { sheet: Sheet } | { fault: Fault }

export const limits = { bytes: 4 * 1024 * 1024, rows: 20_000, columns: 100, headingLength: 200, days: 30 }

export const fault = (key: Key, values: Values = {}): { fault: Fault } => ({ fault: { key, values } })

/** Headings and lines, when they are of a size that can be shown and taken. */
export function sheetOf(headings: string[], rows: Row[]): ReadSheet {
  if (headings.length > limits.columns) return fault('spreadsheets.too-many-columns', { most: limits.columns })
  if (rows.length > limits.rows) return fault('spreadsheets.too-many-rows', { most: limits.rows })
  if (rows.length === 0) return fault('spreadsheets.no-rows')
  return { sheet: { headings: headings.map((name) => name.trim().slice(0, limits.headingLength)), rows } }
}
