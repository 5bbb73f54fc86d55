import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import { type By, serviceById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import '../tables.ts'

/**
 * Makes the secret address that a service calls to say that it is alive; the one before leads nowhere from then on.
 * Gives the secret, which nobody can read again.
 */
export async function makeHeartbeat(db: Database, serviceId: Id, by: By): Promise<string> {
  const secret = newToken()
  await atomically(db, async (db) => {
    const { actor, now } = by
    const row = {
      secretHash: hashOf(secret),
      createdAt: toInstant(now),
      byPersonId: 'personId' in actor ? actor.personId : null,
      lastAt: null,
    }
    await db
      .insertInto('heartbeat')
      .values({ serviceId, ...row })
      .onConflict((clash) => clash.column('serviceId').doUpdateSet(row))
      .execute()
    await record(db, serviceId, 'heartbeat.made', by)
  })
  return secret
}

/** The service says nothing of itself any more. */
export function removeHeartbeat(db: Database, serviceId: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { numDeletedRows } = await db.deleteFrom('heartbeat').where('serviceId', '=', serviceId).executeTakeFirst()
    if (numDeletedRows > 0n) await record(db, serviceId, 'heartbeat.removed', by)
  })
}

async function record(db: Database, serviceId: Id, verb: string, { actor, now }: By): Promise<void> {
  const service = await serviceById(db, serviceId)
  if (!service) throw notFound('hosters.service-not-found')
  const { hosterId } = service
  const subject = { kind: 'service', id: serviceId }
  await recordChange(db, { actor, verb, subject, hosterId, before: {}, after: {}, visibility: 'public' }, now)
}
