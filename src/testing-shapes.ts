// Of what hostile text is made: tests read it, and `npm run bench -- hostile` times it.

/** A text of so many signs. */
export type Shape = (signs: number) => string
export type Shapes = Readonly<Record<string, Shape>>

/** One piece again and again, between a beginning and an end that stay whole. */
export const again = (piece: string, begin = '', end = ''): Shape => counted(() => piece, begin, end)

/** The same of pieces that differ by their number. */
export const counted =
  (pieceAt: (at: number) => string, begin = '', end = ''): Shape =>
  (signs) => {
    const most = Math.max(0, signs - begin.length - end.length)
    const pieces: string[] = []
    for (let length = 0; length < most; length += pieces.at(-1)?.length ?? most) pieces.push(pieceAt(pieces.length))
    return begin + pieces.join('').slice(0, most) + end
  }

/** A shape for each piece, by its name. */
export const eachAgain = (pieces: readonly string[], begin = '', end = ''): Shapes =>
  Object.fromEntries(pieces.map((piece) => [JSON.stringify(piece), again(piece, begin, end)]))

/** Pieces in an order without a pattern, the same each time. */
export function shuffled(pieces: readonly string[]): Shape {
  return (signs) => {
    let state = 7
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return pieces[Math.floor((state / 2 ** 32) * pieces.length)] ?? ''
    }
    return counted(next)(signs)
  }
}
