import regionRows from './gazetteer/regions.json' with { type: 'json' }
import chunks from './gazetteer/towns.json' with { type: 'json' }
import type { Position } from './place.ts'

/** A row of the gazetteer, read. `tools/make-gazetteer.mjs` tells how it is written. */
export interface Town {
  name: string
  region: string
  point: Position | undefined
  /** The point is only somewhere about the town. */
  isAbout: boolean
  population: number
  postcodes: string[]
  otherNames: string[]
}

let rows: string[] | undefined

/** A town is known by its number here, the largest first: in every list of towns, order is order of size. */
export const townRows = (): string[] => (rows ??= chunks.flatMap((chunk) => chunk.split('|')))

export function townAt(number: number): Town {
  const row = townRows()[number] ?? ''
  const [name = '', where = '', latitude = '', longitude = '', population = '', , others = ''] = row.split(';')
  return {
    name,
    region: regionNumbered(where),
    point: latitude === '' ? undefined : { latitude: Number(latitude) / 1000, longitude: Number(longitude) / 1000 },
    isAbout: latitude === '' || population.startsWith('~'),
    population: Number(population.replace('~', '')),
    postcodes: postcodesIn(row),
    otherNames: others === '' ? [] : others.split('/'),
  }
}

/** The largest towns of some regions. */
export function townsOfRegions(regions: ReadonlySet<string>, limit: number): number[] {
  const towns: number[] = []
  for (let town = 0; regions.size > 0 && town < townRows().length && towns.length < limit; town++)
    if (regions.has(townAt(town).region)) towns.push(town)
  return towns
}

/** The name and the other names of a row, without reading the rest of it: only other names begin with a capital. */
export function namesIn(row: string): string[] {
  const name = row.slice(0, row.indexOf(';'))
  const last = row.lastIndexOf(';') + 1
  return /[^a-z0-9~-]/.test(row[last] ?? '') ? [name, ...row.slice(last).split('/')] : [name]
}

/** French postcodes are stored without the two digits of their department; Corsican ones begin with 20. */
export function postcodesIn(row: string): string[] {
  const [, where = '', , , , codes] = row.split(';', 6)
  return codes ? codes.split(' ').map((code) => (code.length === 5 ? code : departmentOf(where) + code)) : []
}

/** The coordinates that are a row's own. */
export function ownPointIn(row: string): Position | undefined {
  const [, , latitude, longitude, population = ''] = row.split(';', 5)
  if (!latitude || population.startsWith('~')) return undefined
  return { latitude: Number(latitude) / 1000, longitude: Number(longitude) / 1000 }
}

const departmentOf = (where: string) => regionNumbered(where).slice(3, 5).replace(/[AB]/, '0')

const regionNumbered = (number: string) => regionRows[Number.parseInt(number, 36)]?.code ?? ''
