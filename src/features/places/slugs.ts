import { fold, hyphenated } from './fold.ts'
import { townsNamed } from './names.ts'
import type { Place } from './place.ts'
import { placeAt } from './place-at.ts'

/**
 * `brest-fr-29`: the name and the region, which no two towns share. The region always stands in it, so that an address
 * stays true when a later gazetteer knows a second Brest.
 */
export const placeSlug = ({ name, region }: Pick<Place, 'name' | 'region'>): string =>
  hyphenated(region ? `${name} ${region}` : name)

/** The town of a slug; also of a bare name (`brest`) while only one town bears it. */
export function placeBySlug(slug: string): Place | undefined {
  if (slug.length > 80) return undefined
  const name = slug.replace(/-(?:(?:fr|be|ch|ca)-[a-z0-9]{2,3}|lu)$/, '')
  const towns = townsNamed(fold(name.replaceAll('-', ' '))).map(placeAt)
  const bare = towns.filter((place) => hyphenated(place.name) === slug)
  return towns.find((place) => placeSlug(place) === slug) ?? (bare.length === 1 ? bare[0] : undefined)
}
