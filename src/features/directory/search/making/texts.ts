import type { Postings } from '../matches.ts'
import { tellingWords } from '../stop-words.ts'
import { joined, wordsOf } from '../words.ts'
import { Growing } from './growing.ts'
import type { WordsMet } from './words-met.ts'

/** The words of one entry, each with the weight of the best place where it stands. */
export type Weighed = Map<number, number>

/**
 * What a word is worth by where it stands; from `nameWeight` (40) on it names the entry. Names, kinds with their
 * synonyms and software weigh the same, so that services that are what was asked for are equals and take turns.
 */
export const weights = {
  name: 100,
  kind: 100,
  kindSynonym: 100,
  software: 100,
  softwareAlias: 90,
  town: 60,
  alternative: 60,
  alternativeAlias: 50,
  family: 45,
  familySynonym: 45,
  description: 15,
  sentence: 10,
}

const longestPhrase = 4
const joinedLess = 5

/** A name: all its words, and its words written as one ("Google Docs" is looked for as "googledocs"). */
export function weighName(met: WordsMet, weighed: Weighed, name: string, weight: number): void {
  const words = wordsOf(name)
  for (const word of words) weigh(weighed, met.numberOf(word), weight)
  const asOne = (from: number, end: number) =>
    weigh(weighed, met.numberAsIs(joined(words.slice(from, end))), weight - joinedLess)
  for (let i = 1; i < words.length; i++) asOne(i - 1, i + 1)
  if (words.length > 2 && words.length <= longestPhrase) asOne(0, words.length)
}

/** A text: its words, without the small ones. */
export function weighText(met: WordsMet, weighed: Weighed, text: string, weight: number): void {
  for (const word of tellingWords(wordsOf(text))) weigh(weighed, met.numberOf(word), weight)
}

function weigh(weighed: Weighed, word: number, weight: number): void {
  if ((weighed.get(word) ?? 0) < weight) weighed.set(word, weight)
}

/** The words of all entries of one sort, in the order they came. */
export class Texts {
  readonly #starts = new Growing()
  readonly #words = new Growing()
  readonly #weights = new Growing()

  add(weighed: Weighed): void {
    this.#starts.push(this.#words.length)
    for (const [word, weight] of weighed) {
      this.#words.push(word)
      this.#weights.push(weight)
    }
  }

  /** By word instead of by entry. Entry `order[i]` gets number i. */
  postings(numberInOrder: Uint32Array, order: Uint32Array): Postings {
    const [words, weightsMet] = [this.#words.numbers, this.#weights.numbers]
    const starts = new Uint32Array(numberInOrder.length + 1)
    for (let at = 0; at < words.length; at++) starts[numberInOrder[words[at]!]! + 1]!++
    for (let word = 0; word < numberInOrder.length; word++) starts[word + 1]! += starts[word]!
    const next = starts.slice()
    const postings = { starts, of: new Uint32Array(words.length), weights: new Uint8Array(words.length) }
    this.#starts.push(words.length)
    const from = this.#starts.numbers
    for (let i = 0; i < order.length; i++)
      for (let at = from[order[i]!]!; at < from[order[i]! + 1]!; at++) {
        const place = next[numberInOrder[words[at]!]!]!++
        postings.of[place] = i
        postings.weights[place] = weightsMet[at]!
      }
    return postings
  }
}
