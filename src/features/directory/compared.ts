import type { CompareQuery } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import type { PublicDirectory } from './keeper.ts'
import { type FoundHoster, type FoundService, searchHosters, searchServices } from './search/search.ts'
import { readHoster, readService, type ShownHoster, type ShownService, unlessUnknown } from './shown.ts'

export const mostCompared = 4
/** Of an address with more than that, the rest is not even looked for. */
const mostLookedFor = 12
const mostOffered = 8
const longestReference = 130

export type Comparable = 'services' | 'hosters'

/** One column of a comparison. */
export interface Column {
  /** `hoster` or `hoster/service`: what an address writes for it. */
  reference: string
  shown: ShownHoster
  offered: ShownService | null
}

export interface Compared {
  sort: Comparable
  columns: Column[]
  /** Found, but a fifth or later. */
  leftOut: Column[]
  unknown: string[]
  /** All of them as an address writes them, with their present slugs. */
  references: string[]
}

/** What an address names: services, else hosters; whole addresses of their pages are understood too. */
export function referencesIn({ services = [], hosters = [], add }: CompareQuery) {
  const sort: Comparable =
    services.length > 0 ? 'services' : hosters.length > 0 || isHosterPage(add) ? 'hosters' : 'services'
  const given = [...(sort === 'services' ? services : hosters), ...(add ? [add] : [])]
  const asked = given.map((text) => referenceIn(text, sort)).filter((text) => text !== '')
  return { sort, asked: [...new Set(asked)].slice(0, mostLookedFor) }
}

const isHosterPage = (text: string | undefined) => text?.includes('/hosters/') ?? false

/** `https://site/fr/services/ortie/pad` → `ortie/pad`. */
function referenceIn(text: string, sort: Comparable): string {
  const [, path = text] = /\/(?:services|hosters)\/([^?#]+)/.exec(text) ?? []
  const parts = path
    .replace(/\.json$/, '')
    .split('/')
    .filter(Boolean)
  return parts
    .slice(0, sort === 'services' ? 2 : 1)
    .join('/')
    .slice(0, longestReference)
}

export async function compare(
  db: Database,
  directory: PublicDirectory,
  { sort, asked }: ReturnType<typeof referencesIn>,
): Promise<Compared> {
  const found: Column[] = []
  const unknown: string[] = []
  for (const reference of asked) {
    const column = await columnOf(db, directory, sort, reference)
    if (column === undefined) unknown.push(reference)
    else if (!found.some((other) => other.reference === column.reference)) found.push(column)
  }
  return {
    sort,
    columns: found.slice(0, mostCompared),
    leftOut: found.slice(mostCompared),
    unknown,
    references: [...found.map(({ reference }) => reference), ...unknown],
  }
}

async function columnOf(
  db: Database,
  directory: PublicDirectory,
  sort: Comparable,
  reference: string,
): Promise<Column | undefined> {
  const [hoster = '', service = ''] = reference.split('/')
  if (sort === 'hosters') {
    const shown = await unlessUnknown(readHoster(db, hoster, directory))
    return shown && !shown.frozen ? { reference: shown.hoster.slug, shown, offered: null } : undefined
  }
  const read = await unlessUnknown(readService(db, hoster, service, directory))
  if (!read || read.frozen) return undefined
  const { shown, offered } = read
  return { shown, offered, reference: `${shown.hoster.slug}/${offered.service.slug}` }
}

/** Others that one may want beside those: of the same kind, or near the first one. */
export interface Offered {
  reference: string
  name: string
  hoster: string
}

export function alsoComparable({ snapshot }: PublicDirectory, { columns }: Compared): Offered[] {
  const [first] = columns
  if (first === undefined || columns.length >= mostCompared) return []
  const near = pointOf(first.shown)
  const taken = new Set(columns.map(({ reference }) => reference))
  const kind = first.offered?.facts.kinds[0]
  const others = first.offered
    ? searchServices(snapshot, { chosen: kind ? { kind: [kind] } : {}, near }).results.map(serviceOffered)
    : searchHosters(snapshot, { near }).results.map(hosterOffered)
  return others.filter(({ reference }) => !taken.has(reference)).slice(0, mostOffered)
}

const serviceOffered = ({ service, hoster }: FoundService): Offered => ({
  reference: `${hoster.slug}/${service.slug}`,
  name: service.name,
  hoster: hoster.name,
})

const hosterOffered = ({ hoster }: FoundHoster): Offered => ({ reference: hoster.slug, name: hoster.name, hoster: '' })

function pointOf({ hoster }: ShownHoster) {
  for (const { latitude, longitude } of hoster.facts.places)
    if (latitude !== null && longitude !== null) return { latitude, longitude, within: null }
  return null
}
