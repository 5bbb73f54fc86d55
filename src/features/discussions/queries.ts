import type { Database, Id, Instant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { personsById } from '../accounts/index.ts'
import { hostersById } from '../hosters/index.ts'
import { type Hidden, hiddenOf } from './hidden.ts'
import type { TopicAnswerTable, TopicTable } from './tables.ts'
import './tables.ts'
import { type Answer, type Author, answersPerPage, type Topic, type TopicsOn, topicsPerPage } from './topic.ts'

/** What is said about a page: `about` is its address without language. Those taken from the public are left out. */
export async function topicsOn(db: Database, about: string, most = 5): Promise<TopicsOn> {
  const rows = db.selectFrom('topic').where('about', '=', about)
  const { count } = await rows.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const latest = rows.selectAll().orderBy('lastAt', 'desc').orderBy('id', 'desc').limit(most)
  return { topics: await completed(db, await latest.execute()), count }
}

/** How many topics there are about each of these pages. */
export async function discussionsOf(db: Database, about: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (let from = 0; from < about.length; from += 400) {
    const rows = await db
      .selectFrom('topic')
      .select(({ fn }) => ['about', fn.countAll<number>().as('count')])
      .where('about', 'in', about.slice(from, from + 400))
      .groupBy('about')
      .execute()
    for (const row of rows) counts.set(row.about, row.count)
  }
  return counts
}

/** A page of topics, the latest first; `after` is the id of the last one of the page before. */
export async function latestTopics(
  db: Database,
  { about, after }: { about?: string | undefined; after?: Id | undefined } = {},
): Promise<{ topics: Topic[]; hasMore: boolean }> {
  const last = after === undefined ? undefined : await topicRow(db, 'id', after)
  const rows = await db
    .selectFrom('topic')
    .selectAll()
    .where(({ and, or, eb }) =>
      and([
        ...(about === undefined ? [] : [eb('about', '=', about)]),
        ...(last
          ? [or([eb('lastAt', '<', last.lastAt), and([eb('lastAt', '=', last.lastAt), eb('id', '<', last.id)])])]
          : []),
      ]),
    )
    .orderBy('lastAt', 'desc')
    .orderBy('id', 'desc')
    .limit(topicsPerPage + 1)
    .execute()
  return { topics: await completed(db, rows.slice(0, topicsPerPage)), hasMore: rows.length > topicsPerPage }
}

/** By its id or by its slug. Refuses an unknown one. */
export async function findTopic(db: Database, name: string): Promise<Topic> {
  const row = (await topicRow(db, 'id', name)) ?? (await topicRow(db, 'slug', name))
  const [topic] = row ? await completed(db, [row]) : []
  if (!topic) throw notFound('discussions.not-found')
  return topic
}

const topicRow = (db: Database, column: 'id' | 'slug', value: string): Promise<TopicTable | undefined> =>
  db.selectFrom('topic').selectAll().where(column, '=', value).executeTakeFirst()

async function completed(db: Database, rows: TopicTable[]): Promise<Topic[]> {
  const hidden = await hiddenOf(
    db,
    rows.map(({ id }) => ({ kind: 'topic', id })),
  )
  return rows.map((row) => topicOf(row, hidden))
}

function topicOf(row: TopicTable, hidden: Hidden): Topic {
  const { closedAt, closedAs, closedByPersonId: _, closeReason, closeLanguage, ...topic } = row
  const subject = { kind: 'topic', id: row.id }
  const isClosed = closedAt !== null && closedAs !== null
  return {
    ...topic,
    hidden: hidden(subject, 'topic-title'),
    frozen: hidden(subject, null),
    closed: isClosed
      ? {
          ...{ at: closedAt, as: closedAs, reason: closeReason, language: closeLanguage ?? row.language },
          hidden: hidden(subject, 'closing'),
        }
      : null,
  }
}

/** What a topic begins with. */
export async function beginningOf(db: Database, topicId: Id): Promise<Answer> {
  return findAnswer(db, topicId, 0)
}

/** A page of its answers, the first first; `after` is the number of the last one of the page before. */
export async function answersOf(
  db: Database,
  topicId: Id,
  after = 0,
): Promise<{ answers: Answer[]; hasMore: boolean }> {
  const rows = await db
    .selectFrom('topicAnswer')
    .selectAll()
    .where('topicId', '=', topicId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(answersPerPage + 1)
    .execute()
  return { answers: await written(db, rows.slice(0, answersPerPage)), hasMore: rows.length > answersPerPage }
}

/** The last ones of a topic, the last first, its beginning among them. */
export async function lastAnswersOf(db: Database, topicId: Id, most: number): Promise<Answer[]> {
  const rows = db.selectFrom('topicAnswer').selectAll().where('topicId', '=', topicId).orderBy('number', 'desc')
  return written(db, await rows.limit(most).execute())
}

/** Refuses a number that the topic has not come to. */
export async function findAnswer(db: Database, topicId: Id, number: number): Promise<Answer> {
  const [row] = await answerRows(db, topicId, number)
  const [answer] = row ? await written(db, [row]) : []
  if (!answer) throw notFound('discussions.no-answer')
  return answer
}

const answerRows = (db: Database, topicId: Id, number: number): Promise<TopicAnswerTable[]> =>
  db
    .selectFrom('topicAnswer')
    .selectAll()
    .where('topicId', '=', topicId)
    .where('number', '=', Number.isSafeInteger(number) && number >= 0 && number < 2 ** 31 ? number : -1)
    .execute()

/** With who wrote each, and what of it is hidden. */
async function written(db: Database, rows: TopicAnswerTable[]): Promise<Answer[]> {
  const idsOf = (key: 'byPersonId' | 'forHosterId') => [...new Set(rows.flatMap((row) => row[key] ?? []))]
  const people = new Map((await personsById(db, idsOf('byPersonId'))).map((person) => [person.id, person]))
  const hosters = new Map((await hostersById(db, idsOf('forHosterId'))).map((hoster) => [hoster.id, hoster]))
  const hidden = await hiddenOf(db, [
    ...rows.map(({ id }) => ({ kind: 'topic-answer', id })),
    ...idsOf('forHosterId').map((id) => ({ kind: 'hoster', id })),
  ])
  return rows.map(({ author, once: _, ...answer }) => {
    const found = hosters.get(answer.forHosterId ?? '')
    const hoster = found ? { name: found.facts.name, slug: found.slug, fictional: found.fictional } : null
    const person = people.get(answer.byPersonId ?? '')
    return { ...answer, author: authorOf(author, person, hoster), hidden: whyHidden(answer, hidden) }
  })
}

/** It was hidden itself, or all that its hoster shows is frozen. */
function whyHidden({ id, forHosterId }: Pick<Answer, 'id' | 'forHosterId'>, hidden: Hidden) {
  const subject = { kind: 'topic-answer', id }
  const ofHoster = forHosterId === null ? null : hidden({ kind: 'hoster', id: forHosterId }, null)
  return hidden(subject, 'answer') ?? hidden(subject, null) ?? ofHoster
}

function authorOf(
  kind: TopicAnswerTable['author'],
  person: { name: string | null } | undefined,
  hoster: (Author & { kind: 'gone' })['hoster'],
): Author {
  if (kind === 'site') return hoster ? { kind: 'hoster', hoster } : { kind }
  return person ? { kind: 'person', name: person.name, hoster } : { kind: 'gone', hoster }
}

/** How much somebody wrote after an instant. */
export async function writtenSince(db: Database, personId: Id, since: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('topicAnswer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('byPersonId', '=', personId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** How many topics somebody began after an instant. */
export async function begunSince(db: Database, personId: Id, since: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('topic')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('byPersonId', '=', personId)
    .where('openedAt', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** Whether this very form was sent before, and what it left. */
export async function sentBefore(db: Database, once: string): Promise<{ topicId: Id; number: number } | undefined> {
  return db.selectFrom('topicAnswer').select(['topicId', 'number']).where('once', '=', once).executeTakeFirst()
}
