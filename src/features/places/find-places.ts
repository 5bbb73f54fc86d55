import { fold, foldAsTyped } from './fold.ts'
import { townsBeginning, townsNamed } from './names.ts'
import type { Place } from './place.ts'
import { placeAt } from './place-at.ts'
import { townsOfPostcodes } from './postcodes.ts'
import { regionsNamed } from './regions.ts'
import { townAt, townsOfRegions } from './towns.ts'
import { digitsIn, readings, tidied } from './typed.ts'

/**
 * Towns to offer while somebody types: those that bear the name, then those whose name begins so, the largest first;
 * by French postcode or its beginning; with the region or postcode beside the name when it is written;
 * the towns of a region when the text names one.
 */
export function findPlaces(typed: string, limit = 8): Place[] {
  const text = tidied(typed)
  const digits = digitsIn(text)
  return (digits ? townsOfPostcodes(digits) : townsFor(text)).slice(0, Math.max(0, limit)).map(placeAt)
}

const offeredPerRegion = 20

function townsFor(text: string): number[] {
  const parted = readings(text).flatMap(({ name, allows }) =>
    allows ? [...bearing(name), ...beginning(name)].filter(allows) : [],
  )
  const inRegion = townsOfRegions(regionsNamed(text) ?? new Set(), offeredPerRegion)
  // `be` and `var` are more often beginnings than Belgium and the Var.
  const found = text.length < 4 ? [...parted, ...inRegion] : [...bearing(text), ...inRegion, ...parted]
  return [...new Set(found)]
}

/** By their own name, article and all: who types `st` does not want Le Saint first. */
function bearing(name: string): number[] {
  const key = fold(name)
  return townsNamed(key).filter((town) => fold(townAt(town).name) === key)
}

function beginning(name: string): number[] {
  const towns = [fold(name), foldAsTyped(name)].filter((key) => key !== '').flatMap(townsBeginning)
  return [...new Set(towns)].sort((a, b) => a - b)
}
