import { eachToken } from './html/each-token.ts'
import { PageReader } from './html/page-reader.ts'
import { oneLineOf } from './html/seen-text.ts'
import { type Asked, bounds, type Linked, type Reading } from './visited.ts'
import { webAddress } from './web-address.ts'

/**
 * Reads a page of HTML that came from `url`: in time that grows with its length alone, and without running any of it.
 */
export function readingOf(html: string, url: string): Reading {
  const page = readerOf(html)
  const base = webAddress(page.base ?? '', url) ?? url
  const asks = asksOf(page, base, url)
  // Pages within the page, one after the other: no page can hold so many that reading does not end.
  for (const inner of page.inner) for (const asked of asksOf(readerOf(inner), base, url)) asks.push(asked)
  return {
    language: page.language === null ? null : oneLineOf(page.language, 35),
    title: page.title ?? '',
    words: page.words.lines(bounds.words),
    links: page.links.all().flatMap(({ href, text, rel }): Linked[] => {
      const address = webAddress(href, base)
      return address === null ? [] : [{ url: address, text, rel }]
    }),
    asks: asks.slice(0, bounds.asks),
    ...{ jsonLd: page.jsonLd, meta: page.meta, times: page.times },
  }
}

function readerOf(html: string): PageReader {
  const page = new PageReader()
  eachToken(html, page)
  page.end()
  return page
}

function asksOf({ wanted }: PageReader, base: string, from: string): Asked[] {
  return [...wanted.values()].flatMap(({ href, what, by }) => {
    const url = webAddress(href, base)
    return url === null ? [] : [{ url, what, by, from }]
  })
}
