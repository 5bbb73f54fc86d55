import { paths } from '../../paths.ts'
import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { conflict, forbidden } from '../../platform/errors.ts'
import { findPerson, isCoordination } from '../accounts/index.ts'
import { recordChange } from '../journal/index.ts'
import { type By, personOf } from './by.ts'
import { findTopic } from './queries.ts'
import { tellFollowers } from './tell-followers.ts'
import { addressed, type Topic } from './topic.ts'

/** People answer again. What the coordination closed, it alone opens. */
export function reopenTopic(db: Database, topicId: Id, by: By & { undoes?: Id }): Promise<void> {
  return atomically(db, async (db) => {
    const topic = await findTopic(db, topicId)
    if (!(await mayReopen(db, topic, by))) throw forbidden('discussions.reopen-coordination')
    if (!topic.closed) throw conflict('discussions.open-already')
    await db
      .updateTable('topic')
      .set({ closedAt: null, closedAs: null, closedByPersonId: null, closeReason: null, closeLanguage: null })
      .where('id', '=', topicId)
      .execute()
    const change = { actor: by.actor, verb: 'topic.reopened', subject: { kind: 'topic', id: topicId }, hosterId: null }
    const undoes = by.undoes ?? null
    await recordChange(db, { ...change, before: null, after: null, visibility: 'public', undoes }, by.now)
    const href = paths.discussion.href({ slug: addressed(topic) })
    await tellFollowers(db, topic, { key: 'discussions.told-reopened', href, except: personOf(by.actor) }, by.now)
  })
}

export async function mayReopen(db: Database, { closed, byPersonId }: Topic, { actor }: Pick<By, 'actor'>) {
  const personId = personOf(actor)
  if (personId === null) return true
  if (isCoordination(await findPerson(db, personId))) return true
  return byPersonId === personId && closed?.as !== 'coordination'
}
