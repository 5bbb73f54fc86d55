import { countOf, packStrings, stringAt } from '../strings.ts'
import { lettersIn } from '../typing-errors.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { stemsOf, type Word } from '../words.ts'

/** The words met while building, numbered as they come. */
export class WordsMet {
  readonly #written = new Map<string, number>()
  readonly #folded = new Map<string, number>()
  readonly #stems = new Map<string, Set<number>>()

  /** Stems are slow to find, so each way of writing a word is looked at once. */
  numberOf(word: Word): number {
    const met = this.#written.get(word.written)
    if (met !== undefined) return met
    const number = this.numberAsIs(word)
    this.#written.set(word.written, number)
    for (const stem of stemsOf(word)) {
      const words = this.#stems.get(stem)
      if (words) words.add(number)
      else this.#stems.set(stem, new Set([number]))
    }
    return number
  }

  /** The number of a word that is looked for in this form only. */
  numberAsIs({ folded }: Word): number {
    const number = this.#folded.get(folded) ?? this.#folded.size
    this.#folded.set(folded, number)
    return number
  }

  /** The vocabulary in order, and where each word that was met now stands in it. */
  inOrder(): { vocabulary: Vocabulary; numberInOrder: Uint32Array } {
    const words = packStrings(this.#folded.keys())
    const stems = packStrings(this.#stems.keys())
    const numberInOrder = new Uint32Array(countOf(words))
    const letters = new Uint32Array(countOf(words))
    for (let i = 0; i < countOf(words); i++) {
      const word = stringAt(words, i)
      numberInOrder[this.#folded.get(word) ?? 0] = i
      letters[i] = lettersIn(word)
    }
    const stemStarts = new Uint32Array(countOf(stems) + 1)
    const stemmed: number[] = []
    for (let stem = 0; stem < countOf(stems); stem++) {
      for (const word of this.#stems.get(stringAt(stems, stem)) ?? []) stemmed.push(numberInOrder[word]!)
      stemStarts[stem + 1] = stemmed.length
    }
    return { vocabulary: { words, letters, stems, stemStarts, stemmed: Uint32Array.from(stemmed) }, numberInOrder }
  }
}
