import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../../../platform/database/index.ts'
import { invalid, notFound } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import type { By } from '../../../hosters/index.ts'
import { bounds, isSaid } from '../answer.ts'
import { openDraftOf } from '../draft-queries.ts'
import { refuseOthers } from '../refuse-others.ts'
import { countUp } from '../save-chapter.ts'
import { keepBlob, removeFiles } from './blobs.ts'
import { fileField, type TakenFile } from './taken-file.ts'

interface Attached {
  clauseId: string
  file: TakenFile
  language: Language
}

/** Puts a file beside an answer of the self-assessment that a hoster writes. Refuses when there are enough. */
export function attachFile(db: Database, hosterId: Id, { clauseId, file, language }: Attached, by: By): Promise<void> {
  return atomically(db, async (db) => {
    refuseOthers(by, hosterId)
    const draft = await openDraftOf(db, hosterId)
    const count = [...draft.answers.values()].reduce((sum, { files }) => sum + files.length, 0)
    if (count >= bounds.files) throw invalid(fileField, 'compliance.files-enough', { most: bounds.files })
    const { name, type, bytes } = file
    const at = { declarationId: draft.id, clauseId }
    const addedAt = toInstant(by.now)
    const hash = await keepBlob(db, hosterId, bytes)
    await db
      .insertInto('declaredFile')
      .values({ id: newIdInTime(), ...at, name, type, size: bytes.length, hash, addedAt })
      .execute()
    const blank = { state: null, explanation: null, link: null, plannedOn: null, language, savedAt: addedAt }
    await db
      .insertInto('declaredClause')
      .values({ ...at, ...blank })
      .onConflict((clash) => clash.columns(['declarationId', 'clauseId']).doUpdateSet({ savedAt: addedAt }))
      .execute()
    await countUp(db, draft)
  })
}

/** Takes a file off the self-assessment that a hoster writes. */
export function removeFile(db: Database, hosterId: Id, fileId: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    refuseOthers(by, hosterId)
    const draft = await openDraftOf(db, hosterId)
    const holding = [...draft.answers].find(([, { files }]) => files.some(({ id }) => id === fileId))
    if (!holding) throw notFound('compliance.file-not-found')
    const [clauseId, answer] = holding
    await removeFiles(db, [fileId])
    // Nothing else was said there.
    if (answer.files.length === 1 && !isSaid(answer))
      await db
        .deleteFrom('declaredClause')
        .where('declarationId', '=', draft.id)
        .where('clauseId', '=', clauseId)
        .execute()
    await countUp(db, draft)
  })
}
