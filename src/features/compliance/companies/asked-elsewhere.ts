import type { Asked, Place, Visited } from '../visit/visited.ts'
import type { IsOwn } from './own-hosts.ts'

const most = 2000

/**
 * Everything that the pages of a place have a browser fetch, each address once; of the site, from all the pages of the
 * hoster that were read: a guide that somebody else wrote is none.
 */
export function asksOf(place: Place, { topicPages }: Visited, isOwn: IsOwn): Asked[] {
  const own = topicPages.map(({ page }) => page).filter((page) => page.ok && isOwn(page.url))
  const pages = [place.page, ...(place.subject === '' ? own : [])]
  const asks = [...pages.flatMap((page) => (page.ok ? (page.reading?.asks ?? []) : [])), ...place.asks]
  return [...new Map(asks.map((asked) => [`${asked.what} ${asked.url}`, asked])).values()].slice(0, most)
}

/** What is fetched from others without being asked for by the reader: a form is sent by who fills it. */
export const askedElsewhere = (asks: Asked[], isOwn: IsOwn): Asked[] =>
  asks.filter(({ url, what }) => what !== 'form' && isOfWeb(url) && !isOwn(url))

export const formsElsewhere = (asks: Asked[], isOwn: IsOwn): Asked[] =>
  asks.filter(({ url, what }) => what === 'form' && isOfWeb(url) && !isOwn(url))

const isOfWeb = (address: string) => /^(https?|wss?):\/\//i.test(address)
