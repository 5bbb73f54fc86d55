import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { type Key, type Language, translator } from '../../../platform/i18n/index.ts'
import { hostersById } from '../../hosters/index.ts'
import type { Describers, SubjectShown } from '../../journal/index.ts'
import { sanctionsById } from './sanction/queries.ts'
import './tables.ts'

/** Texts of a hoster's life that stand beside something else: each is named by its hoster. */
export const textDescribers: Describers = {
  async 'sanction-reply'(db, ids, language) {
    const rows = (await sanctionsById(db, ids)).map(({ id, hosterId }) => ({ id, hosterId }))
    return named(
      db,
      { key: 'membership.sanction-reply-named', rows, at: ({ id }) => paths.sanctionReply.href({ id }) },
      language,
    )
  },
  async 'incubation-goals'(db, ids, language) {
    const rows = ids.map((id) => ({ id, hosterId: id }))
    return named(
      db,
      { key: 'membership.goals-named', rows, at: ({ slug }) => paths.incubating.href({ slug }) },
      language,
    )
  },
  async 'incubation-note'(db, ids, language) {
    const rows = await db.selectFrom('incubationNote').select(['id', 'hosterId']).where('id', 'in', ids).execute()
    return named(db, { key: 'membership.note-named', rows, at: (note) => paths.incubatingNote.href(note) }, language)
  },
}

interface Texts {
  key: Key
  rows: readonly { id: Id; hosterId: Id }[]
  at: (text: { id: Id; slug: string }) => string
}

async function named(db: Database, { key, rows, at }: Texts, language: Language): Promise<Map<Id, SubjectShown>> {
  const t = translator(language)
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  return new Map(
    rows.flatMap(({ id, hosterId }) => {
      const hoster = hosters.find((one) => one.id === hosterId)
      if (!hoster) return []
      const { slug, facts, fictional } = hoster
      return [[id, { name: t(key, { hoster: facts.name }), href: at({ id, slug }), fictional }] as const]
    }),
  )
}
