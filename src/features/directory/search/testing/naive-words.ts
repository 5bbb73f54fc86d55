import { tellingWords } from '../stop-words.ts'
import { fold, joined, stemsOf, type Word, wordsOf } from '../words.ts'

/** A word that stands somewhere, and what it is worth there. */
export interface Told {
  folded: string
  stems: string[]
  weight: number
  isHosters: boolean
}

export function weightsOf(texts: string[], weight: number, isName: boolean): Told[] {
  return texts.flatMap((text) => {
    const words = wordsOf(text)
    const pairs = words.slice(1).map((word, i) => joined([words[i] ?? word, word]))
    const asOne = !isName ? [] : [...pairs, ...(words.length === 3 || words.length === 4 ? [joined(words)] : [])]
    return [
      ...(isName ? words : tellingWords(words)).map((word) => ({ ...told(word, weight), stems: stemsOf(word) })),
      ...asOne.map((word) => told(word, weight - 5)),
    ]
  })
}

function told({ folded }: Word, weight: number): Told {
  return { folded, stems: [], weight, isHosters: false }
}

/** Whom a typed word means among all that is told anywhere: a nearness in hundredths, or nothing. */
export type Meaning = (told: Told) => number

export function meaningsOf(words: readonly Word[], everything: readonly Told[]): Meaning[] {
  const stemsOfAll = new Map<string, Set<string>>()
  for (const { folded, stems } of everything)
    stemsOfAll.set(folded, new Set([...(stemsOfAll.get(folded) ?? []), ...stems]))
  return words.map((word, i) => meaning(word, words[i - 1], words[i + 1], stemsOfAll))
}

function meaning(
  word: Word,
  before: Word | undefined,
  after: Word | undefined,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Meaning {
  const isForm = formsOf(word, known)
  const pairs = [...(before ? [joined([before, word])] : []), ...(after ? [joined([word, after])] : [])]
  const isPair = pairs.map((pair) => formsOf(pair, known))
  const begins = (folded: string) => word.folded.length > 1 && folded.startsWith(word.folded)
  const all = [...known.keys()]
  const isKnown = all.some(isForm)
  const isHeard = all.some((folded) => isForm(folded) || begins(folded) || isPair.some((is) => is(folded)))
  const errors = new Map(isHeard ? [] : all.map((folded) => [folded, distance(word.folded, folded)]))
  const allowed = word.folded.length < 4 || /\d/.test(word.folded) ? 0 : word.folded.length < 8 ? 1 : 2
  const fewest = Math.min(...errors.values())
  const nearness = (folded: string, isName: boolean): number => {
    if (folded === word.folded) return 100
    if (isForm(folded)) return 90
    if (isPair.some((is) => is(folded))) return 100
    if (begins(folded)) return isName || !isKnown ? 60 : 0
    return errors.get(folded) === fewest && fewest <= allowed ? 60 - 10 * fewest : 0
  }
  const names = new Map(all.map((folded) => [folded, nearness(folded, true)]))
  const texts = new Map(all.map((folded) => [folded, nearness(folded, false)]))
  return ({ folded, weight }) => (weight >= 40 ? names : texts).get(folded) ?? 0
}

function formsOf(typed: Word, known: ReadonlyMap<string, ReadonlySet<string>>): (folded: string) => boolean {
  const stems = new Set(typed.folded.length > 3 ? stemsOf(typed) : [])
  return (folded) => folded === typed.folded || !stems.isDisjointFrom(known.get(folded) ?? new Set())
}

/** Letters added, dropped, changed or swapped, the textbook way. */
export function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  )
  const at = (i: number, j: number) => (i === 0 ? j : j === 0 ? i : (table[i]?.[j] ?? Infinity))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const row = table[i]
      if (row)
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, isSwapped ? at(i - 2, j - 2) + 1 : Infinity)
    }
  return at(a.length, b.length)
}

/** The words of a wish. */
export function typedWords(q: string): Word[] {
  const words = new Map(wordsOf(q).map((word) => [fold(word.written), word]))
  return tellingWords([...words.values()]).slice(0, 8)
}
