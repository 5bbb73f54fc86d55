import type { Provenances } from '../../hosters/index.ts'

/** Where a whole entry comes from, and its values that come from elsewhere; of what is not shown, not even that. */
export function sourcesOf({ entry, fields }: Provenances) {
  const { contactEmail: _, ...shown } = fields
  return { source: entry, sources: shown }
}
