import { paths } from '../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { findPerson, isCoordination } from '../accounts/index.ts'
import { recordChange } from '../journal/index.ts'
import { type By, personOf } from './by.ts'
import { findTopic } from './queries.ts'
import { refusedForm } from './refused-form.ts'
import { tellFollowers } from './tell-followers.ts'
import { addressed, type ClosedAs, type Topic } from './topic.ts'

interface Closing {
  topicId: Id
  reason: string
  language: Language
}

/** Nobody answers any more; all of it stays to be read, with the reason on top. */
export function closeTopic(db: Database, { topicId, reason, language }: Closing, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const topic = await findTopic(db, topicId)
    const closedAs = await closesAs(db, topic, by)
    if (closedAs === null) throw forbidden('discussions.not-closable')
    if (topic.closed) throw refusedForm('form', 'discussions.closed-before', 409)
    const closedByPersonId = personOf(by.actor)
    await db
      .updateTable('topic')
      .set({ closedAt: toInstant(by.now), closedAs, closedByPersonId, closeReason: reason, closeLanguage: language })
      .where('id', '=', topicId)
      .execute()
    // The journal keeps no word of it: it may be hidden, or erased, one day.
    const change = { actor: by.actor, verb: 'topic.closed', subject: { kind: 'topic', id: topicId }, hosterId: null }
    await recordChange(db, { ...change, before: null, after: null, visibility: 'public' }, by.now)
    const href = paths.discussion.href({ slug: addressed(topic) })
    await tellFollowers(db, topic, { key: 'discussions.told-closed', href, except: closedByPersonId }, by.now)
  })
}

/** As what somebody may close a topic, or open again what they closed; null: they may not. */
export async function closesAs(db: Database, topic: Pick<Topic, 'byPersonId'>, { actor }: Pick<By, 'actor'>) {
  const personId = personOf(actor)
  if (personId === null) return 'coordination' satisfies ClosedAs
  if (topic.byPersonId === personId) return 'opener' satisfies ClosedAs
  return isCoordination(await findPerson(db, personId)) ? ('coordination' satisfies ClosedAs) : null
}
