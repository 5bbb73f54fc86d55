import { raw } from 'hono/html'

/** Where kept HTML is cut, for what is rendered anew to go in: no text of a page holds it, `<` is escaped there. */
export const cut = '<!---->'

/** The same in a component. */
export const hole = raw(cut)

const lettersEach = 2000

/** Pieces of pages as they came out of JSX, by what they depend on; forgotten at once when too many or too long. */
export class KeptParts {
  readonly #kept = new Map<string, readonly string[]>()
  readonly #most: number
  #letters = 0

  constructor(most: number) {
    this.#most = most
  }

  /** The piece cut in parts; they go into a page through `raw()`. */
  of(key: string, render: () => unknown): readonly string[] {
    const known = this.#kept.get(key)
    if (known) return known
    const html = String(render() ?? '')
    const parts = html.split(cut)
    this.#letters += key.length + html.length
    if (this.#kept.size >= this.#most || this.#letters > this.#most * lettersEach) {
      this.#kept.clear()
      this.#letters = key.length + html.length
    }
    this.#kept.set(key, parts)
    return parts
  }
}

/** A component that is rendered once for each `keyOf` its props, which names all that it depends on. */
export function kept<Props>(most: number, keyOf: (props: Props) => string, Component: (props: Props) => unknown) {
  const parts = new KeptParts(most)
  return (props: Props) => {
    const [html = ''] = parts.of(keyOf(props), () => Component(props))
    return raw(html)
  }
}

/** The same with one `hole`, which `Inside` fills anew for each page. */
export function keptAround<Props>(
  most: number,
  keyOf: (props: Props) => string,
  Around: (props: Props) => unknown,
  Inside: (props: Props) => unknown,
) {
  const parts = new KeptParts(most)
  return (props: Props) => {
    const [before = '', after = ''] = parts.of(keyOf(props), () => Around(props))
    return raw(before + String(Inside(props)) + after)
  }
}
