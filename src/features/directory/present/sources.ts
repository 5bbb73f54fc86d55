import { type Provenances, sourcesByField } from '../../hosters/index.ts'

/** Where a whole entry comes from, and its values that come from elsewhere; of what is not shown, not even that. */
export function sourcesOf(provenances: Provenances) {
  const { contactEmail: _, ...shown } = sourcesByField(provenances)
  return { source: provenances.entry, sources: shown }
}
