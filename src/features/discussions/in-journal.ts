import { paths } from '../../paths.ts'
import type { Database, Id } from '../../platform/database/index.ts'
import { type Language, translator } from '../../platform/i18n/index.ts'
import type { Describers, SubjectShown, Undoers } from '../journal/index.ts'
import { hiddenOf } from './hidden.ts'
import { reopenTopic } from './reopen-topic.ts'
import './tables.ts'

/** A topic by its title, unless that is hidden or erased; an answer by its number in its topic. */
export const describers: Describers = {
  async topic(db, ids, language) {
    const rows = await db.selectFrom('topic').select(['id', 'slug', 'title']).where('id', 'in', ids).execute()
    return named(db, rows, language)
  },
  async 'topic-answer'(db, ids, language) {
    const rows = await db
      .selectFrom('topicAnswer')
      .innerJoin('topic', 'topic.id', 'topicAnswer.topicId')
      .select(['topicAnswer.id as answerId', 'number', 'topic.id', 'slug', 'title'])
      .where('topicAnswer.id', 'in', ids)
      .execute()
    const topics = await named(db, rows, language)
    const t = translator(language)
    return new Map(
      rows.flatMap(({ answerId, id, number }) => {
        const topic = topics.get(id)
        if (!topic?.href) return []
        const title = topic.name
        const name =
          number === 0 ? t('discussions.a-beginning', { title }) : t('discussions.an-answer', { number, title })
        return [[answerId, { name, href: `${topic.href}/answers/${number}` }] as const]
      }),
    )
  },
}

interface Named {
  id: Id
  slug: string
  title: string
}

async function named(db: Database, rows: readonly Named[], language: Language): Promise<Map<Id, SubjectShown>> {
  const subjects = [...new Set(rows.map(({ id }) => id))].map((id) => ({ kind: 'topic', id }))
  const hidden = await hiddenOf(db, subjects)
  const t = translator(language)
  return new Map(
    rows.map(({ id, slug, title }) => {
      const isHidden = [null, 'topic-title'].some((field) => hidden({ kind: 'topic', id }, field))
      const name = isHidden || title === '' ? t('discussions.a-topic-untitled') : t('discussions.a-topic', { title })
      return [id, { name, href: paths.discussion.href({ slug: isHidden ? id : slug }) }]
    }),
  )
}

/** A topic that was closed is opened again from the journal. */
export const undoers: Undoers = {
  'topic.closed': (db, { subject, entryId }, by) => reopenTopic(db, subject.id, { ...by, undoes: entryId }),
}
