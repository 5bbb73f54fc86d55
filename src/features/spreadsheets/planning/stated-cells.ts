import { slugOf } from '../../../platform/slug.ts'
import { type StatedLine, typedAs, writtenAs } from '../../descriptions/index.ts'
import type { Matching } from '../matching/matching.ts'
import { usualWords } from '../matching/usual-words.ts'
import type { Row } from '../sheet.ts'
import { type Line, type Remark, wrong } from './line.ts'

/** A line as statements of a description, and by key the heading that each comes from. */
export interface StatedCells {
  statements: StatedLine[]
  headingOf: Map<string, string>
  remarks: Remark[]
}

/** What the cells of a line say under the keys that their columns have; an empty cell says nothing. */
export function statedCells({ cells }: Row, headings: readonly string[], matching: Matching): StatedCells {
  const fixed = Object.entries(matching.fixed ?? {}).map(([key, value]) => ({ key, heading: key, value }))
  const typed = cells.flatMap((cell, at) => {
    const key = matching.columns[at]
    return key && cell.trim() !== '' ? [{ key, heading: headings[at] ?? '', value: cell.trim() }] : []
  })
  const stated: StatedCells = { statements: [], headingOf: new Map(), remarks: [] }
  const own = new Set(typed.map(({ key }) => key))
  for (const { key, heading, value } of [...fixed.filter(({ key }) => !own.has(key)), ...typed]) {
    stated.headingOf.set(key, heading)
    if (value.startsWith('=')) stated.remarks.push({ ...wrong('spreadsheets.formula'), column: heading, value })
    else stated.statements.push({ key, value: writtenAs(key, inTheirWords(matching, key, value)) })
  }
  const beyond = cells.slice(headings.length).filter((cell) => cell.trim() !== '').length
  if (beyond > 0) {
    const values = { cells: headings.length + beyond, columns: headings.length }
    stated.remarks.unshift(wrong('spreadsheets.too-many-cells', values))
  }
  return stated
}

/** The word of the protocol, where the mapping or usage knows it; of a cell that holds several, for each. */
function inTheirWords({ words = {} }: Matching, key: string, value: string): string {
  const own = new Map(Object.entries(words[key] ?? {}).map(([word, meaning]) => [slugOf(word), meaning]))
  const meaningOf = (word: string) => own.get(slugOf(word)) ?? usualWords[key]?.get(slugOf(word))
  if (own.size === 0 && !usualWords[key]) return value
  return (
    meaningOf(value) ??
    value
      .split(/[;,]/)
      .map((item) => meaningOf(item) ?? item.trim())
      .join(';')
  )
}

/** What somebody typed under a key, as it is compared. */
export const typedUnder = ({ statements }: StatedCells, key: string): string =>
  typedAs(key, statements.find((statement) => statement.key === key)?.value ?? '').trim()

/** Whether the cells of a line may stand under each other's headings. */
export const isBroken = ({ remarks }: StatedCells): boolean => remarks.some(({ column }) => column === null)

/** Such a line is refused whole; what seems to be its name is told. */
export const broken = ({ line }: Row, cells: StatedCells, nameKey: string): Line<never> => ({
  ...{ line, name: typedUnder(cells, nameKey), fate: 'refused', changes: [], said: null, id: null, isFictional: false },
  remarks: cells.remarks,
})
