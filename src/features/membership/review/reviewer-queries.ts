import type { Database, Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Reviewer } from './review.ts'
import './tables.ts'

/** Whoever was ever asked to review these, the first asked first. */
export function reviewersOf(db: Database, applicationIds: readonly Id[]): Promise<Reviewer[]> {
  const rows = db.selectFrom('reviewer').selectAll().where('applicationId', 'in', applicationIds.slice(0, 400))
  return rows.orderBy('proposedAt').orderBy('id').execute()
}

/** Refuses an unknown one. */
export async function findReviewer(db: Database, id: Id): Promise<Reviewer> {
  const row = await reviewerAt(db, id)
  if (!row) throw notFound('membership.no-reviewer')
  return row
}

export const reviewerAt = (db: Database, id: Id): Promise<Reviewer | undefined> =>
  db.selectFrom('reviewer').selectAll().where('id', '=', id).executeTakeFirst()

/** What these hosters were asked to review and nobody took yet, and what somebody took themselves, the last first. */
export async function reviewersAskedOf(db: Database, personId: Id, hosterIds: readonly Id[]): Promise<Reviewer[]> {
  const rows = await db
    .selectFrom('reviewer')
    .selectAll()
    .where('hosterId', 'in', hosterIds.slice(0, 400))
    .where('endedAt', 'is', null)
    .orderBy('proposedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.filter((row) => row.personId === null || row.personId === personId)
}

/** Which of these reviews were sent. */
export async function sentAmong(db: Database, ids: readonly Id[]): Promise<Set<Id>> {
  const rows = db.selectFrom('review').select('reviewerId').where('reviewerId', 'in', ids.slice(0, 400))
  return new Set((await rows.where('sentAt', 'is not', null).execute()).map(({ reviewerId }) => reviewerId))
}

/** How many reviews each hoster was given, those that were refused left out. */
export async function loadsOf(db: Database): Promise<Map<Id, number>> {
  const rows = await db.selectFrom('reviewer').select(['hosterId']).where('endedAt', 'is', null).execute()
  const loads = new Map<Id, number>()
  for (const { hosterId } of rows) loads.set(hosterId, (loads.get(hosterId) ?? 0) + 1)
  return loads
}
