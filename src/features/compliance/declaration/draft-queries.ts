import type { Database, Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Draft, DraftAnswer } from './draft.ts'
import { clauseRows, fileRows, filesOn } from './queries.ts'
import '../tables.ts'

/** The one that a hoster is writing, not sent yet. */
export async function draftOf(db: Database, hosterId: Id): Promise<Draft | null> {
  const rows = db.selectFrom('declaration').where('hosterId', '=', hosterId).where('sentAt', 'is', null)
  const row = await rows
    .select(['id', 'hosterId', 'documentId', 'versionNumber', 'begunAt', 'revision'])
    .executeTakeFirst()
  if (!row) return null
  const files = await fileRows(db, [row.id])
  const answers = (await clauseRows(db, [row.id])).map(
    ({ declarationId, clauseId, ...answer }): [string, DraftAnswer] => [
      clauseId,
      { ...answer, files: filesOn(files, { declarationId, clauseId }) },
    ],
  )
  return { ...row, answers: new Map(answers) }
}

/** The same, where there must be one. */
export async function openDraftOf(db: Database, hosterId: Id): Promise<Draft> {
  const draft = await draftOf(db, hosterId)
  if (!draft) throw notFound('compliance.declaration-not-begun')
  return draft
}
