import type { View } from '../../ui/view.ts'
import type { Alternative, CatalogueIndex, Kind, Software } from '../hosters/index.ts'
import { filterWords } from './filter-words.ts'
import type { PublicDirectory } from './keeper.ts'
import { nameOfKind } from './pages/parts/kind-names.ts'
import type { ListedServices } from './pages/parts/service-list.tsx'
import { replacedBy } from './present/replaced.ts'
import { activeCounts, type ServiceFacet, searchServices } from './search/search.ts'

/** An entry of the catalogue and how many services of members fit it. */
export interface Counted<Entry> {
  entry: Entry
  count: number
}

/** A page of the catalogue: its entry, what is offered, and what it is tied to. */
export interface OfferedThing<Entry> {
  entry: Entry
  /** Services of members that fit it in all; the list holds the first twenty. */
  total: number
  services: ListedServices
  kinds: Counted<Kind>[]
  /** The programs of those services, the most frequent first; when there is none, those that could do it. */
  software: Counted<Software>[]
  alternatives: Alternative[]
}

/** A type of service: what is below it, the programs that do it, the products that it replaces. */
export function kindPage(view: View, directory: PublicDirectory, kind: Kind): OfferedThing<Kind> {
  const { catalogue } = directory
  const below = slugsBelow(catalogue, kind.slug)
  const programs = catalogue.software.filter(({ kinds }) => kinds.some((slug) => below.has(slug)))
  return {
    ...offered(view, directory, kind, 'kind', programs),
    kinds: counted(directory, 'kind', catalogue.kindsUnder(kind.slug)),
    alternatives: catalogue.alternatives.filter(
      ({ slug, kinds }) => kind.replaces.includes(slug) || kinds.some((each) => below.has(each)),
    ),
  }
}

export function softwarePage(view: View, directory: PublicDirectory, program: Software): OfferedThing<Software> {
  const { catalogue } = directory
  const replaced = replacedBy(catalogue, program.kinds, program.slug)
  return {
    ...offered(view, directory, program, 'software', []),
    kinds: counted(
      directory,
      'kind',
      program.kinds.flatMap((slug) => catalogue.kind(slug) ?? []),
    ),
    alternatives: replaced.flatMap((slug) => catalogue.alternative(slug) ?? []),
  }
}

export function alternativePage(
  view: View,
  directory: PublicDirectory,
  product: Alternative,
): OfferedThing<Alternative> {
  const { catalogue } = directory
  const kinds = catalogue.kinds.filter(
    ({ slug, replaces }) => product.kinds.includes(slug) || replaces.includes(product.slug),
  )
  const programs = product.software.flatMap((slug) => catalogue.program(slug) ?? [])
  return {
    ...offered(view, directory, product, 'alternative', programs),
    kinds: counted(directory, 'kind', kinds),
    alternatives: [],
  }
}

/** Each family with the kinds right below it, what is offered most first. */
export function treeOfKinds(view: View, directory: PublicDirectory) {
  const under = (slug: string | null) => counted(directory, 'kind', directory.catalogue.kindsUnder(slug)).sort(byCount)
  return under(null).map((family) => ({ family, kinds: under(family.entry.slug) }))

  function byCount(a: Counted<Kind>, b: Counted<Kind>): number {
    return b.count - a.count || view.format.compare(nameOfKind(view, a.entry), nameOfKind(view, b.entry))
  }
}

/** Entries with how many services of members each has. */
export function counted<Entry extends { slug: string }>(
  { snapshot }: Pick<PublicDirectory, 'snapshot'>,
  facet: ServiceFacet,
  entries: readonly Entry[],
): Counted<Entry>[] {
  const countOf = activeCounts(snapshot, facet)
  return entries.map((entry) => ({ entry, count: countOf(entry.slug) }))
}

function offered<Entry extends { slug: string }>(
  view: View,
  directory: PublicDirectory,
  entry: Entry,
  facet: ServiceFacet,
  programs: Software[],
) {
  const { snapshot, catalogue } = directory
  const { total, results, facets } = searchServices(snapshot, { chosen: { [facet]: [entry.slug] } })
  const used = facets.software.values.flatMap(({ value, count }) => {
    const program = catalogue.program(value)
    return program ? [{ entry: program, count }] : []
  })
  return {
    entry,
    total,
    software: used.length > 0 ? used : programs.map((program) => ({ entry: program, count: 0 })),
    services: { words: filterWords(view, directory), snapshot, found: results },
  }
}

function slugsBelow(catalogue: CatalogueIndex, slug: string): Set<string> {
  const all = new Set([slug])
  for (const each of all) for (const child of catalogue.kindsUnder(each)) all.add(child.slug)
  return all
}
