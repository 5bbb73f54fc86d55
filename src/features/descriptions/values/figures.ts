import type { Note } from '../report.ts'
import { partsOf } from './list.ts'

/** Figures by position, null where unknown; what is missing at the end is unknown too. Null when there is none. */
export function readFigures(value: string, most: number, note: Note): (number | null)[] | null {
  const parts = partsOf(value).map((part) => part.trim())
  while (parts.at(-1) === '') parts.pop()
  if (parts.length > most) {
    note('error', 'descriptions.too-many-figures', { values: { count: parts.length, limit: most } })
  }
  const kept = parts.slice(0, most)
  const wrong = kept.filter((part) => part !== '' && !isFigure(part))
  const [item] = wrong
  if (item !== undefined) note('error', 'descriptions.bad-figure', { values: { item, count: wrong.length } })
  const figures = kept.map((part) => (isFigure(part) ? Number(part.replace(',', '.')) : null))
  const last = figures.findLastIndex((figure) => figure !== null)
  return last < 0 ? null : figures.slice(0, last + 1)
}

const isFigure = (part: string) => /^\d{1,15}(?:[.,]\d{1,9})?$/.test(part)
