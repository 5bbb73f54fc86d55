import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import type { Terms } from './presenting.ts'

type Cell = string | number | boolean | null | undefined
export type Row = Record<string, Cell>

const atOnce = 500

/**
 * Rows under their names, each with the licence, the date, and how many there are in all. What a spreadsheet would take
 * for a formula is written as text, behind an apostrophe.
 */
export async function csvOf(terms: Terms, total: number, rows: readonly Row[], columns: readonly string[]) {
  const { license, generatedAt } = terms
  const ending = { total, generatedAt, license: license.name, licenseUrl: license.url }
  const all = [...columns, ...Object.keys(ending)]
  let text = stringify([all])
  for (let from = 0; from < rows.length; from += atOnce) {
    const batch = rows.slice(from, from + atOnce).map((row) => ({ ...row, ...ending }))
    text += stringify(batch, { columns: all, escape_formulas: true, cast: { boolean: String } })
    await setImmediate()
  }
  return text
}
