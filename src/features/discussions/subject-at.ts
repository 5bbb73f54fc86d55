import type { Database, Id } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'
import type { SubjectAt } from '../moderation/index.ts'
import './tables.ts'

const page = /^\/discussions\/([\w-]+)(?:\/answers\/(\d{1,9}))?$/

/** The topic or the answer that stands at an address: it can be reported, and hidden. */
export const topicSubject: SubjectAt = async (db, address) => {
  const [, name, number] = page.exec(address.split('?')[0] ?? '') ?? []
  if (name === undefined || name === 'new') return null
  const topic = await db
    .selectFrom('topic')
    .select('id')
    .where(({ or, eb }) => or([eb('id', '=', name), eb('slug', '=', name)]))
    .executeTakeFirst()
  if (!topic || number === undefined) return topic ? { subject: { kind: 'topic', id: topic.id }, hosterId: null } : null
  const answer = await db
    .selectFrom('topicAnswer')
    .select(['id', 'forHosterId'])
    .where('topicId', '=', topic.id)
    .where('number', '=', Number(number))
    .executeTakeFirst()
  return answer ? { subject: { kind: 'topic-answer', id: answer.id }, hosterId: answer.forHosterId } : null
}

/** Who began a topic, or wrote an answer; nobody once they are forgotten. */
export async function topicAuthors(db: Database, { kind, id }: Subject): Promise<Id[]> {
  if (kind !== 'topic' && kind !== 'topic-answer') return []
  const table = kind === 'topic' ? 'topic' : 'topicAnswer'
  const row = await db.selectFrom(table).select('byPersonId').where('id', '=', id).executeTakeFirst()
  return row?.byPersonId ? [row.byPersonId] : []
}
