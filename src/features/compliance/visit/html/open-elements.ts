const deepest = 512

/** Elements without an end. */
const voids = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
)

/** Whoever opens one of these leaves the one before. */
const siblings = new Set('li dt dd tr td th option p'.split(' '))

/** The elements that are open at a point of a page, as deep as browsers go, and whether what stands there is seen. */
export class OpenElements {
  readonly #open: { name: string; isHidden: boolean }[] = []
  readonly #counts = new Map<string, number>()

  get isHidden(): boolean {
    return this.#open.at(-1)?.isHidden ?? false
  }

  get depth(): number {
    return this.#open.length
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  open(name: string, { isHidden, isBlock }: { isHidden: boolean; isBlock: boolean }): void {
    const last = this.#open.at(-1)?.name
    if (last !== undefined && (last === 'p' ? isBlock : last === name && siblings.has(name))) this.close(last)
    if (voids.has(name) || this.#open.length >= deepest) return
    this.#open.push({ name, isHidden: isHidden || this.isHidden })
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** Closes the innermost of this name, and what was left open in it; one that nobody opened closes nothing. */
  close(name: string): void {
    let last = this.has(name) ? this.#open.pop() : undefined
    while (last) {
      this.#counts.set(last.name, (this.#counts.get(last.name) ?? 1) - 1)
      last = last.name === name ? undefined : this.#open.pop()
    }
  }
}
