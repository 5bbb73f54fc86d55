import { bitsIn } from './bit-set.ts'
import type { Strings } from './strings.ts'

/** How many letters may be wrong: none in a short word or in one with digits, two in a long one. */
export function errorsAllowed(typed: string): number {
  if (typed.length < 4 || /\p{N}/u.test(typed)) return 0
  return typed.length < 8 ? 1 : 2
}

/** Which letters a word has, one bit each; others than a–z share six bits. */
export function lettersIn(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= letterBit(word.charCodeAt(i))
  return letters
}

function letterBit(code: number): number {
  return code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << (26 + (code % 6))
}

/** The words that typing errors may have made this of, those with the fewest errors only. */
export function wordsMistyped(
  words: Strings,
  letters: Uint32Array,
  typed: string,
): { words: number[]; errors: number } {
  const allowed = errorsAllowed(typed)
  for (let errors = 1; errors <= allowed; errors++) {
    const found = wordsWithin(errors, words, letters, typed)
    if (found.length > 0) return { words: found, errors }
  }
  return { words: [], errors: allowed }
}

/** Each word is passed over unless its letters and its length could fit: one error changes at most two letters. */
function wordsWithin(errors: number, words: Strings, letters: Uint32Array, typed: string): number[] {
  const typedLetters = lettersIn(typed)
  const found: number[] = []
  for (let word = 0; word < letters.length; word++) {
    if (bitsIn(letters[word]! ^ typedLetters) > 2 * errors) continue
    const [from, end] = [words.starts[word]!, words.starts[word + 1]!]
    if (Math.abs(end - from - typed.length) > errors) continue
    if (errorsBetween(typed, words, word, errors) <= errors) found.push(word)
  }
  return found
}

/** Room to work in: comparing never waits, so two comparisons never meet here. */
let [before, row, next] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)]

/**
 * The least number of letters added, dropped, changed, or swapped with the next one; `most` + 1 when it is more than
 * `most`. Only places at most `most` apart can still meet, so the others are not compared.
 */
export function errorsBetween(typed: string, { letters, starts }: Strings, word: number, most: number): number {
  const [first, length, tooMany] = [starts[word]! - 1, starts[word + 1]! - starts[word]!, most + 1]
  if (Math.abs(length - typed.length) > most) return tooMany
  for (let j = 0; j <= length; j++) row[j] = Math.min(j, tooMany)
  for (let i = 1; i <= typed.length; i++) {
    const [from, end] = [Math.max(1, i - most), Math.min(length, i + most)]
    const letter = typed.charCodeAt(i - 1)
    next[from - 1] = from === 1 ? Math.min(i, tooMany) : tooMany
    let least = next[from - 1]!
    for (let j = from; j <= end; j++) {
      const isSame = letter === letters[first + j]
      const isSwapped =
        i > 1 && j > 1 && letter === letters[first + j - 1] && typed.charCodeAt(i - 2) === letters[first + j]
      let errors = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1))
      if (isSwapped) errors = Math.min(errors, before[j - 2]! + 1)
      next[j] = Math.min(errors, tooMany)
      least = Math.min(least, errors)
    }
    next[end + 1] = tooMany
    if (least > most) return tooMany
    ;[before, row, next] = [row, next, before]
  }
  return Math.min(row[length]!, tooMany)
}
