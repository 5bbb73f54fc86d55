import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { type Key, type Language, translator } from '../../../platform/i18n/index.ts'
import { hostersById } from '../../hosters/index.ts'
import type { Describers, Meanings, SubjectShown } from '../../journal/index.ts'
import { outcomes } from '../state.ts'
import type { Sort } from './matter.ts'
import { outcomeField } from './outcome-field.ts'
import '../tables.ts'

/** Each is named by its hoster and by nothing that it says: that may be hidden, or erased, one day. */
export const rulingDescribers: Describers = {
  'finding-reply': async (db, ids, language) =>
    named(db, language, await whose(db, 'findingReply', ids), [
      'compliance.a-reply',
      ({ id }) => paths.reply.href({ id }),
    ]),
  contest: async (db, ids, language) =>
    named(db, language, await whose(db, 'contest', ids), [
      'compliance.a-contest',
      ({ id }) => paths.contest.href({ id }),
    ]),
  async suspicion(db, ids, language) {
    const rows = await db
      .selectFrom('suspicion')
      .select(['id', 'hosterId', 'publicAt'])
      .where('id', 'in', ids)
      .execute()
    const hidden = new Set(rows.filter(({ publicAt }) => publicAt === null).map(({ id }) => id))
    const hrefOf = ({ id }: { id: Id }) =>
      (hidden.has(id) ? paths.coordinationSuspicion : paths.publicSuspicion).href({ id })
    return named(db, language, rows, ['compliance.a-suspicion', hrefOf])
  },
  ruling: async (db, ids, language) =>
    named(db, language, await whose(db, 'ruling', ids), ['compliance.a-ruling', ({ id }) => paths.ruling.href({ id })]),
}

interface Owned {
  id: Id
  hosterId: Id
}

const whose = (db: Database, table: 'findingReply' | 'contest' | 'ruling', ids: Id[]): Promise<Owned[]> =>
  db.selectFrom(table).select(['id', 'hosterId']).where('id', 'in', ids).execute()

async function named(
  db: Database,
  language: Language,
  rows: Owned[],
  [key, hrefOf]: [Key, (row: Owned) => string],
): Promise<Map<Id, SubjectShown>> {
  const ids = [...new Set(rows.map(({ hosterId }) => hosterId))]
  const hosters = new Map((await hostersById(db, ids)).map((hoster) => [hoster.id, hoster]))
  const t = translator(language)
  return new Map(
    rows.flatMap((row) => {
      const hoster = hosters.get(row.hosterId)
      if (!hoster) return []
      const { facts, fictional } = hoster
      return [[row.id, { name: t(key, { hoster: facts.name }), href: hrefOf(row), fictional }] as const]
    }),
  )
}

export const rulingMeanings: Meanings = {
  [outcomeField.suspicions]: outcomeOf('suspicions'),
  [outcomeField.contests]: outcomeOf('contests'),
}

function outcomeOf(sort: Sort): Meanings[string] {
  return {
    said(value, { t }) {
      const outcome = outcomes.find((outcome) => outcome === value)
      return outcome && t(`compliance.outcome-${sort}-${outcome}`)
    },
  }
}
