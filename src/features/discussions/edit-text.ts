import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { By } from './by.ts'
import { ownAnswer } from './own-answer.ts'
import { findTopic } from './queries.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { refusedForm } from './refused-form.ts'
import { editableMinutes, isEditable } from './topic.ts'
import { refuseUnlessWriter } from './who-writes.ts'

interface Edited {
  topicId: Id
  number: number
  text: string
  language: Language
  /** Of the topic, with its beginning alone. */
  title?: string
}

/** Corrects a text while few have read it and the topic is open; afterwards, only another answer does. */
export function editText(
  db: Database,
  { topicId, number, text, language, title }: Edited,
  { actor, now }: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const topic = await findTopic(db, topicId)
    refuseFrozen(topic)
    const answer = await ownAnswer(db, { topicId, number }, actor)
    if (answer.hidden || topic.hidden) throw refusedForm('form', 'discussions.edit-hidden', 409)
    if (topic.closed) throw refusedForm('form', 'discussions.edit-closed', 409)
    if (answer.erasedAt !== null) throw refusedForm('form', 'discussions.edit-erased', 409)
    await refuseUnlessWriter(db, { actor, now }, answer.forHosterId)
    if (!isEditable(answer, now)) throw refusedForm('form', 'discussions.too-old', 409, { minutes: editableMinutes })
    const isTitled = number === 0 && title !== undefined && (title !== topic.title || language !== topic.language)
    if (isTitled) await db.updateTable('topic').set({ title, language }).where('id', '=', topicId).execute()
    if (!isTitled && answer.text === text && answer.language === language) return
    await db
      .updateTable('topicAnswer')
      .set({ text, language, editedAt: toInstant(now) })
      .where('id', '=', answer.id)
      .execute()
  })
}
