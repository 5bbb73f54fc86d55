import type { Database, Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Hoster, hostersById } from '../../hosters/index.ts'
import { hiddenTexts } from '../hidden-texts.ts'
import type { RulingTable } from '../reply-tables.ts'
import { holdingOf } from './holding-of.ts'
import type { Named, Ruling } from './ruling.ts'
import '../tables.ts'

const mostShown = 50
export const perPage = 20

/** What was ruled on a hoster, the last first. */
export const rulingsOf = async (db: Database, hosterId: Id): Promise<Ruling[]> =>
  completed(db, await newest(db).where('hosterId', '=', hosterId).limit(mostShown).execute())

/** What was ruled on a clause, of whatever hoster: precedents for all. */
export const rulingsOnClause = async (db: Database, clauseId: string): Promise<Ruling[]> =>
  completed(db, await newest(db).where('clauseId', '=', clauseId).limit(mostShown).execute())

/** A page of all of them, and whether there are more; `after` is the last one of the page before. */
export async function allRulings(db: Database, after?: Id): Promise<{ rulings: Ruling[]; hasMore: boolean }> {
  const last = after ? await rulingRow(db, after) : undefined
  const rows = await newest(db)
    .where(({ and, or, eb }) => {
      if (!last) return and([])
      return or([eb('at', '<', last.at), and([eb('at', '=', last.at), eb('id', '<', last.id)])])
    })
    .limit(perPage + 1)
    .execute()
  return { rulings: await completed(db, rows.slice(0, perPage)), hasMore: rows.length > perPage }
}

/** Those whose appeal waits for a decision of the members, the oldest first. */
export async function appealsWaiting(db: Database): Promise<Ruling[]> {
  const rows = db.selectFrom('ruling').selectAll().where('appealedAt', 'is not', null).where('decidedAt', 'is', null)
  return completed(db, await rows.orderBy('appealedAt').orderBy('id').limit(mostShown).execute())
}

/** Refuses an unknown one. */
export async function findRuling(db: Database, id: Id): Promise<Ruling> {
  const row = await rulingRow(db, id)
  const [ruling] = row ? await completed(db, [row]) : []
  if (!ruling) throw notFound('compliance.no-ruling')
  return ruling
}

const rulingRow = (db: Database, id: Id) => db.selectFrom('ruling').selectAll().where('id', '=', id).executeTakeFirst()

const newest = (db: Database) => db.selectFrom('ruling').selectAll().orderBy('at', 'desc').orderBy('id', 'desc')

async function completed(db: Database, rows: RulingTable[]): Promise<Ruling[]> {
  const ids = new Set(rows.flatMap(({ hosterId, rulerHosterId }) => [hosterId, rulerHosterId]))
  const hosters = new Map((await hostersById(db, [...ids])).map((hoster) => [hoster.id, named(hoster)]))
  const hidden = await hiddenTexts(db, 'ruling', rows)
  return rows.flatMap((row) => {
    const [hoster, of] = [hosters.get(row.hosterId), hosters.get(row.rulerHosterId)]
    if (!hoster || !of) return []
    const texts = { hidden: hidden(row, 'reasons'), appealHidden: hidden(row, 'appeal') }
    return [{ ...plain(row), hoster, ruler: { name: row.rulerName, hoster: of }, ...texts }]
  })
}

export const named = ({ id, slug, facts, fictional }: Hoster): Named => ({ id, slug, name: facts.name, fictional })

function plain(row: RulingTable): Omit<Ruling, 'hoster' | 'ruler' | 'hidden' | 'appealHidden'> {
  const { id, clauseId, contestId, suspicionId, outcome, reasons, language, at } = row
  const { appealedAt, appealBy, appealReason, decidedAt, decisionName, appealOutcome } = row
  const isAppealed = appealedAt !== null && appealBy !== null && appealReason !== null
  const isDecided = decidedAt !== null && decisionName !== null && appealOutcome !== null
  const { stands, standsSince } = holdingOf(row)
  return {
    ...{ id, clauseId, contestId, suspicionId, outcome, reasons, language, at },
    sort: contestId === null ? 'suspicions' : 'contests',
    ...{ stands, standsSince },
    appeal: isAppealed
      ? { at: appealedAt, by: appealBy, reason: appealReason, language: row.appealLanguage ?? language }
      : null,
    decision: isDecided ? { at: decidedAt, name: decisionName, url: row.decisionUrl, outcome: appealOutcome } : null,
  }
}
