import type { CatalogueIndex } from '../../hosters/index.ts'

const known = new WeakMap<CatalogueIndex, Map<string, string[]>>()

/** The slugs of the products that a service stands in for: by its kinds, their families and its program. */
export function replacedBy(catalogue: CatalogueIndex, kinds: readonly string[], program: string | null): string[] {
  const ofCatalogue = known.get(catalogue) ?? new Map<string, string[]>()
  known.set(catalogue, ofCatalogue)
  const key = `${kinds.join()} ${program}`
  const found = ofCatalogue.get(key) ?? namesOf(catalogue, kinds, program)
  ofCatalogue.set(key, found)
  return found
}

function namesOf(catalogue: CatalogueIndex, kinds: readonly string[], program: string | null): string[] {
  const all = [...new Set(kinds.flatMap((slug) => withFamilies(catalogue, slug)))]
  const ofKinds = all.flatMap((slug) => catalogue.kind(slug)?.replaces ?? [])
  const others = catalogue.replacedBy(all, program).map(({ slug }) => slug)
  return [...new Set([...others, ...ofKinds])].filter((slug) => catalogue.alternative(slug)).sort()
}

function withFamilies(catalogue: CatalogueIndex, slug: string): string[] {
  const line: string[] = []
  for (
    let next: string | null = slug;
    next !== null && !line.includes(next);
    next = catalogue.kind(next)?.parent ?? null
  )
    line.push(next)
  return line
}
