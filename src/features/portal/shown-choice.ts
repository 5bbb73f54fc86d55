import type { z } from 'zod'
import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Request, readQuery } from '../../platform/web/index.ts'
import { type FindingKept, findingOnService } from '../compliance/index.ts'
import { type ServiceByHand, withoutAccount } from '../directory/index.ts'
import { type Hoster, hosterById, type Place, type Service } from '../hosters/index.ts'
import { kilometres, type Position, type Resolution, resolvePlace } from '../places/index.ts'
import { type Candidate, closesSoon } from './candidate.ts'
import type { Choice } from './choose.ts'
import { dropping, type WishName } from './dropping.ts'
import { inOrderOfTheDay } from './order-of-the-day.ts'
import { knownService } from './services.ts'
import type { Stall } from './stalls.ts'
import { fits, type OpenWish, wishOf } from './wish.ts'

export type OpenQuery = Partial<z.output<typeof paths.portalKind.schema>>

/** A service that the lot, or the visitor, chose, with all that a page says of it. */
export interface ShownCandidate {
  candidate: Candidate
  service: Service
  hoster: Hoster
  /** Where one can meet it: the nearest to the place that was named, when one was. */
  place: Place | null
  /** As the crow flies, from there. */
  distanceKm: number | null
  /** Whom the page of the service has browsers ask, as far as we looked. */
  thirdParties: FindingKept | null
}

/** What came of a wish, as a page explains it. */
export interface ShownChoice {
  stall: Stall
  /** What the address of the page holds. */
  query: OpenQuery
  /** What became of the place that was named; null when none was. */
  near: Resolution | null
  watched: boolean
  choice: Choice
  chosen: ShownCandidate | null
  /** Others that serve and fit the same wishes, in the order of the day. */
  others: Candidate[]
  /** Whether one of them was not shown yet. */
  hasAnother: boolean
  /** All of the kind that take part: what may be wished for. */
  candidates: readonly Candidate[]
  /** Which single wish to drop, and how many would then do. */
  without: { wish: WishName; count: number }[]
  byHand: ServiceByHand[]
  /** Those that close within a month, the soonest first. */
  closing: Candidate[]
}

const mostOthers = 12

export async function choiceFor(c: Request, stall: Stall): Promise<ShownChoice> {
  const { db, site } = c.var
  const { portal } = site
  const { kind } = stall
  const { searchParams } = new URL(c.req.url)
  const wish = wishOf(searchParams)
  const query = readQuery(paths.portalKind.schema, c.req.url)
  const choice = portal.choose(kind, wish)
  const { watched, day } = portal.circumstances()
  const serving = portal.servingOf(kind)
  const chosen = 'chosen' in choice ? choice.chosen : null
  const candidates = portal.candidatesOf(kind)
  const known = new Set(candidates.map(({ reference }) => reference))
  const inHat = serving.filter(
    (each) => each.reference !== chosen?.reference && fits(each, { ...wish, only: null, not: [] }),
  )
  return {
    ...{ stall, query, watched, choice, candidates },
    hasAnother: inHat.some(({ reference }) => !wish.not.includes(reference)),
    near: query.near === undefined ? null : resolvePlace(query.near.slice(0, 100)),
    chosen: chosen && (await shownOf(db, chosen, wish, c.var.now)),
    others: inOrderOfTheDay(inHat, day).slice(0, mostOthers),
    without: chosen ? [] : dropping(serving, wish),
    closing: candidates
      .filter((each) => closesSoon(each, day))
      .toSorted((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? '')),
    byHand: withoutAccount(site.directory.current(), kind).filter(({ reference }) => !known.has(reference)),
  }
}

async function shownOf(db: Database, candidate: Candidate, { near }: OpenWish, now: Temporal.Instant) {
  const service = await knownService(db, candidate.serviceId)
  const hoster = await hosterById(db, candidate.hosterId)
  if (!service || !hoster) return null
  const [first = null] = hoster.facts.places
  const measured = near ? hoster.facts.places.flatMap((place) => distanceTo(near, place)) : []
  const [nearest] = measured.sort((a, b) => a.distanceKm - b.distanceKm)
  const of = { check: 'third-parties', serviceId: candidate.serviceId, hosterId: candidate.hosterId }
  const thirdParties = (await findingOnService(db, of, now)) ?? null
  return { candidate, service, hoster, thirdParties, ...(nearest ?? { place: first, distanceKm: null }) }
}

function distanceTo(near: Position, place: Place): { place: Place; distanceKm: number }[] {
  const { latitude, longitude } = place
  return latitude === null || longitude === null
    ? []
    : [{ place, distanceKm: kilometres(near, { latitude, longitude }) }]
}
