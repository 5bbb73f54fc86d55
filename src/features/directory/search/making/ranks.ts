const alphabet = new Intl.Collator('fr', { numeric: true })

/** The place of each name in alphabetical order; the same name, the same place. */
export function alphabeticalRanks(names: readonly string[]): Uint32Array<ArrayBuffer> {
  return ranks(names, alphabet.compare)
}

/** The place of each instant (ISO text), the newest first. */
export function newestFirst(instants: readonly string[]): Uint32Array<ArrayBuffer> {
  return ranks(instants, (a, b) => (a < b ? 1 : a > b ? -1 : 0))
}

function ranks(texts: readonly string[], compare: (a: string, b: string) => number): Uint32Array<ArrayBuffer> {
  const rankOf = new Map<string, number>()
  let [rank, before]: [number, string | undefined] = [0, undefined]
  for (const text of [...new Set(texts)].sort(compare)) {
    if (before !== undefined && compare(before, text) !== 0) rank++
    rankOf.set(text, rank)
    before = text
  }
  return Uint32Array.from(texts, (text) => rankOf.get(text) ?? 0)
}
