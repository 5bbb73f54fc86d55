import type { Asked } from '../visited.ts'
import { StyleText } from './style-text.ts'

export interface StyleWant {
  href: string
  what: Asked['what']
}

const fontFile = /\.(woff2?|ttf|otf|eot)(?:[?#]|$)/i
/** What says nothing of itself. */
const idle = /[^\w\-\u0080-\uffff\\"'@(){};/]+/y
/** A name that calls nothing. */
const nameOfNothing = /[\w\-\u0080-\uffff]+(?![\w\-\u0080-\uffff(\\])/y
const marks = new Set('(){};')
const addresses = new Set(['url', 'src'])
const pictureSets = new Set(['image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade', 'image'])

/** Finds what a style asks for. Imports count where browsers follow them: before every other rule. */
export class StyleReader {
  readonly #text: StyleText
  readonly #found: (want: StyleWant) => void
  #mayImport: boolean
  /** The rule that begins with `@`, up to its `;` or `{`. */
  #rule = ''
  #depth = 0
  #fontDepth = Number.POSITIVE_INFINITY
  #parentheses = 0
  #setDepth = Number.POSITIVE_INFINITY

  constructor(css: string, from: 'sheet' | 'declarations', found: (want: StyleWant) => void) {
    this.#text = new StyleText(css)
    this.#found = found
    this.#mayImport = from === 'sheet'
  }

  read(): void {
    const text = this.#text
    while (!text.isOver) {
      if (text.skipComment()) continue
      const char = text.peek()
      if (char === '"' || char === "'") this.#quoted(text.quoted())
      else if (char === '@') this.#begin()
      else if (text.skip(idle)) continue
      else if (text.skip(nameOfNothing)) this.#mayImport &&= this.#rule !== ''
      else if (marks.has(char)) this.#mark(text.next())
      else if (char === '/') text.next()
      else this.#named(text.name())
    }
  }

  #begin(): void {
    this.#text.next()
    this.#rule = this.#text.name()
    if (!/^(charset|import|layer)$/.test(this.#rule)) this.#mayImport = false
  }

  #named(name: string): void {
    const text = this.#text
    if (this.#rule === '') this.#mayImport = false
    if (text.peek() !== '(') return
    if (!addresses.has(name)) {
      if (pictureSets.has(name) && this.#setDepth > this.#parentheses) this.#setDepth = this.#parentheses + 1
      return
    }
    text.next()
    text.skipSpace()
    const isQuoted = text.peek() === '"' || text.peek() === "'"
    const href = isQuoted ? text.quoted() : name === 'url' ? text.bare() : ''
    if (isQuoted) this.#parentheses += 1
    this.#ask(href)
  }

  #quoted(value: string): void {
    if (this.#rule === 'import' || this.#parentheses >= this.#setDepth) this.#ask(value)
  }

  #ask(href: string): void {
    const isImport = this.#rule === 'import'
    if (href === '' || href.startsWith('#') || /^data:/i.test(href) || this.#rule === 'namespace') return
    if (isImport && !this.#mayImport) return
    // Of an import the address comes first: what follows are conditions.
    if (isImport) this.#rule = 'imported'
    const isFont = this.#depth >= this.#fontDepth || fontFile.test(href)
    this.#found({ href, what: isImport ? 'style' : isFont ? 'font' : 'image' })
  }

  #mark(char: string): void {
    if (char === '(') this.#parentheses += 1
    if (char === ')') this.#parentheses = Math.max(0, this.#parentheses - 1)
    if (this.#parentheses < this.#setDepth) this.#setDepth = Number.POSITIVE_INFINITY
    if (char === '{') {
      this.#depth += 1
      if (this.#rule === 'font-face') this.#fontDepth = this.#depth
      this.#endRule()
    }
    if (char === '}') {
      this.#depth = Math.max(0, this.#depth - 1)
      if (this.#depth < this.#fontDepth) this.#fontDepth = Number.POSITIVE_INFINITY
      this.#endRule()
    }
    if (char === ';') this.#endRule()
  }

  #endRule(): void {
    this.#rule = ''
    this.#parentheses = 0
    this.#setDepth = Number.POSITIVE_INFINITY
  }
}
