import type { Id, Instant } from '../../../../platform/database/index.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import type { Restriction } from '../../../moderation/index.ts'
import { kilometres, type Position } from '../../../places/index.ts'

/** A service of a member where people of a closing service are welcome. */
export interface Welcome {
  id: Id
  hosterId: Id
  serviceId: Id
  /** How many people; null: it does not say. */
  places: number | null
  how: string
  language: Language
  offeredAt: Instant
}

export const howLength = 2000
export const mostPlaces = 1_000_000

/** An offer with who makes it and where. */
export interface WelcomeShown extends Welcome {
  hoster: Hoster
  service: Service
  /** Why it is not said how. */
  hidden: Restriction | null
}

/**
 * Whether people of these kinds of services of a hoster may be sent there: to another hoster, made up when theirs is,
 * and to nothing that closes in its turn.
 */
export const isPlaceFor = (
  { hosterId, hoster, service }: WelcomeShown,
  from: Pick<Hoster, 'id' | 'fictional'>,
  kinds: ReadonlySet<string>,
): boolean =>
  hosterId !== from.id &&
  hoster.fictional === from.fictional &&
  service.facts.endsOn === null &&
  service.facts.kinds.some((kind) => kinds.has(kind))

/** Where a hoster is, as far as it says. */
export function positionOf({ facts }: Pick<Hoster, 'facts'>): Position | null {
  const [place] = facts.places
  return place && place.latitude !== null && place.longitude !== null
    ? { latitude: place.latitude, longitude: place.longitude }
    : null
}

/** The nearest first; those of whom nobody knows where they are come last. */
export function byNearness(offered: readonly WelcomeShown[], from: Hoster): (WelcomeShown & { far: number | null })[] {
  const here = positionOf(from)
  return offered
    .map((welcome) => {
      const there = positionOf(welcome.hoster)
      return { ...welcome, far: here && there ? Math.round(kilometres(here, there)) : null }
    })
    .toSorted((one, other) => (one.far ?? Number.MAX_VALUE) - (other.far ?? Number.MAX_VALUE))
}
