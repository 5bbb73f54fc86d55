import { add, addAll, type BitSet, emptySet } from './bit-set.ts'
import { withProfile } from './facets.ts'
import { ofHosters } from './service-ground.ts'
import type { Snapshot } from './snapshot.ts'
import { correctionOf, formsOf, type Reading, readingsOf } from './vocabulary.ts'
import { joined, type Word } from './words.ts'

/** Who has word w, and what it is worth there (1 to 100): `of[starts[w]]` up to `of[starts[w + 1]]`. */
export interface Postings {
  starts: Uint32Array<ArrayBuffer>
  of: Uint32Array<ArrayBuffer>
  weights: Uint8Array<ArrayBuffer>
}

/** Where a typed word is found: in what services are, at their hosters, in what they say themselves. */
export interface Match {
  word: Word
  services: BitSet
  programs: Uint8Array
  hosters: Uint8Array
  own: Uint8Array
  /** The word it was read as when it was misspelt. */
  correction: string | undefined
}

const hosterShare = 0.7

/** Where each of these words is found; words that are known as one with a neighbour count as that one too. */
export function matchesOf(snapshot: Snapshot, words: readonly Word[]): Match[] {
  const pairs = words.slice(1).map((word, i) => asOne(snapshot, words[i], word))
  return words.map((word, i) => {
    const readings = readingsOf(snapshot.vocabulary, word, [...(pairs[i - 1] ?? []), ...(pairs[i] ?? [])])
    return match(snapshot, word, readings)
  })
}

/** Whether what is found by its neighbours changes when a word is dropped. */
export function isBound(snapshot: Snapshot, words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]]
  return [asOne(snapshot, before, word), asOne(snapshot, word, after), asOne(snapshot, before, after)].some(
    ({ length }) => length > 0,
  )
}

function asOne({ vocabulary }: Snapshot, first: Word | undefined, second: Word | undefined): number[] {
  return first && second ? formsOf(vocabulary, joined([first, second])) : []
}

/** What a match is worth for a service: its best place counts, and what its hoster says a little less. */
export function worthOf({ programs, hosters, own }: Match, { columns, hosterOf }: Snapshot, service: number): number {
  const program = programs[columns.what.profileOf[service]!]!
  const hoster = Math.ceil(hosters[hosterOf[service]!]! * hosterShare)
  return Math.max(program, hoster, own[service]!)
}

function match(snapshot: Snapshot, word: Word, readings: readonly Reading[]): Match {
  const { texts, columns, hosterOf, serviceStarts, vocabulary } = snapshot
  const programs = new Uint8Array(columns.what.active.length)
  const hosters = new Uint8Array(serviceStarts.length - 1)
  const own = new Uint8Array(hosterOf.length)
  const services = emptySet(hosterOf.length)
  if (value(texts.hosters, readings, hosters)) addAll(services, ofHosters(snapshot, worthy(hosters)))
  if (value(texts.programs, readings, programs)) addAll(services, withProfile(columns.what.profileOf, worthy(programs)))
  value(texts.services, readings, own, services)
  return { word, services, programs, hosters, own, correction: correctionOf(vocabulary, readings) }
}

/** Writes what the readings are worth to each that has one, and tells whether any has. */
function value({ starts, of, weights }: Postings, readings: readonly Reading[], worths: Uint8Array, found?: BitSet) {
  let isFound = false
  for (const { word, nearness, least } of readings)
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
      if (weights[at]! < least) continue
      const [having, worth] = [of[at]!, Math.ceil((weights[at]! * nearness) / 100)]
      if (worth > worths[having]!) worths[having] = worth
      if (found) add(found, having)
      isFound = true
    }
  return isFound
}

function worthy(worths: Uint8Array): Uint8Array {
  const marks = new Uint8Array(worths.length)
  for (let i = 0; i < marks.length; i++) marks[i] = worths[i]! > 0 ? 1 : 0
  return marks
}
