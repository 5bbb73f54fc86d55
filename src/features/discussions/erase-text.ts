import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import { ownAnswer } from './own-answer.ts'
import { findTopic } from './queries.ts'

/** Erases what somebody wrote, at their wish; a line says that it was there. Nobody answered: its title goes too. */
export function eraseText(db: Database, place: { topicId: Id; number: number }, { actor, now }: By): Promise<void> {
  return atomically(db, async (db) => {
    const topic = await findTopic(db, place.topicId)
    const { id, erasedAt } = await ownAnswer(db, place, actor)
    if (erasedAt !== null) return
    await db
      .updateTable('topicAnswer')
      .set({ text: null, erasedAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    if (place.number === 0 && topic.answers === 0)
      await db.updateTable('topic').set({ title: '' }).where('id', '=', topic.id).execute()
    const change = { actor, verb: 'topic.answer-erased', subject: { kind: 'topic-answer', id }, hosterId: null }
    await recordChange(db, { ...change, before: null, after: null, visibility: 'private' }, now)
  })
}
