import type { Place, Position } from './place.ts'
import { townsOfPostcode } from './postcodes.ts'
import { type Town, townAt } from './towns.ts'

/** The town of that number, as other rooms know it. */
export function placeAt(number: number): Place {
  const town = townAt(number)
  return {
    name: town.name,
    otherNames: town.otherNames,
    country: town.region.slice(0, 2),
    region: town.region,
    ...(town.point ?? neighbourOf(town)),
    population: town.population,
    postcodes: town.postcodes,
    precision: town.isAbout ? 'about' : 'centre',
  }
}

/** The largest town with a point that shares a postcode: the gazetteer is made so that there is one. */
function neighbourOf(town: Town): Position {
  const towns = town.postcodes.flatMap(townsOfPostcode).map(townAt)
  const point = towns.find(({ isAbout }) => !isAbout)?.point
  if (!point) throw new Error(`${town.name} (${town.region}) has no point and shares no postcode`)
  return point
}
