import { StyleReader, type StyleWant } from './css/style-reader.ts'
import { type Asked, bounds } from './visited.ts'
import { webAddress } from './web-address.ts'

/** What a style that came from `url` has a browser fetch: other styles, fonts, images. */
export function asksOfStyle(css: string, url: string): Asked[] {
  return asksInStyle(css, 'sheet').flatMap(({ href, what }) => {
    const address = webAddress(href, url)
    return address === null ? [] : [{ url: address, what, by: 'css', from: url }]
  })
}

/** The same, as it is written: of a whole sheet, or of what stands in a `style=""`, which imports nothing. */
export function asksInStyle(css: string, from: 'sheet' | 'declarations'): StyleWant[] {
  if (css === '') return []
  const found = new Map<string, StyleWant>()
  new StyleReader(css, from, (want) => {
    if (found.size < bounds.asks && want.href.length <= 2000) found.set(`${want.what} ${want.href}`, want)
  }).read()
  return [...found.values()]
}
