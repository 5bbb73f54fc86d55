import { paths } from '../../paths.ts'
import { announce, type Database, type Id, newId, toInstant } from '../../platform/database/index.ts'
import { recordChange, type Subject } from '../journal/index.ts'
import { notify } from '../notifications/index.ts'
import { type By, personOf, refuseUnlessCoordination } from './by.ts'
import type { Sort } from './restriction.ts'

interface Start {
  sort: Sort
  verb: string
  subject: Subject
  hosterId: Id | null
  field: string | null
  reason: string
  /** Persons who act for the hoster, or who wrote it. */
  tell?: readonly Id[]
}

/** Writes that something is taken from the public from now on, in the caller's transaction. */
export async function startRestriction(db: Database, start: Start, { actor, now }: By): Promise<Id> {
  await refuseUnlessCoordination(db, actor)
  const { verb, subject, sort, hosterId, field, reason, tell = [] } = start
  const id = newId()
  const ended = { endedAt: null, endReason: null, endedByPersonId: null }
  await db
    .insertInto('restriction')
    .values({
      ...{ id, sort, subjectKind: subject.kind, subjectId: subject.id, hosterId, field, reason },
      ...{ byPersonId: personOf(actor), startedAt: toInstant(now), ...ended },
      ...{ answer: null, answeredAt: null, answeredByPersonId: null, revision: 1 },
    })
    .execute()
  const after = { restriction: id, ...(field ? { field } : {}), reason }
  await recordChange(db, { actor, verb, subject, hosterId, before: null, after, visibility: 'public' }, now)
  const ofHoster = sort === 'freeze' ? 'moderation.told-frozen' : 'moderation.told-hidden'
  const key = hosterId === null ? 'moderation.told-own-hidden' : ofHoster
  const href = paths.restriction.href({ id })
  await notify(db, { kind: 'security', to: tell, key, values: {}, href, hosterId }, now)
  await announce(db)
  return id
}
