import { regionAt, regions } from '../../places/index.ts'
import type { Seen } from '../read-file.ts'
import { countryNamed } from '../values/country.ts'

/** Tells places that lie in another country than stated, and how their coordinates were meant where that is clear. */
export function remarkOnCoordinates({ said, report }: Seen) {
  for (const { latitude, longitude, country, keys } of pointsOf(said).slice(0, mostPoints)) {
    if (isIn(country, latitude.value, longitude.value)) continue
    const [north, east] = meantBy(country, latitude.value, longitude.value) ?? []
    const isSwapped = north === longitude.value && east === latitude.value
    const tell = (spot: Coordinate, key: string, corrected: number | undefined) => {
      if (corrected === spot.value) return
      const at = { line: spot.line, key, value: String(spot.value) }
      const values = { country }
      if (corrected === undefined) report.add(at, 'warning', 'descriptions.coordinates-elsewhere', { values })
      else {
        const line = `${key} = ${corrected}`
        const message = isSwapped ? 'descriptions.coordinates-swapped' : 'descriptions.coordinates-sign'
        report.add(at, 'warning', message, { values, corrected: line })
      }
    }
    tell(latitude, keys.latitude, north)
    if (north !== undefined) tell(longitude, keys.longitude, east)
  }
}

const mostPoints = 10

interface Coordinate {
  value: number
  line: number
}

interface Point {
  latitude: Coordinate
  longitude: Coordinate
  country: string
  keys: { latitude: string; longitude: string }
}

/** The points whose country is stated too. */
function pointsOf(said: Seen['said']): Point[] {
  const [latitude] = said.each('organization.geolocation.latitude')
  const [longitude] = said.each('organization.geolocation.longitude')
  const named = countryNamed(said.get('organization.country.name') ?? '')
  const main = { latitude, longitude, country: said.get('organization.country.code') ?? named }
  const countries = said.each('organization.chatterie.places.<n>.country')
  const longitudes = said.each('organization.chatterie.places.<n>.longitude')
  const others = said.each('organization.chatterie.places.<n>.latitude').map((latitude) => {
    const isSame = ({ parameters }: { parameters: string[] }) => parameters[0] === latitude.parameters[0]
    const keys = keysUnder(`organization.chatterie.places.${latitude.parameters[0]}`)
    return { latitude, longitude: longitudes.find(isSame), country: countries.find(isSame)?.value, keys }
  })
  return [{ ...main, keys: keysUnder('organization.geolocation') }, ...others].flatMap(
    ({ latitude, longitude, country, keys }) =>
      latitude && longitude && country ? [{ latitude, longitude, country, keys }] : [],
  )
}

const keysUnder = (key: string) => ({ latitude: `${key}.latitude`, longitude: `${key}.longitude` })

/** What one meant who mixed the two up, or left a minus out. */
function meantBy(country: string, latitude: number, longitude: number): [number, number] | undefined {
  if (!isOurs(country)) return undefined
  const guesses: [number, number][] = [
    [longitude, latitude],
    [latitude, -longitude],
    [-latitude, longitude],
  ]
  return guesses.find(([north, east]) => Math.abs(north) <= 90 && isIn(country, north, east))
}

/** The gazetteer's own countries; its outlines are a kilometre off, so what lies near a border is in both. */
function isIn(country: string, latitude: number, longitude: number): boolean {
  if (latitude === 0 && longitude === 0) return true
  const code = overseas.has(country) ? 'FR' : country
  const around = nearby.map(([north, east]) => regionAt(latitude + north, longitude + east)?.country)
  return isOurs(code) ? around.includes(code) : around.includes(undefined)
}

const isOurs = (country: string) => overseas.has(country) || regions().some((region) => region.country === country)

/** Twenty kilometres each way. */
const nearby = [
  [0, 0],
  [0.2, 0],
  [-0.2, 0],
  [0, 0.25],
  [0, -0.25],
] as const

/** French, with codes of their own. */
const overseas = new Set(['GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC'])
