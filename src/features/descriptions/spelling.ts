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
  if (Math.abs(a.length - b.length) > most) return most + 1
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

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY
