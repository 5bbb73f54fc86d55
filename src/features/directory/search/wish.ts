import { isSomewhere, type Near } from './distances.ts'
import { tellingWords } from './stop-words.ts'
import { type Word, wordsOf } from './words.ts'

export type Sort = 'relevance' | 'distance' | 'name' | 'novelty'

/** What somebody asks of a list. A value that does not exist fits nothing; what is not asked is left out or empty. */
export interface Wish<Facet extends string> {
  /** By facet: one of these values will do (of `offers`, all). */
  chosen?: Partial<Record<Facet, readonly string[]>>
  /** As typed: every telling word must fit. */
  q?: string
  near?: Near | null
  /** Without it: by distance when `near` is asked, else by relevance. */
  sort?: Sort | undefined
  /** From 1. */
  page?: number
  /** Facets that nobody will look at: they come back empty. */
  uncounted?: readonly Facet[]
}

/** A filter of a wish alone: how many would fit without it. `value` is the facet's value, the word, the kilometres. */
export interface Without {
  filter: string
  value: string
  total: number
}

export interface Page {
  total: number
  page: number
  /** How many pages there are to turn; 50 at most. */
  pages: number
  without: Without[]
  /** Values that the directory does not have, and words (`q`) that nothing has. */
  unknown: { filter: string; value: string }[]
  /** What was searched of `q`: without small words, repetitions, and more than eight. */
  words: string[]
  /** Words that nothing has, and what they were read as. */
  corrections: { typed: string; read: string }[]
  /** How many more fit but for the distance, of hosters who serve everywhere. */
  everywhere: number
}

export const perPage = 20
export const mostPages = 50
const mostLetters = 400
const mostWords = 8

export function wordsWished(q: string | undefined): Word[] {
  if (!q) return []
  const words = new Map(wordsOf(q.slice(0, mostLetters)).map((word) => [word.folded, word]))
  return tellingWords([...words.values()]).slice(0, mostWords)
}

export function valuesWished(values: readonly string[] | undefined): string[] {
  return [...new Set(values)].filter((value) => value !== '')
}

export function nearWished(near: Near | null | undefined): Near | null {
  return near && isSomewhere(near) ? near : null
}

export function sortWished({ sort, near }: Wish<string>): Sort {
  const canMeasure = nearWished(near) !== null
  if (sort === undefined || (sort === 'distance' && !canMeasure)) return canMeasure ? 'distance' : 'relevance'
  return sort
}

/** The pages of so many results, and which results stand on the wanted one. */
export function pageWished(total: number, wished: number | undefined) {
  const page = wished !== undefined && Number.isSafeInteger(wished) && wished > 0 ? wished : 1
  const pages = Math.min(mostPages, Math.ceil(total / perPage))
  const end = page > pages ? 0 : Math.min(total, page * perPage)
  return { page, pages, from: Math.min(end, (page - 1) * perPage), end }
}
