import { type Provenance, type Provenances, sourcesByField, sourcesHere } from '../hosters/index.ts'

/** Sources as others can read them: what was typed here comes from here. Of hidden texts not even that is told. */
export function publicSources(
  provenances: Provenances,
  here: { page: string; hidden: ReadonlySet<string> },
): Provenances {
  const shown = Object.entries(sourcesByField(provenances)).filter(([field]) => !here.hidden.has(field))
  return {
    entry: named(provenances.entry, here.page),
    fields: Object.fromEntries(shown.map(([field, provenance]) => [field, named(provenance, here.page)])),
  }
}

const named = (provenance: Provenance, page: string): Provenance =>
  Object.values<string>(sourcesHere).includes(provenance.source)
    ? { ...provenance, source: new URL(page).hostname, url: page }
    : provenance
