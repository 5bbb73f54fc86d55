import { takingTurns } from './taking-turns.ts'

/** What there is to rank, in the order of the day, in which the services of a hoster stand together. */
export interface Ranked {
  found: Uint32Array
  hosterOf: Uint32Array
  /** For each found, what it is ranked by, finite, smaller first; undefined when all are equal. */
  keys: Float64Array | undefined
}

const firstPlaces = 10
const placesOfOne = 2

/**
 * The first `wanted` of the ranking. Equals take turns: each hoster's first before anyone's second, in the order of the
 * day. Of the first ten places one hoster takes at most two while others fit; what had to wait follows at once.
 */
export function ranking(ranked: Ranked, wanted: number): number[] {
  const best = byKey(ranked, Math.max(wanted, firstPlaces))
  if (isShared(ranked, best)) return best.slice(0, wanted)
  const head = sharedHead(ranked)
  const inHead = new Set(head)
  return [...head, ...best.filter((service) => !inHead.has(service))].slice(0, wanted)
}

function byKey({ found, hosterOf, keys }: Ranked, wanted: number): number[] {
  if (!keys) return takingTurns(found, hosterOf, wanted)
  const last = smallest(keys, wanted)
  const before: number[] = []
  const equalToLast: number[] = []
  for (let i = 0; i < keys.length; i++) {
    if (keys[i]! < last) before.push(i)
    else if (keys[i] === last) equalToLast.push(found[i]!)
  }
  before.sort((a, b) => keys[a]! - keys[b]! || a - b)
  const best: number[] = []
  for (let from = 0, end = 0; from < before.length; from = end) {
    while (end < before.length && keys[before[end]!] === keys[before[from]!]) end++
    const equals = before.slice(from, end).map((i) => found[i]!)
    best.push(...(equals.length === 1 ? equals : takingTurns(equals, hosterOf, wanted)))
  }
  return [...best, ...takingTurns(equalToLast, hosterOf, wanted - best.length)]
}

/** The key of the last wanted one; infinite when all are wanted. */
function smallest(keys: Float64Array, wanted: number): number {
  if (keys.length <= wanted) return Infinity
  const kept = new Float64Array(2 * wanted)
  let [size, last] = [0, Infinity]
  for (let i = 0; i < keys.length; i++) {
    if (keys[i]! >= last) continue
    kept[size++] = keys[i]!
    if (size === kept.length) [size, last] = [wanted, kept.sort()[wanted - 1]!]
  }
  return kept.subarray(0, size).sort()[wanted - 1]!
}

function isShared({ hosterOf }: Ranked, best: readonly number[]): boolean {
  const places = new Map<number, number>()
  for (const service of best.slice(0, firstPlaces)) {
    const taken = (places.get(hosterOf[service]!) ?? 0) + 1
    if (taken > placesOfOne) return false
    places.set(hosterOf[service]!, taken)
  }
  return true
}

interface Candidate {
  service: number
  key: number
  turn: number
}

/** The first ten when each hoster brings its best two only; fewer where nobody else fits. */
function sharedHead({ found, hosterOf, keys }: Ranked): number[] {
  let head: Candidate[] = []
  let last = Infinity
  for (let from = 0, end = 0; from < found.length; from = end) {
    const hoster = hosterOf[found[from]!]
    let [first, second] = [-1, -1]
    for (end = from; end < found.length && hosterOf[found[end]!] === hoster; end++) {
      if (first < 0 || keyAt(keys, end) < keyAt(keys, first)) [first, second] = [end, first]
      else if (second < 0 || keyAt(keys, end) < keyAt(keys, second)) second = end
    }
    if (keyAt(keys, first) > last) continue
    head.push({ service: found[first]!, key: keyAt(keys, first), turn: 0 })
    const turn = second >= 0 && keyAt(keys, second) === keyAt(keys, first) ? 1 : 0
    if (second >= 0) head.push({ service: found[second]!, key: keyAt(keys, second), turn })
    if (head.length < 10 * firstPlaces) continue
    head = firstOf(head)
    last = head[firstPlaces - 1]!.key
  }
  return firstOf(head).map(({ service }) => service)
}

function firstOf(candidates: Candidate[]): Candidate[] {
  const order = (a: Candidate, b: Candidate) => a.key - b.key || a.turn - b.turn || a.service - b.service
  return candidates.sort(order).slice(0, firstPlaces)
}

function keyAt(keys: Float64Array | undefined, i: number): number {
  return keys ? keys[i]! : 0
}
