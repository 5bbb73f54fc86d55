/** A set of numbered things, one bit each: sets meet in a few thousand operations. */
export type BitSet = Uint32Array<ArrayBuffer>

export function emptySet(size: number): BitSet {
  return new Uint32Array((size + 31) >>> 5)
}

export function fullSet(size: number): BitSet {
  const set = emptySet(size).fill(0xffffffff)
  if (size & 31) set[set.length - 1] = 2 ** (size & 31) - 1
  return set
}

export function add(set: BitSet, number: number): void {
  set[number >>> 5]! |= 1 << (number & 31)
}

/** Adds all from `from` up to `end`, `end` not included. */
export function addRange(set: BitSet, from: number, end: number): void {
  let number = from
  for (; number < end && number & 31; number++) add(set, number)
  for (; number + 32 <= end; number += 32) set[number >>> 5] = 0xffffffff
  for (; number < end; number++) add(set, number)
}

export function addAll(set: BitSet, others: BitSet): void {
  for (let i = 0; i < set.length; i++) set[i]! |= others[i]!
}

export function both(a: BitSet, b: BitSet): BitSet {
  const set = new Uint32Array(a.length)
  for (let i = 0; i < set.length; i++) set[i] = a[i]! & b[i]!
  return set
}

export function sizeOf(set: BitSet): number {
  let size = 0
  for (let i = 0; i < set.length; i++) size += bitsIn(set[i]!)
  return size
}

/** How many members there are from `from` up to `end`, `end` not included. */
export function sizeBetween(set: BitSet, from: number, end: number): number {
  if (from >= end) return 0
  const [first, last] = [from >>> 5, (end - 1) >>> 5]
  const [head, tail] = [0xffffffff << (from & 31), 0xffffffff >>> (31 - ((end - 1) & 31))]
  if (first === last) return bitsIn(set[first]! & head & tail)
  let size = bitsIn(set[first]! & head) + bitsIn(set[last]! & tail)
  for (let i = first + 1; i < last; i++) size += bitsIn(set[i]!)
  return size
}

/** The members in order; `size` is how many there are. */
export function membersOf(set: BitSet, size = sizeOf(set)): Uint32Array {
  const members = new Uint32Array(size)
  let next = 0
  for (let i = 0; i < set.length; i++)
    for (let bits = set[i]! | 0; bits !== 0; bits &= bits - 1)
      members[next++] = (i << 5) + 31 - Math.clz32(bits & -bits)
  return members
}

/** How many bits of a 32-bit word are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export interface Meeting {
  /** In every set. */
  all: BitSet
  /** For each set, what is in every other one. */
  withoutEach: BitSet[]
}

/** Where sets meet, all of them and all but one; `everyone` stands for no set at all. A set alone comes back itself. */
export function meet(sets: readonly BitSet[], everyone: BitSet, meetOf = both): Meeting {
  const upTo = [everyone]
  for (const [i, set] of sets.entries()) upTo.push(i === 0 ? set : meetOf(upTo[i]!, set))
  const withoutEach: BitSet[] = []
  let after: BitSet | undefined
  for (let i = sets.length - 1; i >= 0; i--) {
    withoutEach[i] = !after ? upTo[i]! : i === 0 ? after : meetOf(upTo[i]!, after)
    if (i > 0) after = after ? meetOf(after, sets[i]!) : sets[i]!
  }
  return { all: upTo[sets.length]!, withoutEach }
}
