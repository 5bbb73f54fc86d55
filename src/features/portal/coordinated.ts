import type { Database, Id } from '../../platform/database/index.ts'
import { type PublicDirectory, type ServiceByHand, withoutAccount } from '../directory/index.ts'
import { type Hoster, hostersById, type Service } from '../hosters/index.ts'
import { doorOf } from './candidates.ts'
import type { Portal } from './keeper.ts'
import { type PlaceState, placeState } from './place-state.ts'
import { allPlaces, type PortalPlace } from './places.ts'
import { knownServices } from './services.ts'
import { sharesOf } from './shares.ts'
import { type Stall, stallsOf } from './stalls.ts'

/** A place as the coordination sees it. */
export interface PlaceShown {
  place: PortalPlace
  /** Undefined: the register has it no more. */
  service: Service | undefined
  hoster: Hoster | undefined
  state: PlaceState
  /** Of the openings of its stall in the last thirty days: 0 to 1. */
  share: number
}

/** A stall with all its places, serving or not. */
export interface StallShown {
  stall: Stall
  places: PlaceShown[]
}

/** Every stall with its places, closed ones too. */
export async function stallsShown(db: Database, portal: Portal): Promise<StallShown[]> {
  const places = await placesShown(db, portal)
  return (await stallsOf(db)).map((stall) => ({
    stall,
    places: places.filter(({ place }) => place.kind === stall.kind),
  }))
}

async function placesShown(db: Database, portal: Portal): Promise<PlaceShown[]> {
  const places = await allPlaces(db)
  const services = byId(
    await knownServices(
      db,
      places.map(({ serviceId }) => serviceId),
    ),
  )
  const hosters = byId(await hostersById(db, [...new Set([...services.values()].map(({ hosterId }) => hosterId))]))
  const at = portal.circumstances()
  const opened = new Map(
    (await sharesOf(db, portal)).flatMap(({ kind, shares }) =>
      shares.map(({ serviceId, share }) => [`${kind} ${serviceId}`, share] as const),
    ),
  )
  return places.map((place) => {
    const service = services.get(place.serviceId)
    const candidate = portal.candidatesOf(place.kind).find(({ placeId }) => placeId === place.id)
    const hoster = service && hosters.get(service.hosterId)
    const share = opened.get(`${place.kind} ${place.serviceId}`) ?? 0
    return { place, service, hoster, share, state: placeState(place, candidate, at) }
  })
}

const byId = <Known extends { id: Id }>(known: Known[]) => new Map(known.map((one) => [one.id, one]))

/** Services that ask for no account, can be opened, and are not in yet. */
export function couldTakePart(
  directory: PublicDirectory,
  kind: string,
  places: readonly PlaceShown[],
): ServiceByHand[] {
  const known = new Set(places.map(({ hoster, service }) => `${hoster?.slug}/${service?.slug}`))
  const isNew = ({ reference, program }: ServiceByHand) => !known.has(reference) && doorOf(program, kind) !== undefined
  return withoutAccount(directory, kind).filter(isNew)
}
