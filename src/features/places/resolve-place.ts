import { findPlaces } from './find-places.ts'
import { fold } from './fold.ts'
import { townsNamed } from './names.ts'
import { townsLike } from './near-names.ts'
import { nearestTown } from './nearest-town.ts'
import type { Place, Position } from './place.ts'
import { placeAt } from './place-at.ts'
import { townsOfPostcode, townsOfPostcodes } from './postcodes.ts'
import { regionsNamed } from './regions.ts'
import { townAt, townsOfRegions } from './towns.ts'
import { digitsIn, positionIn, readings, tidied } from './typed.ts'

/** `others` are the towns that the text could also have meant: worth a line beside the answer. */
export type Resolution = { found: Place; others: Place[] } | { choice: Place[] } | 'unknown'

const offered = 12

/**
 * The one place that a text means, or a question.
 * - One town bears the name (in the region, when one is written): that one.
 * - Several: the choice. But a city of 100,000 people, ten times as large as the next, is meant unless the text says
 *   otherwise (nobody is asked whether Paris is the one in Ontario).
 * - A region's name is a question about its towns, unless a town in it bears the same name (Genève, Luxembourg).
 * - A French postcode means the largest of its towns.
 * - A beginning, a typing error, or a text of which a part is not understood is never taken for an answer: the choice.
 * - `48.4,-4.5` is a visitor's position, rounded to 0.1°, under the name of the nearest town.
 */
export function resolvePlace(typed: string): Resolution {
  const text = tidied(typed)
  const position = positionIn(text)
  if (position) return { found: placeOfPosition(position), others: [] }
  const digits = digitsIn(text)
  if (digits) return resolvePostcode(digits)
  const answer = resolveRegion(text) ?? resolveName(text)
  if (answer) return answer
  const offers = findPlaces(text, offered)
  const likely = offers.length ? offers : townsLike(fold(text), offered).map(placeAt)
  return question(likely.length ? likely : partlyRead(text))
}

function resolveName(text: string): Resolution | undefined {
  const read = readings(text).map(({ name, allows }) => (allows ? townsNamed(fold(name)).filter(allows) : []))
  const towns = read.find(({ length }) => length > 0)
  return towns && decide(towns)
}

function decide(towns: number[]): Resolution {
  const places = towns.slice(0, offered).map(placeAt)
  const [first, ...others] = places
  return first && isMeant(towns) ? { found: first, others } : { choice: places }
}

function isMeant([largest = 0, next]: number[]): boolean {
  if (next === undefined) return true
  const { population } = townAt(largest)
  return population >= 100_000 && population >= 10 * townAt(next).population
}

function resolveRegion(text: string): Resolution | undefined {
  const regions = regionsNamed(text)
  const namesakes = townsNamed(fold(text))
  if (!regions || namesakes.some((town) => regions.has(townAt(town).region))) return undefined
  const towns = [...townsOfRegions(regions, offered / 2), ...namesakes.slice(0, offered / 2)].sort((a, b) => a - b)
  return question([...new Set(towns)].map(placeAt))
}

function resolvePostcode(digits: string): Resolution {
  const [first, ...others] = townsOfPostcode(digits).map(placeAt)
  // A CEDEX, or a beginning: the towns around, as a question.
  return first ? { found: first, others } : question(townsOfPostcodes(digits.slice(0, 3)).map(placeAt))
}

/** The towns of a text of which only the name is understood. */
function partlyRead(text: string): Place[] {
  const towns = readings(text).flatMap(({ name, allows }) => (allows ? [] : townsNamed(fold(name))))
  return [...new Set(towns)].map(placeAt)
}

const question = (choice: Place[]): Resolution => (choice.length ? { choice: choice.slice(0, offered) } : 'unknown')

function placeOfPosition(position: Position): Place {
  const town = nearestTown(position.latitude, position.longitude)
  const unknown = { otherNames: [], country: null, region: null, population: 0, postcodes: [] }
  const name = `${position.latitude}, ${position.longitude}`
  return { ...unknown, name, ...town, ...position, precision: 'position' }
}
