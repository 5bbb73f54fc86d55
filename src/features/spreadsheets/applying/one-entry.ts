import { notFound } from '../../../platform/errors.ts'
import { type Difference, type Provenance, sourceNameOf } from '../../hosters/index.ts'

/** The one entry that was asked for. Refuses one that is gone. */
export async function onlyOne<Entry>(batches: AsyncGenerator<Entry[]>): Promise<Entry> {
  for await (const [entry] of batches) if (entry) return entry
  throw notFound('hosters.hoster-not-found')
}

/** Each changed fact comes from the list. */
export const sourcesOf = (changes: readonly Difference[], source: Provenance): Record<string, Provenance> =>
  Object.fromEntries(changes.map(({ fact }) => [sourceNameOf(fact), source]))
