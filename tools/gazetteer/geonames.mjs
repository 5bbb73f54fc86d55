// Reads the populated places of GeoNames that the gazetteer keeps.
import { readFileSync } from 'node:fs'
import { foreignRegion } from './regions.mjs'

const french = new Set(['FR', 'RE', 'GP', 'MQ', 'GF', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC'])
const foreign = new Set(['BE', 'CH', 'LU', 'CA'])
// Sections of towns, farms, and places that are abandoned, destroyed or of the past only.
const refused = new Set(['PPLX', 'PPLF', 'PPLQ', 'PPLW', 'PPLH', 'STLMT'])
const arrondissement = /^(Paris|Lyon|Marseille) \d|\(Kreis \d+\)/

/** French places carry `insee` and `territory` (their GeoNames country); the others carry `region`. */
export function readGeoNames(file) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const places = rows.filter((row) => !refused.has(row[7]) && !arrondissement.test(row[1])).map(asPlace)
  return {
    french: places.filter(({ country }) => french.has(country)),
    foreign: places
      .filter(({ country }) => foreign.has(country))
      .map((place) => ({ ...place, region: foreignRegion(place) }))
      .filter(({ region }) => region),
  }
}

const asPlace = (row) => ({
  name: row[1],
  latitude: Number(row[4]),
  longitude: Number(row[5]),
  rank: row[7],
  country: row[8],
  admin1: row[10],
  admin2: row[11],
  // Mayotte and Saint-Pierre-et-Miquelon have their commune in the first level.
  insee: row[13] || row[10],
  population: Number(row[14]),
})
