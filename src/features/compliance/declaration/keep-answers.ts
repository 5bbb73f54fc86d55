import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { openDraftOf } from './draft-queries.ts'
import { refuseOthers } from './refuse-others.ts'
import { countUp } from './save-chapter.ts'

/** Says of answers that were taken over from the last time that they are still so; gives the draft's revision. */
export function keepAnswers(db: Database, hosterId: Id, clauseIds: readonly string[], by: By): Promise<number> {
  return atomically(db, async (db) => {
    refuseOthers(by, hosterId)
    const draft = await openDraftOf(db, hosterId)
    const kept = clauseIds.filter((clauseId) => draft.answers.has(clauseId))
    await db
      .updateTable('declaredClause')
      .set({ savedAt: toInstant(by.now) })
      .where('declarationId', '=', draft.id)
      .where('clauseId', 'in', kept)
      .execute()
    await countUp(db, draft)
    return draft.revision + 1
  })
}
