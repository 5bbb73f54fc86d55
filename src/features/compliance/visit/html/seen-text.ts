import { withoutUnseen } from '../../../../platform/unseen.ts'

const mostRaw = 600_000
const spaces = /(?:[^\S\u2028]|\p{Cc})+/gu
const breaks = / ?(?:\u2028 ?)+/gu
const allSpaces = /[\s\p{Cc}]+/gu

/** Text as it is seen, put together from pieces. */
export class SeenText {
  readonly #pieces: string[] = []
  #length = 0
  add(piece: string): void {
    if (this.#length > mostRaw) return
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  /** Breaks in the source are spaces; this is one that is seen. */
  breakLine(): void {
    this.add('\u2028')
  }

  /**
   * At most so many characters: spaces made one, a line for each block, no control, nothing that turns names around.
   */
  lines(most: number): string {
    const seen = withoutUnseen(this.#pieces.join('')).replace(spaces, ' ')
    return cut(seen.replace(breaks, '\n').trim(), most)
  }
}

/** One line of what another server said. */
export const oneLineOf = (text: string, most: number): string => {
  const seen = withoutUnseen(text.slice(0, 4 * most)).replace(allSpaces, ' ')
  return cut(seen.trim(), most)
}

const cut = (text: string, most: number) => (text.length <= most ? text : text.slice(0, most).toWellFormed().trimEnd())
