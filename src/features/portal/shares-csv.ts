import { stringify } from 'csv-stringify/sync'
import type { SharesOfKind } from './shares.ts'

const columns = ['kind', 'hoster', 'service', 'fictional', 'openings', 'share', 'weight', 'wanted']

/** The shares as a table for spreadsheets: what one would take for a formula is written as text. */
export function sharesAsCsv(kinds: readonly SharesOfKind[]): string {
  const rows = kinds.flatMap(({ kind, shares }) =>
    shares.map(({ hosterName, name, fictional, openings, share, weight, wanted }) => ({
      ...{ kind, hoster: hosterName, service: name, fictional, openings, weight },
      share: share.toFixed(4),
      wanted: wanted.toFixed(4),
    })),
  )
  return stringify(rows, { header: true, columns, escape_formulas: true, cast: { boolean: String } })
}
