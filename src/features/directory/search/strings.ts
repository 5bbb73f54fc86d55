/** Many strings in two arrays, so that they move between threads without a copy. Sorted by code unit. */
export interface Strings {
  letters: Uint16Array<ArrayBuffer>
  /** String i is the letters from `starts[i]` up to `starts[i + 1]`. */
  starts: Uint32Array<ArrayBuffer>
}

/** Sorts and packs; each string once. */
export function packStrings(strings: Iterable<string>): Strings {
  return inOrder([...new Set(strings)].sort())
}

/** Packs in the order given, for those that are never looked up. */
export function inOrder(strings: readonly string[]): Strings {
  const starts = new Uint32Array(strings.length + 1)
  for (const [i, string] of strings.entries()) starts[i + 1] = starts[i]! + string.length
  const letters = new Uint16Array(starts[strings.length]!)
  for (const [i, string] of strings.entries())
    for (let at = 0; at < string.length; at++) letters[starts[i]! + at] = string.charCodeAt(at)
  return { letters, starts }
}

export function countOf({ starts }: Strings): number {
  return starts.length - 1
}

export function stringAt({ letters, starts }: Strings, i: number): string {
  let string = ''
  for (let at = starts[i]!; at < starts[i + 1]!; at++) string += String.fromCharCode(letters[at]!)
  return string
}

/** The number of a string, or -1. */
export function numberOf(strings: Strings, wanted: string): number {
  const i = firstFrom(strings, wanted)
  return i < countOf(strings) && compare(strings, i, wanted) === 0 ? i : -1
}

/** From where up to where the strings begin so; `end` not included. */
export function beginningWith(strings: Strings, beginning: string): { from: number; end: number } {
  return { from: firstFrom(strings, beginning), end: firstFrom(strings, `${beginning}\uffff`) }
}

function firstFrom(strings: Strings, wanted: string): number {
  let [low, high] = [0, countOf(strings)]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(strings, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function compare({ letters, starts }: Strings, i: number, wanted: string): number {
  const from = starts[i]!
  const length = starts[i + 1]! - from
  for (let at = 0; at < length && at < wanted.length; at++) {
    const difference = letters[from + at]! - wanted.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return length - wanted.length
}
