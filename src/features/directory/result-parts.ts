import type { Listing } from './listing.ts'

/** What a stretch of a list has in common. `all`: the list has one part only. */
export type PartName = 'all' | 'within' | 'farther' | 'everywhere' | 'nowhere' | 'complete' | 'lacking'

export interface Part<Result> {
  name: PartName
  results: Result[]
}

interface Placed {
  hoster: { everywhere: boolean }
  distanceKm: number | null
  lacks?: string[]
}

/** How far “near” reaches when the address does not say. */
export const nearByDefault = 100

/** Cuts a page of results where what they have in common changes: by what is lacking, else by distance. */
export function partsOf<Result extends Placed>(listing: Listing, results: readonly Result[]): Part<Result>[] {
  const nameOf = naming(listing)
  const parts: Part<Result>[] = []
  for (const result of results) {
    const name = nameOf(result)
    const last = parts.at(-1)
    if (last?.name === name) last.results.push(result)
    else parts.push({ name, results: [result] })
  }
  return parts
}

function naming({ near, query }: Listing): (result: Placed) => PartName {
  if ('offers' in query && (query.offers?.length ?? 0) > 1)
    return ({ lacks = [] }) => (lacks.length === 0 ? 'complete' : 'lacking')
  if (near.state !== 'found' || (query.sort ?? 'distance') !== 'distance') return () => 'all'
  const limit = query.within ?? nearByDefault
  return ({ hoster, distanceKm }) => {
    if (distanceKm !== null) return distanceKm <= limit ? 'within' : 'farther'
    return hoster.everywhere ? 'everywhere' : 'nowhere'
  }
}
