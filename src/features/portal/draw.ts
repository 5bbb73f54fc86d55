/** What is drawn by lot, each as often as its weight says. */
export interface Weighted {
  weight: number
}

/** A lot with its weights summed up once: a draw is one search by halves. */
export class Lot<Drawn extends Weighted> {
  readonly #drawn: readonly Drawn[]
  readonly #upTo: number[]

  constructor(drawn: readonly Drawn[]) {
    this.#drawn = drawn.filter(({ weight }) => weight > 0)
    let sum = 0
    this.#upTo = this.#drawn.map(({ weight }) => {
      sum += weight
      return sum
    })
  }

  get size(): number {
    return this.#drawn.length
  }

  /** `chance` is at least 0 and less than 1; nothing is drawn from an empty lot. */
  draw(chance: number): Drawn | undefined {
    const point = chance * (this.#upTo.at(-1) ?? 0)
    let low = 0
    let high = this.#drawn.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#upTo[middle] ?? 0) > point) high = middle
      else low = middle + 1
    }
    return this.#drawn[low]
  }
}
