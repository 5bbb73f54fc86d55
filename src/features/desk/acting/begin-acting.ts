import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { Means } from './acting.ts'
import { presentActing } from './queries.ts'
import './tables.ts'

interface Demand {
  hosterId: Id
  means: Means
  note: string | null
  hours: number
}

export const endJob = (id: Id) => ({ kind: 'end-acting', name: id })

/** From now on, what this person of the coordination changes of a hoster is at its demand, and says so. */
export function beginActing(db: Database, { hours, ...demand }: Demand, { actor, now }: By): Promise<Id> {
  return atomically(db, async (db) => {
    if (!('personId' in actor) || !isCoordination(await findPerson(db, actor.personId)))
      throw forbidden('accounts.only-coordination')
    const { personId } = actor
    const { hosterId, means } = demand
    if (await presentActing(db, { hosterId, personId }, now)) throw conflict('desk.acting-already')
    const [id, end] = [newId(), now.add({ hours })]
    const span = { startedAt: toInstant(now), until: toInstant(end), endedAt: null }
    await db
      .insertInto('acting')
      .values({ id, ...demand, personId, ...span })
      .execute()
    await askForJob(db, { ...endJob(id), payload: { actingId: id }, runAt: end })
    const after = { demandedBy: means, until: toInstant(end) }
    const what = { verb: 'acting.begun', subject: { kind: 'hoster', id: hosterId }, hosterId, before: null } as const
    await recordChange(db, { actor, ...what, after, visibility: 'public' }, now)
    return id
  })
}
