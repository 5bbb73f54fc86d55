import { type Asked, askedBy, filtersAsked, type Reach, readingOf } from './asked.ts'
import { add, type BitSet, emptySet, sizeBetween } from './bit-set.ts'
import { hosterAt } from './cards.ts'
import type { HosterEntry } from './entries.ts'
import { packed, type ShownFacet } from './facets.ts'
import { choices, sift } from './filters.ts'
import { hosterGround } from './hoster-ground.ts'
import { hosterKeys } from './keys.ts'
import type { Match } from './matches.ts'
import { firstByRank } from './newest.ts'
import { type Offers, offersAsked } from './offers.ts'
import { ranking } from './ranking.ts'
import { type HosterFacet, hosterFacets, type Snapshot } from './snapshot.ts'
import { type Page, pageWished, type Wish } from './wish.ts'

export interface HosterPage extends Page {
  results: FoundHoster[]
  facets: Record<HosterFacet, ShownFacet>
  /** How many of the total offer all the kinds asked; they come first. */
  complete: number
}

export interface FoundHoster {
  hoster: HosterEntry
  /** To the nearest place where one can meet it, to a tenth; null when it has none or nobody asked. */
  distanceKm: number | null
  /** The one kind that was asked and that it does not offer. */
  lacks: string[]
  /** How many services it has in the directory. */
  services: number
}

const simpleFacets = hosterFacets.filter((name) => name !== 'offers')
const last = 2 ** 40

/** One page of the hosters that offer all the kinds asked, then of those that lack one of several. */
export function searchHosters(snapshot: Snapshot, wish: Wish<HosterFacet>): HosterPage {
  const { asked, offers, ground, sifted, reach } = siftHosters(snapshot, wish)
  const { total, facets, without, unknown, fit } = sifted
  const { page, pages, from, end } = pageWished(total, wish.page)
  const found = ground.membersOf(fit)
  const best = ranking({ found, hosterOf: themselves(snapshot), keys: keysOf(snapshot, found, asked, offers) }, end)
  const results = best.slice(from).map((hoster) => foundAt(snapshot, asked, offers, hoster))
  let complete = 0
  for (let i = 0; i < found.length; i++) if (offers.lacking[found[i]!] === 0) complete++
  const reading = readingOf(snapshot, ground, asked, sifted, reach)
  return { total, complete, page, pages, results, facets, without, unknown, ...reading }
}

/** All that fit, in the order of the day: for exports and the map, which have no pages. */
export function* everyHoster(snapshot: Snapshot, wish: Wish<HosterFacet>): Generator<FoundHoster> {
  const { asked, offers, ground, sifted } = siftHosters(snapshot, wish)
  for (const hoster of ground.membersOf(sifted.fit)) yield foundAt(snapshot, asked, offers, hoster)
}

/** The numbers of all that fit, in the order of the day: for the map. */
export function hostersFitting(snapshot: Snapshot, wish: Wish<HosterFacet>): number[] {
  const { ground, sifted } = siftHosters(snapshot, wish)
  return [...ground.membersOf(sifted.fit)]
}

/** The newest that fit, at most so many: for feeds. */
export function* newestHosters(snapshot: Snapshot, wish: Wish<HosterFacet>, most: number): Generator<FoundHoster> {
  const { asked, offers, ground, sifted } = siftHosters(snapshot, wish)
  const found = ground.membersOf(sifted.fit)
  for (const hoster of firstByRank(found, snapshot.hosters.novelty, most))
    yield foundAt(snapshot, asked, offers, hoster)
}

function siftHosters(snapshot: Snapshot, wish: Wish<HosterFacet>) {
  const ground = hosterGround(snapshot)
  const asked = askedBy(snapshot, wish)
  const offers = offersAsked(snapshot, wish)
  const reach: Reach = { withWord: (match) => hostersWith(snapshot, match), ofHosters: packed }
  const chosen = [...choices(ground, simpleFacets, wish), ...offers.filters]
  const filters = [...chosen, ...filtersAsked(snapshot, ground, asked, chosen, reach)]
  return { asked, offers, ground, reach, sifted: sift(ground, hosterFacets, filters) }
}

/** A word is a hoster's own, or one of its services'. */
function hostersWith({ serviceStarts }: Snapshot, { hosters, services }: Match): BitSet {
  const set = emptySet(hosters.length)
  for (let hoster = 0; hoster < hosters.length; hoster++)
    if (hosters[hoster]! > 0 || sizeBetween(services, serviceStarts[hoster]!, serviceStarts[hoster + 1]!) > 0)
      add(set, hoster)
  return set
}

function keysOf(snapshot: Snapshot, found: Uint32Array, asked: Asked, { lacking }: Offers): Float64Array | undefined {
  const keys = hosterKeys(snapshot, found, asked)
  if (!keys && !found.some((hoster) => lacking[hoster]! > 0)) return undefined
  const all = keys ?? new Float64Array(found.length)
  for (let i = 0; i < all.length; i++) all[i]! += last * lacking[found[i]!]!
  return all
}

function themselves({ serviceStarts }: Snapshot): Uint32Array {
  const hosters = new Uint32Array(serviceStarts.length - 1)
  for (let hoster = 0; hoster < hosters.length; hoster++) hosters[hoster] = hoster
  return hosters
}

function foundAt(snapshot: Snapshot, { kilometres }: Asked, offers: Offers, hoster: number): FoundHoster {
  const distance = kilometres?.[hoster] ?? Infinity
  return {
    hoster: hosterAt(snapshot, hoster),
    distanceKm: distance < Infinity ? distance : null,
    lacks: offers.lackedBy(hoster),
    services: snapshot.serviceStarts[hoster + 1]! - snapshot.serviceStarts[hoster]!,
  }
}
