import { squeezed } from './clean.ts'

/** The one candidate that the word can only mean, case, hyphens and a slip or two forgiven; undefined when unsure. */
export function meant<Word extends string>(word: string, candidates: readonly Word[]): Word | undefined {
  const bare = squeezed(word.slice(0, longest))
  const same = candidates.find((candidate) => bareOf(candidate) === bare)
  if (same !== undefined) return same
  const allowed = bare.length < 3 ? 0 : bare.length < 8 ? 1 : 2
  const near = candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(bare, bareOf(candidate), allowed) }))
    .filter(({ candidate, slips }) => slips <= allowed && digitsOf(bareOf(candidate)) === digitsOf(bare))
    .sort((a, b) => a.slips - b.slips)
  return near[0] && near[0].slips < (near[1]?.slips ?? Number.POSITIVE_INFINITY) ? near[0].candidate : undefined
}

/**
 * The candidate that the word may have meant, when it is too far from all for us to take it so: it holds the word, the
 * word holds it, or two letters of five differ. Undefined when two are as near.
 */
export function nearest<Word extends string>(word: string, candidates: readonly Word[]): Word | undefined {
  const bare = squeezed(word.slice(0, longest))
  if (bare.length < 3) return undefined
  const holding = candidates.filter((candidate) => bareOf(candidate).includes(bare) || bare.includes(bareOf(candidate)))
  if (holding.length > 0) return holding.length === 1 ? holding[0] : undefined
  const allowed = Math.floor(bare.length * 0.4)
  const near = candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(bare, bareOf(candidate), allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
  return near[0] && near[0].slips < (near[1]?.slips ?? Number.POSITIVE_INFINITY) ? near[0].candidate : undefined
}

const longest = 60
// `matrix2` is a second room, not a slip.
const digitsOf = (word: string) => word.replace(/\D+/g, '')

/** Candidates come from our own tables, so they are few; each is squeezed once. */
const bareWords = new Map<string, string>()

function bareOf(candidate: string): string {
  const known = bareWords.get(candidate)
  if (known !== undefined) return known
  const bare = squeezed(candidate)
  bareWords.set(candidate, bare)
  return bare
}

/** Letters to add, drop, change or swap to go from one word to the other; more than `most` is not counted further. */
function slipsBetween(a: string, b: string, most: number): number {
  // A slip brings in or takes away two sorts of letters at most.
  if (Math.abs(a.length - b.length) > most || bitsIn(lettersIn(a) ^ lettersIn(b)) > 2 * most) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, change, swap))
    }
    before = previous
    previous = row
  }
  return at(previous, b.length)
}

/** One bit for each sort of letter, more or less. */
function lettersIn(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

function bitsIn(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY
