import { paths } from '../../paths.ts'
import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import './tables.ts'

/** What a person wrote, began, closed and follows. */
export const personalData: PersonalData = {
  name: 'discussions',
  tables: ['topic', 'topicAnswer', 'topicFollower'],
  async aboutPerson(db, personId) {
    return {
      written: await writtenBy(db, personId),
      topicsClosed: await closedBy(db, personId),
      topicsFollowed: await followedBy(db, personId),
    }
  },
  /** The texts stay, so that answers to them keep their sense, under the name of nobody; or go, at their wish. */
  async forgetPerson(db, personId, now, { withTexts } = { withTexts: false }) {
    if (withTexts) await eraseTexts(db, personId, now)
    await db.updateTable('topicAnswer').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
    await db.updateTable('topic').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
    const nobody = { closedByPersonId: null }
    await db.updateTable('topic').set(nobody).where('closedByPersonId', '=', personId).execute()
    await db.deleteFrom('topicFollower').where('personId', '=', personId).execute()
  },
}

async function eraseTexts(db: Database, personId: Id, now: Temporal.Instant): Promise<void> {
  const erased = { text: null, erasedAt: toInstant(now) }
  const own = db.updateTable('topicAnswer').set(erased).where('byPersonId', '=', personId)
  await own.where('erasedAt', 'is', null).execute()
  await db.updateTable('topic').set({ title: '' }).where('byPersonId', '=', personId).execute()
  await db.updateTable('topic').set({ closeReason: null }).where('closedByPersonId', '=', personId).execute()
}

async function writtenBy(db: Database, personId: Id) {
  const rows = await db
    .selectFrom('topicAnswer')
    .innerJoin('topic', 'topic.id', 'topicAnswer.topicId')
    .select(['topic.slug', 'topic.title', 'number', 'topicAnswer.text', 'topicAnswer.language', 'at', 'forHosterId'])
    .where('topicAnswer.byPersonId', '=', personId)
    .orderBy('at')
    .orderBy('topicAnswer.id')
    .execute()
  return rows.map(({ slug, title, number, ...said }) => {
    const isOwn = number === 0
    const href = isOwn ? pageOf(slug) : paths.discussionAnswer.href({ slug, number: String(number) })
    return { href, ...(isOwn ? { title } : {}), ...said }
  })
}

async function closedBy(db: Database, personId: Id) {
  const rows = await db
    .selectFrom('topic')
    .select(['slug', 'closeReason', 'closedAt'])
    .where('closedByPersonId', '=', personId)
    .orderBy('closedAt')
    .execute()
  return rows.map(({ slug, ...closing }) => ({ href: pageOf(slug), ...closing }))
}

async function followedBy(db: Database, personId: Id) {
  const rows = await db
    .selectFrom('topicFollower')
    .innerJoin('topic', 'topic.id', 'topicFollower.topicId')
    .select(['slug', 'since', 'topicFollower.endedAt'])
    .where('personId', '=', personId)
    .orderBy('since')
    .execute()
  return rows.map(({ slug, ...following }) => ({ href: pageOf(slug), ...following }))
}

const pageOf = (slug: string) => paths.discussion.href({ slug })
