import { plainName } from '../../../platform/slug.ts'
import type { CatalogueIndex, Service, ServiceFacts } from '../../hosters/index.ts'
import { nearest } from './nearest.ts'

/** A program or a kind that services name and the catalogue does not know. */
export interface UnknownName {
  shelf: 'software' | 'kind'
  /** As most of them write it. */
  name: string
  services: { id: string; hosterId: string; name: string }[]
  /** The known ones whose names come near, the nearest first. */
  nearest: { slug: string; name: string }[]
  /** What the services say of the program. */
  said: { license: string | null; website: string | null; source: string | null; kinds: string[] }
}

interface Naming {
  shelf: UnknownName['shelf']
  name: string
  service: Service
}

/** The names that the catalogue does not know, the most used first. */
export function unknownNames(services: readonly Service[], catalogue: CatalogueIndex): UnknownName[] {
  const namings = services.flatMap((service) => namingsOf(service, catalogue))
  const alike = Map.groupBy(namings, ({ shelf, name }) => `${shelf} ${plainName(name)}`)
  return [...alike.values()]
    .flatMap((same) => unknownName(same, catalogue) ?? [])
    .sort((a, b) => b.services.length - a.services.length || (a.name < b.name ? -1 : 1))
}

function namingsOf(service: Service, { findProgram, kind }: CatalogueIndex): Naming[] {
  const { software, kinds } = service.facts
  const program =
    software && !findProgram(software.name) ? [{ shelf: 'software' as const, name: software.name, service }] : []
  const strange = kinds.filter((slug) => !kind(slug)).map((name) => ({ shelf: 'kind' as const, name, service }))
  return [...program, ...strange]
}

function unknownName(same: Naming[], catalogue: CatalogueIndex): UnknownName | undefined {
  const [first] = same
  if (!first) return undefined
  const name = mostUsed(same.map((naming) => naming.name)) ?? first.name
  const facts = same.map(({ service }) => service.facts)
  return {
    shelf: first.shelf,
    name,
    services: same.map(({ service: { id, hosterId, facts } }) => ({ id, hosterId, name: facts.name })),
    nearest: nearest(name, first.shelf === 'software' ? programsOf(catalogue) : kindsOf(catalogue)),
    said: {
      license: mostUsed(facts.flatMap(({ software }) => software?.license ?? [])),
      website: mostUsed(facts.flatMap(({ software }) => software?.website ?? [])),
      source: mostUsed(facts.flatMap(({ software }) => software?.source ?? [])),
      kinds: knownKinds(facts, catalogue),
    },
  }
}

const knownKinds = (facts: ServiceFacts[], catalogue: CatalogueIndex) => [
  ...new Set(facts.flatMap(({ kinds }) => kinds).filter((slug) => catalogue.kind(slug))),
]

const programsOf = ({ software }: CatalogueIndex) =>
  software.map(({ slug, name, aliases }) => ({ slug, name, words: [slug, name, ...aliases] }))

const kindsOf = ({ kinds }: CatalogueIndex) =>
  kinds.map(({ slug, name, synonyms }) => {
    const words = [slug, ...Object.values(name), ...Object.values(synonyms).flat()]
    return { slug, name: name.fr ?? slug, words: words.flatMap((word) => word ?? []) }
  })

/** The text that comes most often, the first of several such; null when there is none. */
function mostUsed(texts: string[]): string | null {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
