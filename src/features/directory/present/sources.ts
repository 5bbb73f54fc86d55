import { type Provenances, sourcesByField } from '../../hosters/index.ts'

/** Where a whole entry comes from, and its values that come from elsewhere; of what is not shown, not even that. */
export function sourcesOf(provenances: Provenances) {
  const shown = Object.entries(sourcesByField(provenances)).filter(([field]) => !unshown.includes(field))
  return { source: provenances.entry, sources: Object.fromEntries(shown) }
}

const unshown = ['contactEmail', 'figures', 'logoUrl', 'otherStatements']
