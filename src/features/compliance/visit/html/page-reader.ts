import { asksInStyle } from '../asks-of-style.ts'
import { type Asked, bounds } from '../visited.ts'
import type { Attributes, Hearing } from './each-token.ts'
import { jsonLdOf } from './json-ld.ts'
import { LinkTexts } from './link-texts.ts'
import { OpenElements } from './open-elements.ts'
import { oneLineOf, SeenText } from './seen-text.ts'
import { asksOfTag, type Wanted } from './tag-asks.ts'

/** Nobody reads what stands in these. */
const unread = new Set('script style title template noscript noembed noframes iframe object datalist'.split(' '))
const blocks = new Set(
  `address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr li main nav ol option p pre search section select summary table tbody tfoot thead tr
  ul`.split(/\s+/),
)
const linking = new Set(['a', 'area', 'img', 'link'])
/** Of these the text is wanted, whole and raw. */
const kept = new Set(['style', 'title', 'script', 'time'])
const longestKept = 400_000

/** Hears the tokens of one page, and keeps what checks ask for. */
export class PageReader implements Hearing {
  readonly words = new SeenText()
  readonly links = new LinkTexts()
  readonly meta = new Map<string, string>()
  readonly wanted = new Map<string, Wanted>()
  readonly jsonLd: unknown[] = []
  readonly times: string[] = []
  /** Pages within the page. */
  readonly inner: string[] = []
  title: string | null = null
  language: string | null = null
  base: string | null = null
  readonly #open = new OpenElements()
  #keeping: { name: string; pieces: string[]; length: number; type: string } | null = null

  open(name: string, attributes: Attributes, isSelfClosing: boolean): void {
    const isForeign = this.#open.has('svg') || this.#open.has('math')
    const isBlock = blocks.has(name)
    for (const wanted of asksOfTag(name, attributes, this.#open.has('picture'))) this.#want(wanted)
    this.#open.open(name, { isHidden: unread.has(name) || isHidden(attributes), isBlock })
    if (isSelfClosing && isForeign) this.#open.close(name)
    if (isBlock) this.words.breakLine()
    else if (name === 'td' || name === 'th') this.words.add(' ')
    if (linking.has(name)) this.links.open(name, attributes)
    if (kept.has(name) && !(isForeign && name === 'title')) this.#keep(name, attributes)
    this.#note(name, attributes)
  }

  close(name: string): void {
    if (this.#keeping?.name === name) this.#kept()
    if (name === 'a') this.links.close()
    if (blocks.has(name)) this.words.breakLine()
    this.#open.close(name)
  }

  text(text: string): void {
    const keeping = this.#keeping
    if (keeping && keeping.length < longestKept) {
      keeping.pieces.push(text)
      keeping.length += text.length
    }
    if (this.#open.isHidden) return
    this.words.add(text)
    this.links.text(text)
  }

  end(): void {
    this.#kept()
  }

  #note(name: string, attributes: Attributes): void {
    if (name === 'html') this.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null
    if (name === 'base') this.base ??= attributes.get('href') ?? null
    const srcdoc = name === 'iframe' ? attributes.get('srcdoc') : undefined
    if (srcdoc !== undefined && this.inner.length < bounds.innerPages) this.inner.push(srcdoc)
    if (name !== 'meta' || this.meta.size >= bounds.meta) return
    const called = attributes.get('name') ?? attributes.get('property') ?? attributes.get('http-equiv')
    const key = oneLineOf(called ?? '', 100).toLowerCase()
    if (key !== '' && !this.meta.has(key)) this.meta.set(key, oneLineOf(attributes.get('content') ?? '', 1000))
  }

  #keep(name: string, attributes: Attributes): void {
    const datetime = name === 'time' ? attributes.get('datetime') : undefined
    if (datetime !== undefined) this.#time(datetime)
    else this.#keeping = { name, pieces: [], length: 0, type: (attributes.get('type') ?? '').trim().toLowerCase() }
  }

  #kept(): void {
    if (!this.#keeping) return
    const { name, pieces, type } = this.#keeping
    const text = pieces.join('')
    this.#keeping = null
    if (name === 'title') this.title ??= oneLineOf(text, 300)
    if (name === 'time') this.#time(text)
    if (name === 'style') for (const asked of asksInStyle(text, 'sheet')) this.#want({ ...asked, by: 'css' })
    const isLinkedData =
      name === 'script' && type.startsWith('application/ld+json') && this.jsonLd.length < bounds.jsonLd
    const read = isLinkedData ? jsonLdOf(text) : undefined
    if (read !== undefined) this.jsonLd.push(read)
  }

  #time(text: string): void {
    const said = oneLineOf(text, 60)
    if (said !== '' && this.times.length < bounds.times) this.times.push(said)
  }

  #want(wanted: { href: string; what: Asked['what']; by: 'html' | 'css' }): void {
    if (wanted.href.length > 2000 || this.wanted.size >= bounds.asks) return
    const same = `${wanted.what} ${wanted.href}`
    if (!this.wanted.has(same)) this.wanted.set(same, wanted)
  }
}

const isHidden = (attributes: Attributes) =>
  attributes.has('hidden') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style')?.slice(0, 500) ?? '')
