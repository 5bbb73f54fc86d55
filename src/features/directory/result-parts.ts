import type { Listing } from './listing.ts'

/** What a stretch of a list has in common. `all`: the list has one part only; `rest`: what made room for others. */
export type PartName = 'all' | 'within' | 'farther' | 'rest' | 'everywhere' | 'nowhere' | 'complete' | 'lacking'

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

/**
 * Cuts a page of results where what they have in common changes: by what is lacking, else by distance. The first ten
 * places are shared between hosters, so that a near one may come after them: from there on it is the rest.
 */
export function partsOf<Result extends Placed>(listing: Listing, results: readonly Result[]): Part<Result>[] {
  const nameOf = naming(listing)
  const parts: Part<Result>[] = []
  for (const result of results) {
    const last = parts.at(-1)
    const name = afterwards(last?.name, nameOf(result))
    if (last?.name === name) last.results.push(result)
    else parts.push({ name, results: [result] })
  }
  return parts
}

function afterwards(last: PartName | undefined, name: PartName): PartName {
  const stepsBack = last === 'farther' && name === 'within'
  const goesOn = last === 'rest' && (name === 'within' || name === 'farther')
  return stepsBack || goesOn ? 'rest' : name
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
