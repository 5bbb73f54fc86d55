import { spellingsUnder } from './names.ts'

/** The towns whose name is one typing error away from a folded key (two from 8 letters on), the nearest names first. */
export function townsLike(key: string, limit: number): number[] {
  if (key.length < 4) return []
  const allowed = key.length < 8 ? 1 : 2
  const found = spellingsUnder(key.slice(0, 1))
    .filter((spelling) => Math.abs(spelling.key.length - key.length) <= allowed)
    .map(({ key: name, town }) => ({ town, errors: errorsBetween(key, name, allowed) }))
    .filter(({ errors }) => errors <= allowed)
    .sort((a, b) => a.errors - b.errors || a.town - b.town)
  return [...new Set(found.map(({ town }) => town))].slice(0, limit)
}

/** Letters added, missing, changed or swapped with the next one; stops counting past what is allowed. */
function errorsBetween(a: string, b: string, allowed: number): number {
  let before = new Uint8Array(b.length + 1)
  let previous = Uint8Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = new Uint8Array(b.length + 1).fill(i, 0, 1)
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const changed = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = isSwapped ? before[j - 2]! + 1 : changed
      current[j] = Math.min(changed, swapped, previous[j]! + 1, current[j - 1]! + 1)
      smallest = Math.min(smallest, current[j]!)
    }
    if (smallest > allowed) return allowed + 1
    before = previous
    previous = current
  }
  return previous[b.length]!
}
