import type { Attributes } from './each-token.ts'
import { oneLineOf, SeenText } from './seen-text.ts'

/** A link as it is written. */
export interface LinkWritten {
  href: string
  text: string
  rel: string[]
}

const longestText = 300
const mostOfEachEnd = 1000

/** The links of a page with what stands in them: the first thousand, and the last, for that is where notices are. */
export class LinkTexts {
  readonly #first: LinkWritten[] = []
  readonly #last: LinkWritten[] = []
  #open: { attributes: Attributes; seen: SeenText; pictures: string[] } | null = null
  readonly #met = new Set<string>()

  open(name: string, attributes: Attributes): void {
    if (name === 'img' && this.#open) this.#open.pictures.push(attributes.get('alt') ?? '')
    if (name === 'area') this.#keep(attributes, attributes.get('alt') ?? '')
    if (name === 'link' && isFeed(attributes)) this.#keep(attributes, attributes.get('title') ?? '')
    if (name !== 'a') return
    this.close()
    this.#open = { attributes, seen: new SeenText(), pictures: [] }
  }

  text(text: string): void {
    this.#open?.seen.add(text)
  }

  close(): void {
    if (!this.#open) return
    const { attributes, seen, pictures } = this.#open
    this.#open = null
    const words = seen.lines(longestText) || pictures.join(' ').trim()
    this.#keep(attributes, words || (attributes.get('aria-label') ?? attributes.get('title') ?? ''))
  }

  #keep(attributes: Attributes, words: string): void {
    const href = attributes.get('href')?.trim()
    if (href === undefined || href.length > 2000) return
    const text = oneLineOf(words, longestText)
    const same = `${href}\n${text}`
    if (this.#met.has(same)) return
    this.#met.add(same)
    const link = {
      href,
      text,
      rel: (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10),
    }
    if (this.#first.length < mostOfEachEnd) this.#first.push(link)
    else this.#last.push(link)
    if (this.#last.length >= 2 * mostOfEachEnd) this.#last.splice(0, mostOfEachEnd)
  }

  all(): LinkWritten[] {
    this.close()
    return [...this.#first, ...this.#last.slice(-mostOfEachEnd)]
  }
}

/** What a page tells readers of feeds and calendars about. */
const isFeed = (attributes: Attributes) =>
  /\balternate\b/i.test(attributes.get('rel') ?? '') && /calendar|rss|atom/i.test(attributes.get('type') ?? '')
