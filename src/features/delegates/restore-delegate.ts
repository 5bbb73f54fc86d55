import { atomically, type Database, type Id, type Instant, toInstant } from '../../platform/database/index.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { findPerson, isCoordination } from '../accounts/index.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import { delegationOf } from './queries.ts'
import { expiryOf } from './taking-back/taking-back.ts'
import { knownHoster, tellRestored } from './tell.ts'

/**
 * Takes the end of a delegation back: it goes on as if it had not ended. Refuses when somebody has moved on since, and
 * after seven days all but the coordination: whoever comes back removes others at once, as no newcomer may.
 */
export function restoreDelegate(db: Database, delegationId: Id, entryId: Id, { actor, now }: By): Promise<void> {
  return atomically(db, async (db) => {
    const row = await db.selectFrom('delegation').selectAll().where('id', '=', delegationId).executeTakeFirst()
    if (!row) throw notFound('delegates.not-found')
    const { hosterId, personId, proof, startedAt, endedAt } = row
    const person = await findPerson(db, personId)
    if (person.blockedFor !== null || person.email === null) throw conflict('delegates.person-gone')
    if (await delegationOf(db, personId, hosterId)) throw conflict('delegates.present-already')
    if (endedAt !== null) {
      if (isLate(endedAt, now)) await refuseUnlessCoordination(db, actor)
      await db
        .insertInto('delegationGap')
        .values({ delegationId, endedAt, restoredAt: toInstant(now) })
        .execute()
    }
    await db
      .updateTable('delegation')
      .set({ endedAt: null, endedByPersonId: null, endReason: null })
      .where('id', '=', delegationId)
      .execute()
    const subject = { kind: 'delegation', id: delegationId }
    const change = { actor, verb: 'delegation.restored', subject, hosterId, before: null, after: { proof, startedAt } }
    await recordChange(db, { ...change, visibility: 'public', undoes: entryId }, now)
    await tellRestored(db, await knownHoster(db, hosterId), person, now)
  })
}

const isLate = (endedAt: Instant, now: Temporal.Instant) =>
  Temporal.Instant.compare(now, expiryOf(Temporal.Instant.from(endedAt))) >= 0

async function refuseUnlessCoordination(db: Database, actor: By['actor']): Promise<void> {
  const person = 'personId' in actor ? await findPerson(db, actor.personId) : null
  if (!person || !isCoordination(person)) throw conflict('delegates.restored-too-late')
}
