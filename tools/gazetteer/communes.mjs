// Joins the communes of Etalab (names, postcodes, populations) with the points of GeoNames.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from './fold.mjs'
import { seats } from './names.mjs'
import { overseasCommunities } from './regions.mjs'

const territories = {
  PM: '975',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  YT: '976',
}
// Where nobody lives but missions.
const uninhabited = new Set(['984', '989'])

export function readCommunes(folder) {
  const all = JSON.parse(readFileSync(join(folder, 'communes.json'), 'utf8'))
  const current = all.filter(({ type, departement }) => type === 'commune-actuelle' && !uninhabited.has(departement))
  const communeOf = new Map()
  for (const old of all) if (old.chefLieu) communeOf.set(old.code, old.chefLieu)
  for (const commune of current) for (const code of commune.anciensCodes ?? []) communeOf.set(code, commune.code)
  for (const commune of current) communeOf.set(commune.code, commune.code)
  return { current: new Map(current.map((commune) => [commune.code, commune])), communeOf }
}

/** ISO 3166-2 code of a French department or overseas community. */
export const frenchRegion = (department) =>
  overseasCommunities.find(([code]) => code === department)?.[1] ?? `FR-${department}`

/**
 * Every French town: one per commune, and one per further point that bears another name.
 * The name decides before the INSEE code, which GeoNames has wrong here and there.
 */
export function joinFrance({ current, communeOf }, points) {
  const byName = new Map()
  for (const commune of current.values()) byName.set(`${commune.departement} ${fold(commune.nom)}`, commune)
  const pointsOf = new Map([...current.keys()].map((code) => [code, []]))
  const towns = []
  for (const point of points) {
    const department = territories[point.country] ?? (point.admin2 || point.insee.slice(0, 2))
    const name = seats[department]?.[point.name] ?? point.name
    const commune = byName.get(`${department} ${fold(name)}`) ?? current.get(communeOf.get(point.insee))
    if (commune) pointsOf.get(commune.code).push(point)
    else towns.push(townOf(point, frenchRegion(department), []))
  }
  for (const [code, found] of pointsOf) towns.push(...townsOfCommune(current.get(code), found))
  return towns
}

function townsOfCommune(commune, points) {
  const region = frenchRegion(commune.departement)
  const postcodes = commune.codesPostaux ?? []
  const population = commune.population ?? 0
  const own = { name: commune.nom, region, population, postcodes, district: commune.arrondissement, others: [] }
  const ordered = points.toSorted((a, b) => b.population - a.population)
  const main = ordered.find(({ name }) => fold(name) === fold(commune.nom)) ?? ordered[0]
  if (!main) return [own]
  const named = fold(main.name) === fold(commune.nom)
  const former = named || ordered.length > 1 || main.name.includes('(') ? [] : [main.name]
  const further = named || ordered.length > 1 ? ordered.filter(({ name }) => fold(name) !== fold(commune.nom)) : []
  const { latitude, longitude } = main
  return [{ ...own, latitude, longitude, others: former }, ...further.map((point) => townOf(point, region, postcodes))]
}

const townOf = ({ name, latitude, longitude, population }, region, postcodes) => ({
  name,
  latitude,
  longitude,
  population,
  region,
  postcodes,
  others: [],
})

/**
 * Gives an approximate point to communes that have none: nothing when a known town shares a postcode with them
 * (the reader of the file finds it), else the middle of the known towns of their arrondissement; drops the rest.
 */
export function placeVillages(towns) {
  const known = towns.filter(({ latitude }) => latitude !== undefined)
  const postcodes = new Set(known.flatMap((town) => town.postcodes))
  const districts = Map.groupBy(
    known.filter(({ district }) => district),
    ({ region, district }) => `${region} ${district}`,
  )
  return towns.flatMap((town) => {
    if (town.latitude !== undefined || town.postcodes.some((code) => postcodes.has(code))) return [town]
    const around = districts.get(`${town.region} ${town.district}`)
    return around ? [{ ...town, ...middleOf(around), nearby: true }] : []
  })
}

export const middleOf = (points) => ({
  latitude: points.reduce((sum, { latitude }) => sum + latitude, 0) / points.length,
  longitude: points.reduce((sum, { longitude }) => sum + longitude, 0) / points.length,
})
