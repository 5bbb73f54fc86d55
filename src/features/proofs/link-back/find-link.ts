import { languages } from '../../../platform/i18n/index.ts'
import { eachOpenTag } from './open-tags.ts'

/** More links of that kind than any honest page has. */
const mostSlugs = 20
const longestAddress = 2000

const linking = new Set(['a', 'area', 'link'])
const ownPage = new RegExp(`^(?:/(?:${languages.join('|')}))?/hosters/([a-z0-9-]{1,60})/?$`)

/**
 * The slugs of hosters' pages here to which a web page links with `rel="me"`, whatever else stands in it. Scripts and
 * comments are not read, nothing of the page is kept.
 */
export function slugsLinked(page: Uint8Array, address: string, publicUrl: string): string[] {
  const slugs = new Set<string>()
  const ours = new URL(publicUrl).host
  eachOpenTag(new TextDecoder().decode(page), (name, attributes) => {
    const href = attributes.get('href')
    if (slugs.size >= mostSlugs || !linking.has(name) || !href || !saysMe(attributes.get('rel'))) return
    const slug = slugAt(URL.parse(href.slice(0, longestAddress), address), ours)
    if (slug) slugs.add(slug)
  })
  return [...slugs]
}

/** `rel` is a list of words: `noopener Me` says it, `home` does not. */
const saysMe = (rel: string | undefined) => rel !== undefined && /(?:^|\s)me(?:\s|$)/i.test(rel)

const slugAt = (url: URL | null, ours: string) =>
  url && /^https?:$/.test(url.protocol) && url.host === ours ? ownPage.exec(url.pathname)?.[1] : undefined
