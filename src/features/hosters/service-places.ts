import type { Database, Id } from '../../platform/database/index.ts'
import { presentServices } from './present-services.ts'

/** Where a service is used, in one spelling: whether or not it has `https`, `www.` or a slash at the end. */
export function placeOf(url: string | null): string | null {
  const address = url === null ? null : URL.parse(url)
  return address && `${address.host.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}${address.search}`
}

/** Which hosters have a service at one of these places. */
export async function hostersAtPlaces(
  db: Database,
  places: readonly string[],
): Promise<{ place: string; hosterId: Id }[]> {
  const found: { place: string; hosterId: Id }[] = []
  for (let at = 0; at < places.length; at += atATime) {
    const rows = presentServices(db).select(['service.place', 'service.hosterId']).orderBy('service.createdAt')
    for (const { place, hosterId } of await rows.where('service.place', 'in', places.slice(at, at + atATime)).execute())
      if (place !== null) found.push({ place, hosterId })
  }
  return found
}

const atATime = 400
