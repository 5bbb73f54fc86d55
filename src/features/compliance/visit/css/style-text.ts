const hexDigits = /[0-9a-f]{1,6}/iy
const oneSpace = /\r\n|\s/y
const spaces = /\s+/y
const newline = /^[\n\r\f]$/
const plainInDouble = /[^"\\\n\r\f]+/y
const plainInSingle = /[^'\\\n\r\f]+/y
const plainInName = /[\w\-\u0080-\uffff]+/y
const plainInAddress = /[^)\\]+/y

/** Reads a text of CSS from left to right: each character is looked at once, and none is gone back to. */
export class StyleText {
  at = 0
  constructor(readonly css: string) {}
  peek(): string {
    return this.css.charAt(this.at)
  }

  /**
   * Goes over as much as fits from here, if something does. The pattern is sticky, and looks at each character once.
   */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.css)) return false
    this.at = pattern.lastIndex
    return true
  }

  /** The same, and what it was. */
  take(pattern: RegExp): string {
    const from = this.at
    return this.skip(pattern) ? this.css.slice(from, this.at) : ''
  }

  get isOver(): boolean {
    return this.at >= this.css.length
  }

  /** What stands before the end of a comment is none of ours; one without an end goes to the end. */
  skipComment(): boolean {
    if (!this.css.startsWith('/*', this.at)) return false
    const end = this.css.indexOf('*/', this.at + 2)
    this.at = end === -1 ? this.css.length : end + 2
    return true
  }

  skipSpace(): void {
    while (this.skip(spaces) || this.skipComment());
  }

  /** `\75 rl` and `\u` are ways of writing `url`. */
  escaped(): string {
    this.at += 1
    const digits = this.take(hexDigits)
    if (digits !== '') {
      this.skip(oneSpace)
      const code = Number.parseInt(digits, 16)
      return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
    }
    const char = this.next()
    return newline.test(char) ? '' : char
  }

  /** A text between quotes; a line that ends in it ends it too. */
  quoted(): string {
    const quote = this.peek()
    this.at += 1
    let text = ''
    const plain = quote === '"' ? plainInDouble : plainInSingle
    for (;;) {
      text += this.take(plain)
      if (this.peek() !== '\\') break
      text += this.escaped()
    }
    this.at += 1
    return text
  }

  /** A name in lower case; '' when none begins here. */
  name(): string {
    let text = ''
    for (;;) {
      text += this.take(plainInName)
      if (this.peek() !== '\\') return text.toLowerCase()
      text += this.escaped()
    }
  }

  /** An address without quotes, up to its parenthesis. */
  bare(): string {
    let text = ''
    for (;;) {
      text += this.take(plainInAddress)
      if (this.peek() !== '\\') break
      text += this.escaped()
    }
    this.at += 1
    return text.trim()
  }

  next(): string {
    const char = this.peek()
    this.at += 1
    return char
  }
}
