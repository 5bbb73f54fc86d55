import type { Matter } from '../../../platform/matter.ts'

/** Late: its date has passed. Dated: it comes. Open: it has none. */
export const urgencies = ['late', 'dated', 'open'] as const
export type Urgency = (typeof urgencies)[number]

export function urgencyOf({ until }: Pick<Matter, 'until'>, now: Temporal.Instant): Urgency {
  if (until === null) return 'open'
  return Temporal.Instant.compare(Temporal.Instant.from(until), now) <= 0 ? 'late' : 'dated'
}

/** By due date: what is late first, then what comes; then what has no date, the oldest first. */
export function inOrder(matters: readonly Matter[]): Matter[] {
  // The rest of a list comes after what it is the rest of.
  const rank = ({ until, since, sort, count, href }: Matter) =>
    [until ?? '9999', since, sort, count === undefined ? 0 : 1, href].join(' ')
  return matters.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** How many wait, the rest of long lists included. */
export const countOf = (matters: readonly Matter[]): number => matters.reduce((sum, { count = 1 }) => sum + count, 0)

export interface SortCounted {
  sort: string
  count: number
}

/** How many wait of each sort, in the order of their most urgent. */
export function countsOf(matters: readonly Matter[]): SortCounted[] {
  const bySort = Map.groupBy(inOrder(matters), ({ sort }) => sort)
  return [...bySort].map(([sort, own]) => ({ sort, count: countOf(own) }))
}

export const lateAmong = (matters: readonly Matter[], now: Temporal.Instant): Matter[] =>
  matters.filter((matter) => urgencyOf(matter, now) === 'late')

export const perPage = 50

export interface PageOfMatters {
  shown: Matter[]
  page: number
  pages: number
}

/** Those of one sort, or all; a page that there is not is the nearest one. */
export function pageOf(
  matters: readonly Matter[],
  { sort, page = 1 }: { sort?: string | undefined; page?: number | undefined },
): PageOfMatters {
  const own = inOrder(sort === undefined ? matters : matters.filter((matter) => matter.sort === sort))
  const pages = Math.max(1, Math.ceil(own.length / perPage))
  const present = Math.min(Math.max(1, page), pages)
  return { shown: own.slice((present - 1) * perPage, present * perPage), page: present, pages }
}
