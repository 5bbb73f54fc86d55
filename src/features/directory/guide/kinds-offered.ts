import type { CatalogueIndex, Kind } from '../../hosters/index.ts'
import { activeCounts, type Snapshot } from '../search/search.ts'

/** The types of service that one may tick. */
export interface KindsOffered {
  /** Those that most services are of, the largest first. */
  usual: Kind[]
  /** All others, by family. */
  others: { family: Kind; kinds: Kind[] }[]
}

const mostUsual = 12

export function kindsOffered({ snapshot, catalogue }: { snapshot: Snapshot; catalogue: CatalogueIndex }): KindsOffered {
  const count = activeCounts(snapshot, 'kind')
  const usual = catalogue.kinds
    .filter(({ parent, slug }) => parent !== null && count(slug) > 0)
    .sort((a, b) => count(b.slug) - count(a.slug) || (a.slug < b.slug ? -1 : 1))
    .slice(0, mostUsual)
  const others = catalogue
    .kindsUnder(null)
    .map((family) => ({ family, kinds: catalogue.kindsUnder(family.slug).filter((kind) => !usual.includes(kind)) }))
  return { usual, others: others.filter(({ kinds }) => kinds.length > 0) }
}

/** Whether a service of these kinds meets a need: a family is met by any kind below it. */
export function meets(catalogue: CatalogueIndex, kinds: readonly string[], need: string): boolean {
  const seen = new Set<string>()
  for (const kind of kinds)
    for (let at: string | null = kind; at !== null && !seen.has(at); at = catalogue.kind(at)?.parent ?? null)
      seen.add(at)
  return seen.has(need)
}
