import { html, raw } from 'hono/html'

export interface FeedEntry {
  /** The key of a row, a UUID: it survives renames. */
  id: string
  title: string
  /** A sentence or two, in the feed's language. */
  summary: string
  page: string
  author: string
  kinds: { slug: string; name: string }[]
  addedAt: string
  updatedAt: string
}

/** What each feed says of itself: under what licence, and when its data were last made. */
export interface FeedTerms {
  license: { name: string; url: string }
  generatedAt: string
}

export interface FeedHead {
  language: string
  title: string
  subtitle: string
  /** The feed itself, and the page that shows the same. */
  self: string
  page: string
  author: string
}

/** An Atom feed (RFC 4287). Entries come newest first. */
export function atomOf(terms: FeedTerms, head: FeedHead, entries: readonly string[]): string {
  const { license, generatedAt } = terms
  const body = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${head.language}">
<id>${plain(head.self)}</id>
<title>${plain(head.title)}</title>
<subtitle>${plain(head.subtitle)}</subtitle>
<updated>${generatedAt}</updated>
<rights>${license.name} (${license.url})</rights>
<author><name>${plain(head.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${plain(head.self)}"/>
<link rel="alternate" type="text/html" hreflang="${head.language}" href="${plain(head.page)}"/>
<link rel="license" href="${license.url}"/>
${raw(entries.join('\n'))}
</feed>
`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
}

export function entryOf({ id, title, summary, page, author, kinds, addedAt, updatedAt }: FeedEntry): string {
  return String(html`<entry>
<id>urn:uuid:${id}</id>
<title>${plain(title)}</title>
<summary>${plain(summary)}</summary>
<link rel="alternate" type="text/html" href="${page}"/>
<author><name>${plain(author)}</name></author>
${kinds.map(({ slug, name }) => html`<category term="${slug}" label="${name}"/>`)}
<published>${addedAt}</published>
<updated>${updatedAt}</updated>
</entry>`)
}

/** What XML 1.0 may hold: control characters but for spaces, and halves of characters, are left out. */
const plain = (text: string) => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
