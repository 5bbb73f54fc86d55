/** Where kept HTML is cut, for what is rendered anew to go in: no text of a page holds it, since `<` is escaped there. */
export const cut = '<!---->'

/** Pieces of pages as they came out of JSX, by what they depend on; forgotten all at once when there are too many. */
export class KeptParts {
  readonly #kept = new Map<string, readonly string[]>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** The piece cut in parts; they go into a page through `raw()`. */
  of(key: string, render: () => unknown): readonly string[] {
    const known = this.#kept.get(key)
    if (known) return known
    if (this.#kept.size >= this.#most) this.#kept.clear()
    const parts = String(render()).split(cut)
    this.#kept.set(key, parts)
    return parts
  }
}
