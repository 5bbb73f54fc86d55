import { type Database, fromJson, type Id } from '../../../../platform/database/index.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { SanctionTable } from '../tables.ts'
import type { Sanction } from './sanction.ts'
import '../tables.ts'

/** Refuses an unknown one. */
export async function findSanction(db: Database, id: Id): Promise<Sanction> {
  const [found] = await sanctionsById(db, [id])
  if (!found) throw notFound('membership.sanction-unknown')
  return found
}

export async function sanctionsById(db: Database, ids: readonly Id[]): Promise<Sanction[]> {
  return (await db.selectFrom('sanction').selectAll().where('id', 'in', ids).execute()).map(sanctionOf)
}

/** All that was put to the vote about a hoster, the first first. */
export async function sanctionsOf(db: Database, hosterId: Id): Promise<Sanction[]> {
  const rows = db.selectFrom('sanction').selectAll().where('hosterId', '=', hosterId)
  return (await rows.orderBy('at').orderBy('id').execute()).map(sanctionOf)
}

/** Of the whole collective, the last first. */
export async function allSanctions(db: Database, most: number): Promise<Sanction[]> {
  const rows = db.selectFrom('sanction').selectAll().orderBy('at', 'desc').orderBy('id').limit(most)
  return (await rows.execute()).map(sanctionOf)
}

/** Those of which the hoster was heard, and that nobody has voted on yet. */
export async function readyForVote(db: Database, now: string): Promise<Sanction[]> {
  const rows = db
    .selectFrom('sanction')
    .selectAll()
    .where('openFor', 'is not', null)
    .where('decisionId', 'is', null)
    .where('replyUntil', '<=', now)
  return (await rows.orderBy('at').execute()).map(sanctionOf)
}

const sanctionOf = ({ openFor, was, byPersonId, repliedByPersonId, withdrawnByPersonId, ...row }: SanctionTable) =>
  ({ ...row, clauseIds: fromJson(row.clauseIds) }) satisfies Sanction
