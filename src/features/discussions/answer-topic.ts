import { paths } from '../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { type By, personOf } from './by.ts'
import { findTopic, sentBefore } from './queries.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { refusedForm } from './refused-form.ts'
import { tellFollowers } from './tell-followers.ts'
import { addressed, mostAnswers } from './topic.ts'
import { refuseTooManyTexts, refuseUnlessWriter } from './who-writes.ts'
import { writeAnswer } from './write-answer.ts'

export interface NewAnswer {
  topicId: Id
  /** Markdown. */
  text: string
  language: Language
  forHosterId: Id | null
  /** Of the form that sent it: the same form sent twice is one answer. */
  once: string
}

/** Adds an answer to an open topic and tells who follows it; gives its number. */
export function answerTopic(db: Database, { topicId, ...said }: NewAnswer, by: By): Promise<number> {
  return atomically(db, async (db) => {
    const before = await sentBefore(db, said.once)
    if (before) return before.number
    const topic = await findTopic(db, topicId)
    refuseFrozen(topic)
    if (topic.closed) throw refusedForm('form', 'discussions.closed-already', 409)
    if (topic.answers >= mostAnswers) throw refusedForm('form', 'discussions.full', 409, { most: mostAnswers })
    await refuseUnlessWriter(db, by, said.forHosterId)
    await refuseTooManyTexts(db, by)
    const number = topic.answers + 1
    await db
      .updateTable('topic')
      .set({ answers: number, lastAt: toInstant(by.now) })
      .where('id', '=', topicId)
      .execute()
    await writeAnswer(db, { topicId, number, ...said }, by)
    const href = paths.discussionAnswer.href({ slug: addressed(topic), number: String(number) })
    await tellFollowers(db, topic, { key: 'discussions.told-answer', href, except: personOf(by.actor) }, by.now)
    return number
  })
}
