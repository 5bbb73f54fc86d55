import type { Database, Id } from '../../../platform/database/index.ts'
import type { ServiceFile } from '../../descriptions/index.ts'
import { type Hoster, hostersAtPlaces, hostersById, placeOf } from '../../hosters/index.ts'

/** Who else has a service at an address: asked of the spelling of `placeOf`. */
export type Others = ReadonlyMap<string, Hoster>

/** The addresses of these services that another hoster has already, whoever came first. */
export async function placesOfOthers(db: Database, hosterId: Id, services: readonly ServiceFile[]): Promise<Others> {
  const places = new Set(services.flatMap(({ facts }) => placeOf(facts.url) ?? []))
  const taken = (await hostersAtPlaces(db, [...places])).filter((found) => found.hosterId !== hosterId)
  const ids = [...new Set(taken.map((found) => found.hosterId))]
  const hosters = new Map((await hostersById(db, ids)).map((hoster) => [hoster.id, hoster]))
  return new Map(
    taken.toReversed().flatMap(({ place, hosterId }) => {
      const hoster = hosters.get(hosterId)
      return hoster ? [[place, hoster] as const] : []
    }),
  )
}

/** Who else has a service at this address; undefined: nobody. */
export const otherWith = (others: Others, url: string | null): Hoster | undefined => {
  const place = placeOf(url)
  return place === null ? undefined : others.get(place)
}
