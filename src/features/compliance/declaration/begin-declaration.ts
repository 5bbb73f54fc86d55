import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { charterInForce } from '../../charter/index.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import type { Declaration } from './declared.ts'
import { draftOf } from './draft-queries.ts'
import { lastWritten } from './queries.ts'
import { refuseOthers } from './refuse-others.ts'

export const origins = ['blank', 'last'] as const
export type Origin = (typeof origins)[number]

/**
 * Begins the self-assessment of a hoster, blank or with the answers and files of the last one that it sent. Whoever
 * begins second finds the one of the first. Refuses while no charter is in force.
 */
export function beginDeclaration(db: Database, hosterId: Id, origin: Origin, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    refuseOthers(by, hosterId)
    const begun = await draftOf(db, hosterId)
    if (begun) return begun.id
    const { settings } = await collectiveOf(db)
    const charter = await charterInForce(db, dayIn(settings.timeZone, by.now))
    if (!charter) throw conflict('compliance.declaration-no-charter')
    const last = origin === 'last' ? await lastWritten(db, hosterId) : null
    const id = newIdInTime()
    await db
      .insertInto('declaration')
      .values({
        id,
        hosterId,
        // Of answers taken over, the charter that they answered: what differs since is said beside them.
        documentId: last?.documentId ?? charter.document.id,
        versionNumber: last?.versionNumber ?? charter.version.number,
        begunAt: toInstant(by.now),
        begunByPersonId: 'personId' in by.actor ? by.actor.personId : null,
        sentAt: null,
        sentByPersonId: null,
        remindedAt: null,
        revision: 1,
      })
      .execute()
    if (last) await takeOver(db, id, last)
    return id
  })
}

async function takeOver(db: Database, declarationId: Id, last: Declaration): Promise<void> {
  for (const [clauseId, { files, ...said }] of last.clauses) {
    await db
      .insertInto('declaredClause')
      .values({ declarationId, clauseId, ...said })
      .execute()
    for (const { id } of files) await attachAgain(db, id, declarationId)
  }
}

/** What it holds is kept once for both. */
const attachAgain = (db: Database, id: Id, declarationId: Id) =>
  db
    .insertInto('declaredFile')
    .columns(['id', 'declarationId', 'clauseId', 'name', 'type', 'size', 'hash', 'addedAt'])
    .expression((expression) =>
      expression
        .selectFrom('declaredFile')
        .select(({ val }) => [
          val(newIdInTime()).as('id'),
          val(declarationId).as('declarationId'),
          'clauseId',
          'name',
          'type',
          'size',
          'hash',
          'addedAt',
        ])
        .where('declaredFile.id', '=', id),
    )
    .execute()
