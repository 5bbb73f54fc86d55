import { beginningWith, countOf, numberOf, type Strings, stringAt } from './strings.ts'
import { wordsMistyped } from './typing-errors.ts'
import { stemsOf, type Word } from './words.ts'

/** Every word that the entries have, without accents, and the stems they share. */
export interface Vocabulary {
  words: Strings
  /** Which letters each word has, for typing errors. */
  letters: Uint32Array<ArrayBuffer>
  stems: Strings
  /** The words with stem s: `stemmed[stemStarts[s]]` up to `stemmed[stemStarts[s + 1]]`. */
  stemStarts: Uint32Array<ArrayBuffer>
  stemmed: Uint32Array<ArrayBuffer>
}

/** A word that a typed one may stand for. */
export interface Reading {
  word: number
  /** How near it is to what was typed, in hundredths. */
  nearness: number
  /** It counts only in places of at least this weight. */
  least: number
}

const nearnessOf = { same: 100, form: 90, joined: 100, beginning: 60, misspelt: 50, misspeltTwice: 40 }

/** From this weight on a place names what the entry is; below are texts and what it only resembles. */
export const nameWeight = 40

/**
 * What a typed word may stand for: itself and its other forms; `asOne`, the known words that it makes with a neighbour
 * ("visio conférence"); then what it begins ("chat" is no "chatons" in every text: beside the word itself, beginnings
 * count in names only); and when nothing of that is known, the words it may be a misspelling of.
 */
export function readingsOf(vocabulary: Vocabulary, typed: Word, asOne: readonly number[]): Reading[] {
  const readings = new Map<number, Reading>()
  const read = (word: number, nearness: number, least = 0) => {
    if (!readings.has(word)) readings.set(word, { word, nearness, least })
  }
  for (const word of formsOf(vocabulary, typed)) read(word, sameOr(vocabulary, word, typed, nearnessOf.form))
  const isKnown = readings.size > 0
  for (const word of asOne) read(word, nearnessOf.joined)
  if (typed.folded.length > 1) {
    const { from, end } = beginningWith(vocabulary.words, typed.folded)
    for (let word = from; word < end; word++) read(word, nearnessOf.beginning, isKnown ? nameWeight : 0)
  }
  if (readings.size === 0) {
    const { words, errors } = wordsMistyped(vocabulary.words, vocabulary.letters, typed.folded)
    for (const word of words) read(word, errors === 1 ? nearnessOf.misspelt : nearnessOf.misspeltTwice)
  }
  return [...readings.values()]
}

/** The word that a misspelt one was read as; undefined when it was not misspelt. */
export function correctionOf({ words }: Vocabulary, readings: readonly Reading[]): string | undefined {
  const [first] = readings
  return first && first.nearness <= nearnessOf.misspelt ? stringAt(words, first.word) : undefined
}

function sameOr({ words }: Vocabulary, word: number, typed: Word, otherwise: number): number {
  return stringAt(words, word) === typed.folded ? nearnessOf.same : otherwise
}

/** The word itself if it is known, and the words that share a stem with it (three letters or fewer have none). */
export function formsOf({ words, stems, stemStarts, stemmed }: Vocabulary, typed: Word): number[] {
  const itself = numberOf(words, typed.folded)
  const forms = itself < 0 ? [] : [itself]
  if (typed.folded.length < 4 || countOf(words) === 0) return forms
  for (const stem of stemsOf(typed)) {
    const number = numberOf(stems, stem)
    if (number < 0) continue
    for (let at = stemStarts[number]!; at < stemStarts[number + 1]!; at++) forms.push(stemmed[at]!)
  }
  return forms
}
