import { fault, limits, type ReadSheet, type Row, sheetOf } from '../sheet.ts'

/**
 * Reads a JSON list: each entry is a line, and what stands inside it a column (`contact.mail`, `links.1.url`). `place`
 * says where the list stands (`data.hosters`); without it, the whole document is the list, or the one list in it.
 */
export function readJson(text: string, place: string | null = null): ReadSheet {
  const document = parsed(text)
  if (document === undefined) return fault('spreadsheets.not-json')
  const list = place === null ? listIn(document) : at(document, place)
  if (!Array.isArray(list))
    return place === null ? fault('spreadsheets.no-list') : fault('spreadsheets.no-list-at', { place })
  const entries = list.slice(0, limits.rows + 1).map((entry: unknown) => new Map(cellsOf(entry, '', 0)))
  const headings = [...new Set(entries.flatMap((entry) => [...entry.keys()]))]
  // Each entry has a cell for each of them.
  if (headings.length > limits.columns) return sheetOf(headings, [])
  const rows = entries.map(
    (entry, index): Row => ({ line: index + 1, cells: headings.map((name) => entry.get(name) ?? '') }),
  )
  return sheetOf(
    headings,
    rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The list that a document is, or the only one that it holds. */
function listIn(document: unknown): unknown {
  if (Array.isArray(document) || !isObject(document)) return document
  const lists = Object.values(document).filter((value) => Array.isArray(value) && value.some(isObject))
  return lists.length === 1 ? lists[0] : undefined
}

const at = (document: unknown, place: string): unknown =>
  place
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      document,
    )

const deepest = 4
const mostOfOne = 10

/** Texts by column; items of a plain list become one text, as description files have them. */
function cellsOf(value: unknown, column: string, depth: number): [string, string][] {
  if (Array.isArray(value)) {
    if (!value.some((item) => typeof item === 'object' && item !== null)) return [[column, value.map(textOf).join(';')]]
    return value.slice(0, mostOfOne).flatMap((item, index) => inside(item, column, String(index + 1), depth))
  }
  if (isObject(value)) return Object.entries(value).flatMap(([name, each]) => inside(each, column, name, depth))
  return column === '' ? [] : [[column, textOf(value)]]
}

const inside = (value: unknown, column: string, name: string, depth: number): [string, string][] =>
  depth >= deepest ? [] : cellsOf(value, column === '' ? name : `${column}.${name}`, depth + 1)

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
