import type { HosterQuery, ServiceQuery } from '../../paths.ts'

/** The same list without one of its filters, from its first page; `value` is ignored where there can be one only. */
export function without<Query extends ServiceQuery | HosterQuery>(query: Query, filter: string, value: string): Query {
  if (filter === 'near') return { ...query, near: undefined, within: undefined, sort: undefined, page: undefined }
  if (filter === 'within') return { ...query, within: undefined, page: undefined }
  const before: unknown = Object.entries(query).find(([name]) => name === filter)?.[1]
  const left = Array.isArray(before)
    ? before.filter((each) => each !== value)
    : withoutWord(String(before ?? ''), value)
  return { ...query, [filter]: left, page: undefined }
}

/** `value` is the whole text, or one of its words as the search read it: in small letters, at most 40. */
function withoutWord(text: string, value: string): string {
  if (text === value) return ''
  const isLeft = (word: string) => word.toLowerCase().slice(0, 40) !== value
  return text
    .normalize('NFC')
    .replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => (isLeft(word) ? word : ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every filter that is set, one value a row, in the order of the address. */
export function filtersIn(query: ServiceQuery | HosterQuery): { filter: string; value: string }[] {
  return Object.entries(query).flatMap(([filter, values]) => {
    if (filter === 'within' || filter === 'sort' || filter === 'page') return []
    return [values ?? []].flat().map((value) => ({ filter, value: String(value) }))
  })
}
