import { type BitSet, both, meet } from './bit-set.ts'
import { distancesTo, isBeyond, isWithin } from './distances.ts'
import type { Filter } from './filters.ts'
import type { Ground } from './ground.ts'
import type { Sorting } from './keys.ts'
import { isBound, type Match, matchesOf } from './matches.ts'
import type { Snapshot } from './snapshot.ts'
import { nearWished, type Page, sortWished, type Wish, wordsWished } from './wish.ts'
import type { Word } from './words.ts'

/** What is asked beside the facets: words and a distance. */
export interface Asked extends Sorting {
  words: Word[]
  matches: Match[]
  within: number | null
  /** One byte for each hoster: 1 when it is near enough; undefined when any is. */
  nearEnough: Uint8Array | undefined
}

/** How services, or hosters, are found by a word and by their hoster. */
export interface Reach {
  withWord(match: Match): BitSet
  /** One byte for each hoster: 1 when it is in. */
  ofHosters(marks: Uint8Array): BitSet
}

export function askedBy(snapshot: Snapshot, wish: Wish<string>): Asked {
  const near = nearWished(wish.near)
  const words = wordsWished(wish.q)
  const kilometres = near ? distancesTo(snapshot.places, near) : undefined
  const within = near?.within ?? null
  const isLimited = kilometres !== undefined && within !== null
  return {
    words,
    matches: matchesOf(snapshot, words),
    kilometres,
    within,
    nearEnough: !isLimited
      ? undefined
      : near?.beyond
        ? isBeyond(kilometres, within, snapshot.everywhere)
        : isWithin(kilometres, within),
    sort: sortWished(wish),
  }
}

/** The filters for words and distance, that one last; `others` are those for the facets. */
export function filtersAsked<Name extends string>(
  snapshot: Snapshot,
  ground: Ground<Name>,
  asked: Asked,
  others: readonly Filter<Name>[],
  reach: Reach,
): Filter<Name>[] {
  const { words, matches, nearEnough, within } = asked
  const near = nearEnough ? [reach.ofHosters(nearEnough)] : []
  const fixed = [...others.map(({ set }) => set), ...near]
  const readAnew = (fewer: readonly Word[]) =>
    meet([...fixed, ...matchesOf(snapshot, fewer).map(reach.withWord)], ground.everyone).all
  const wordFilters = words.map((word, i): Filter<Name> => {
    const set = reach.withWord(matches[i]!)
    const fitting = (rest: BitSet) => (isBound(snapshot, words, i) ? readAnew(words.toSpliced(i, 1)) : rest)
    return {
      set,
      unknown: ground.sizeOf(set) === 0 ? [word.written] : [],
      without: (rest) => [{ filter: 'q', value: word.written, total: ground.sizeOf(fitting(rest)) }],
    }
  })
  const withinFilters = near.map((set): Filter<Name> => {
    const without = (rest: BitSet) => [{ filter: 'within', value: String(within), total: ground.sizeOf(rest) }]
    return { set, unknown: [], without }
  })
  return [...wordFilters, ...withinFilters]
}

/** What a page says of its wish, beside the results. */
export function readingOf<Name extends string>(
  { everywhere }: Snapshot,
  ground: Ground<Name>,
  { words, matches, within }: Asked,
  { fit, rests }: { fit: BitSet; rests: BitSet[] },
  reach: Reach,
): Pick<Page, 'words' | 'corrections' | 'everywhere'> {
  const beyond = () => {
    const serving = reach.ofHosters(everywhere)
    return ground.sizeOf(both(rests.at(-1) ?? fit, serving)) - ground.sizeOf(both(fit, serving))
  }
  return {
    words: words.map(({ written }) => written),
    corrections: matches.flatMap(({ word, correction }) =>
      correction === undefined ? [] : [{ typed: word.written, read: correction }],
    ),
    everywhere: within === null ? 0 : beyond(),
  }
}
