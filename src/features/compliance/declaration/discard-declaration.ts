import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { openDraftOf } from './draft-queries.ts'
import { removeFiles } from './files/blobs.ts'
import { refuseOthers } from './refuse-others.ts'

/** Throws away the self-assessment that a hoster writes, with its files; what it sent before stays. */
export function discardDeclaration(db: Database, hosterId: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    refuseOthers(by, hosterId)
    const { id, answers } = await openDraftOf(db, hosterId)
    await removeFiles(
      db,
      [...answers.values()].flatMap(({ files }) => files.map((file) => file.id)),
    )
    await db.deleteFrom('declaredClause').where('declarationId', '=', id).execute()
    await db.deleteFrom('declaration').where('id', '=', id).execute()
    const change = { actor: by.actor, verb: 'declaration.discarded', subject: { kind: 'declaration', id }, hosterId }
    const before = { answers: answers.size }
    await recordChange(db, { ...change, visibility: 'private', before, after: null }, by.now)
  })
}
