import { bitsIn } from './bit-set.ts'
import { countOf, type Strings } from './strings.ts'

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

/**
 * The words that typing errors may have made this of, those with the fewest errors only. Each word is passed over
 * unless its length and letters could fit (one error changes at most two letters): comparing is for the few that remain.
 */
export function wordsMistyped(
  words: Strings,
  letters: Uint32Array,
  typed: string,
): { words: number[]; errors: number } {
  let errors = errorsAllowed(typed)
  let found: number[] = []
  if (errors === 0) return { words: found, errors }
  const typedLetters = lettersIn(typed)
  const { starts } = words
  for (let word = 0; word < countOf(words); word++) {
    const longer = starts[word + 1]! - starts[word]! - typed.length
    if (longer > errors || longer < -errors || bitsIn(letters[word]! ^ typedLetters) > 2 * errors) continue
    const needed = errorsBetween(typed, words.letters.subarray(starts[word]!, starts[word + 1]!), errors)
    if (needed > errors) continue
    if (needed < errors) found = []
    errors = needed
    found.push(word)
  }
  return { words: found, errors }
}

/**
 * The least number of letters added, dropped, changed, or swapped with the next one; `most` + 1 when it is more than
 * `most`. Only places at most `most` apart can still meet, so the others are not compared.
 */
export function errorsBetween(typed: string, word: ArrayLike<number>, most: number): number {
  const tooMany = most + 1
  let [before, row, next] = [[0], Array.from({ length: word.length + 1 }, (_, j) => Math.min(j, tooMany)), [0]]
  for (let i = 1; i <= typed.length; i++) {
    const [from, end] = [Math.max(1, i - most), Math.min(word.length, i + most)]
    const letter = typed.charCodeAt(i - 1)
    next[from - 1] = from === 1 ? Math.min(i, tooMany) : tooMany
    let least = next[from - 1]!
    for (let j = from; j <= end; j++) {
      let errors = Math.min((row[j] ?? tooMany) + 1, next[j - 1]! + 1, row[j - 1]! + (letter === word[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && letter === word[j - 2] && typed.charCodeAt(i - 2) === word[j - 1])
        errors = Math.min(errors, before[j - 2]! + 1)
      next[j] = Math.min(errors, tooMany)
      least = Math.min(least, errors)
    }
    next[end + 1] = tooMany
    if (least > most) return tooMany
    ;[before, row, next] = [row, next, before]
  }
  return Math.min(row[word.length] ?? tooMany, tooMany)
}
