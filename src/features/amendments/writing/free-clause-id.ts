import type { Database, Id } from '../../../platform/database/index.ts'
import { clausesOf, versionsWithTexts } from '../../charter/index.ts'
import type { Amendment } from '../amendment.ts'
import { changesOf } from '../change.ts'
import { lastPublished, openOnes } from '../queries.ts'

/**
 * An id for a new clause: one that no clause of the document ever had, nor has in another proposal of its sort, since
 * an id stays with its clause for ever.
 */
export async function freeClauseId(
  db: Database,
  wished: string,
  { documentId, amendment }: { documentId: Id; amendment: Amendment },
): Promise<string> {
  const versions = await versionsWithTexts(db, documentId)
  const open = (await openOnes(db)).filter(
    ({ id, fictional }) => id !== amendment.id && fictional === amendment.fictional,
  )
  const published = [
    ...(
      await lastPublished(
        db,
        open.map(({ id }) => id),
      )
    ).values(),
  ]
  const taken = new Set([
    ...versions.flatMap(({ content }) => clausesOf(content).map(({ id }) => id)),
    ...[amendment.draft, ...published.map(({ proposal }) => proposal)].flatMap(({ documents }) =>
      changesOf(documents, documentId).map(({ clauseId }) => clauseId),
    ),
  ])
  if (!taken.has(wished)) return wished
  for (let number = 2; ; number++) {
    const next = `${wished.slice(0, 75)}-${number}`
    if (!taken.has(next)) return next
  }
}
