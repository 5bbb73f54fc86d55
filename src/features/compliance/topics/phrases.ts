import { isNumber, isUnit, type Token } from './tokens.ts'

/** Where a phrase stands: number of its first word among the tokens, how many it has, and its place in the text. */
export interface Hit {
  at: number
  words: number
  start: number
  end: number
}

/** Looks for many phrases in one walk over a text: by what they are looked up for, at most 50 places each. */
export type Book = (tokens: readonly Token[]) => Map<string, Hit[]>

/**
 * Phrases as they are written in the topics: plain words without accents and articles; `condition*` has any ending, `#`
 * is any number, `@` any unit of time. They are looked up by their first letters.
 */
export function bookOf(phrases: Iterable<readonly [name: string, written: readonly string[]]>): Book {
  const shelves = new Map<string, Phrase[]>()
  for (const [name, written] of phrases)
    for (const each of written) {
      const parts = each.split(' ').map(partOf)
      const [first, second] = parts
      if (!first) continue
      // So many phrases begin with a number that the word behind it has to tell.
      const key = first.shelf === anyNumber && second ? anyNumber + second.shelf : first.shelf
      const shelf = shelves.get(key) ?? []
      shelf.push({ name, parts })
      shelves.set(key, shelf)
    }
  const beginnings = new Map<string, Beginning | null>()
  const beginningOf = (word: string): Beginning | null => {
    const known = beginnings.get(word)
    if (known !== undefined) return known
    if (beginnings.size >= mostBeginnings) beginnings.clear()
    const phrases = (shelves.get(shelfOf(word)) ?? nothing).filter(({ parts: [first] }) => first?.fits(word))
    const beginning = { phrases, isNumber: isNumber(word) }
    const worth = phrases.length > 0 || beginning.isNumber ? beginning : null
    beginnings.set(word, worth)
    return worth
  }
  return (tokens) => {
    const found = new Map<string, Hit[]>()
    const look = (phrases: readonly Phrase[], at: number) => {
      for (const { name, parts } of phrases) {
        const last = tokens[at + parts.length - 1]
        if (!last || !parts.every((part, index) => part.fits(tokens[at + index]?.word ?? ''))) continue
        const hits = found.get(name) ?? []
        if (hits.length < most) hits.push({ at, words: parts.length, start: tokens[at]?.start ?? 0, end: last.end })
        found.set(name, hits)
      }
    }
    tokens.forEach(({ word }, at) => {
      const beginning = beginningOf(word)
      if (beginning === null) return
      look(beginning.phrases, at)
      if (!beginning.isNumber) return
      for (const shelf of shelvesOfNumber(tokens[at + 1]?.word ?? '')) look(shelves.get(shelf) ?? nothing, at)
    })
    return found
  }
}

interface Phrase {
  name: string
  parts: Part[]
}

/** What may begin with a word: of most words nothing does, and pages say the same words over and over. */
interface Beginning {
  phrases: Phrase[]
  isNumber: boolean
}

interface Part {
  shelf: string
  fits(word: string): boolean
}

const most = 50
const mostBeginnings = 20_000
const nothing: never[] = []
const anyNumber = '#'
const anyUnit = '@'
const shelfOf = (word: string) => word.slice(0, 3)

const shelvesOfNumber = (next: string): string[] => [
  anyNumber + shelfOf(next),
  ...(isUnit(next) ? [anyNumber + anyUnit] : []),
]

function partOf(written: string): Part {
  if (written === anyNumber) return { shelf: anyNumber, fits: isNumber }
  if (written === anyUnit) return { shelf: anyUnit, fits: isUnit }
  if (!written.endsWith('*')) return { shelf: shelfOf(written), fits: (word) => word === written }
  const beginning = written.slice(0, -1)
  if (beginning.length < 3) throw new Error(`too short a beginning: ${written}`)
  return { shelf: shelfOf(beginning), fits: (word) => word.startsWith(beginning) && word.length < beginning.length + 9 }
}
