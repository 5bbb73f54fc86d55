import { hostersFitting, hostersServing, type Snapshot } from '../search/search.ts'
import type { ServicesAsked } from '../wishes.ts'
import { type MapHoster, mapHosters } from './towns.ts'
import { kilometresPerDegree, type MapView, tidyView, viewHolding } from './view.ts'

/** The hosters that fit, in the order of the day: those of the services asked for, or all when none is asked for. */
export async function hostersFound(snapshot: Snapshot, { wish }: ServicesAsked): Promise<MapHoster[]> {
  const hosters = await mapHosters(snapshot)
  const { status = [], country = [], ...ofServices } = wish.chosen ?? {}
  const asksForServices = wish.q || Object.values(ofServices).some((values) => values.length > 0)
  const numbers = asksForServices
    ? hostersServing(snapshot, wish)
    : hostersFitting(snapshot, { near: wish.near ?? null, chosen: { status, country } })
  return numbers.flatMap((number) => hosters[number] ?? [])
}

/** Where a map looks when it was asked for near somewhere: as far as was asked, or the surroundings. */
export function viewNear({ near, query }: ServicesAsked): MapView | undefined {
  if (near.state !== 'found') return undefined
  const { latitude, longitude } = near.place
  if (query.within === undefined) return tidyView({ latitude, longitude, zoom: surroundings })
  const high = query.within / kilometresPerDegree
  const wide = high / Math.cos((latitude * Math.PI) / 180)
  const [west, east] = [longitude - wide, longitude + wide]
  return viewHolding({ west, south: latitude - high, east, north: latitude + high }, 1.1)
}

const surroundings = 7
