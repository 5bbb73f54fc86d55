import { paths } from '../../paths.ts'
import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { freeSlug } from '../../platform/slug.ts'
import { oneLine } from '../../platform/text.ts'
import { withoutUnseen } from '../../platform/unseen.ts'
import { delegatesOf } from '../delegates/index.ts'
import { recordChange } from '../journal/index.ts'
import { notify } from '../notifications/index.ts'
import { type By, personOf } from './by.ts'
import { findTopic, sentBefore } from './queries.ts'
import { refuseTooManyTexts, refuseTooManyTopics, refuseUnlessWriter } from './who-writes.ts'
import { writeAnswer } from './write-answer.ts'

export interface NewTopic {
  /** The address of the page that it is about, without its language: the caller knows that it is public. */
  about: string
  title: string
  /** Markdown. */
  text: string
  language: Language
  /** The hoster for which it is written; who writes acts for it. */
  forHosterId?: Id | null
  /** Whose page it is: those who act for it are told. */
  aboutHosterId?: Id | null
  /** Of the form that sent it: the same form sent twice begins one topic. */
  once?: string
}

/** Begins a topic about a page, in the caller's own transaction if there is one; who begins it follows it. */
export function beginTopic(db: Database, by: By, topic: NewTopic): Promise<{ id: Id; slug: string }> {
  return atomically(db, async (db) => {
    const { about, text, language, forHosterId = null, aboutHosterId = null } = topic
    const title = withoutUnseen(oneLine(topic.title))
    const id = newIdInTime()
    const { once = id } = topic
    const before = await sentBefore(db, once)
    if (before) return findTopic(db, before.topicId)
    await refuseUnlessWriter(db, by, forHosterId)
    await refuseTooManyTexts(db, by)
    await refuseTooManyTopics(db, by)
    const isTaken = async (slug: string) =>
      (await db.selectFrom('topic').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
    const slug = await freeSlug(title, isTaken)
    const at = toInstant(by.now)
    const open = { closedAt: null, closedAs: null, closedByPersonId: null, closeReason: null, closeLanguage: null }
    const byPersonId = personOf(by.actor)
    await db
      .insertInto('topic')
      .values({ id, slug, about, title, language, openedAt: at, lastAt: at, answers: 0, byPersonId, ...open })
      .execute()
    await writeAnswer(db, { topicId: id, number: 0, text, language, forHosterId, once }, by)
    await tellWhose(db, { aboutHosterId, slug, byPersonId }, by.now)
    const change = { actor: by.actor, verb: 'topic.opened', subject: { kind: 'topic', id }, hosterId: forHosterId }
    await recordChange(db, { ...change, before: null, after: { address: about }, visibility: 'public' }, by.now)
    return { id, slug }
  })
}

interface Begun {
  aboutHosterId: Id | null
  slug: string
  byPersonId: Id | null
}

/** Nothing that was typed is in it. */
async function tellWhose(db: Database, { aboutHosterId, slug, byPersonId }: Begun, now: Temporal.Instant) {
  if (aboutHosterId === null) return
  const to = (await delegatesOf(db, aboutHosterId)).map(({ personId }) => personId).filter((id) => id !== byPersonId)
  const href = paths.discussion.href({ slug })
  const news = { kind: 'hoster', to, key: 'discussions.told-begun', values: {}, href, hosterId: aboutHosterId } as const
  await notify(db, news, now)
}
