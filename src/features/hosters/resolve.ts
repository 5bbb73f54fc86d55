import { plainName } from '../../platform/slug.ts'
import type { Catalogue, Software } from './catalogue.ts'
import type { ServiceFacts } from './service.ts'

/** Finds programs by the names people give them: `Firefox Send`, `FirefoxSend` and `send` are one. */
export type SoftwareFinder = (name: string) => Software | undefined

export function softwareFinder({ software }: Pick<Catalogue, 'software'>): SoftwareFinder {
  const named = (names: (program: Software) => string[]) =>
    software.flatMap((program) => names(program).map((name): [string, Software] => [plainName(name), program]))
  // A program's own name wins over what others are also called.
  const byName = new Map([...named(({ aliases }) => aliases), ...named(({ name, slug }) => [name, slug])])
  byName.delete(plainName(''))
  return (name) => byName.get(plainName(name))
}

/**
 * What a hoster states, completed by what the catalogue knows of the program: its slug and licence, and the kind
 * of service when none is stated. Pure; the stored statement stays as it was made.
 */
export function completed(facts: ServiceFacts, find: SoftwareFinder): ServiceFacts {
  const program = facts.software ? find(facts.software.name) : undefined
  if (!facts.software || !program) return facts
  return {
    ...facts,
    kinds: facts.kinds.length > 0 ? facts.kinds : program.kinds.slice(0, 1),
    software: {
      ...facts.software,
      slug: program.slug,
      license: facts.software.license ?? program.license,
      website: facts.software.website ?? program.website,
      source: facts.software.source ?? program.source,
    },
  }
}
