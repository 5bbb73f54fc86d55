import type { Alternative, Catalogue, Kind, Software } from './catalogue.ts'
import { type SoftwareFinder, softwareFinder } from './resolve.ts'

/** The catalogue, ready to be asked by slug. */
export interface CatalogueIndex extends Catalogue {
  kind(slug: string): Kind | undefined
  program(slug: string): Software | undefined
  alternative(slug: string): Alternative | undefined
  findProgram: SoftwareFinder
  /** The kinds right below this one; `null` gives the families. */
  kindsUnder(slug: string | null): Kind[]
  /** The products that a kind or a program stands in for. */
  replacedBy(kinds: string[], program: string | null): Alternative[]
}

export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const kinds = new Map(catalogue.kinds.map((kind) => [kind.slug, kind]))
  const programs = new Map(catalogue.software.map((program) => [program.slug, program]))
  const alternatives = new Map(catalogue.alternatives.map((alternative) => [alternative.slug, alternative]))
  const children = Map.groupBy(catalogue.kinds, ({ parent }) => parent)
  return {
    ...catalogue,
    kind: (slug) => kinds.get(slug),
    program: (slug) => programs.get(slug),
    alternative: (slug) => alternatives.get(slug),
    findProgram: softwareFinder(catalogue),
    kindsUnder: (slug) => children.get(slug) ?? [],
    replacedBy: (slugs, program) =>
      catalogue.alternatives.filter(
        ({ kinds, software }) =>
          kinds.some((kind) => slugs.includes(kind)) || (program !== null && software.includes(program)),
      ),
  }
}
