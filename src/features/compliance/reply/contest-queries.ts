import { type Database, fromJson, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { hiddenTexts } from '../hidden-texts.ts'
import type { ContestTable } from '../reply-tables.ts'
import type { Contest } from './contest.ts'
import '../tables.ts'

/** What a hoster contests or contested, the oldest first; what it withdrew is left out. */
export async function contestsOf(db: Database, hosterId: Id): Promise<Contest[]> {
  const found = await contestsOfSeveral(db, [hosterId])
  return found.get(hosterId) ?? []
}

/** The same of several hosters. */
export async function contestsOfSeveral(db: Database, hosterIds: readonly Id[]): Promise<ReadonlyMap<Id, Contest[]>> {
  const rows = await db
    .selectFrom('contest')
    .selectAll()
    .where('hosterId', 'in', hosterIds)
    .where('withdrawnAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(await completed(db, rows), ({ hosterId }) => hosterId)
}

/** Every contest of a finding for a clause, those that were withdrawn among them. */
export async function contestsOfFinding(db: Database, findingId: Id, clauseId: string): Promise<Contest[]> {
  const rows = db.selectFrom('contest').selectAll().where('findingId', '=', findingId)
  return completed(db, await rows.where('clauseId', '=', clauseId).orderBy('at').orderBy('id').execute())
}

/** How many times a hoster contested within 24 hours. */
export async function contestsWithinADay(db: Database, hosterId: Id, now: Temporal.Instant): Promise<number> {
  const rows = db.selectFrom('contest').select('id').where('hosterId', '=', hosterId)
  return (await rows.where('at', '>', toInstant(now.subtract({ hours: 24 }))).execute()).length
}

/** Refuses an unknown one; one that was withdrawn is there. */
export async function findContest(db: Database, id: Id): Promise<Contest> {
  const [contest] = await contestsById(db, [id])
  if (!contest) throw notFound('compliance.no-contest')
  return contest
}

export async function contestsById(db: Database, ids: readonly Id[]): Promise<Contest[]> {
  return completed(db, await db.selectFrom('contest').selectAll().where('id', 'in', ids).execute())
}

async function completed(db: Database, rows: ContestTable[]): Promise<Contest[]> {
  const ids = rows.map(({ id }) => id)
  const rulings = await db
    .selectFrom('ruling')
    .select(['id', 'contestId', 'outcome', 'appealOutcome', 'at'])
    .where('contestId', 'in', ids)
    .execute()
  const hidden = await hiddenTexts(db, 'contest', rows)
  return rows.map(({ byPersonId, saw, ...row }) => {
    const ruled = rulings.find(({ contestId }) => contestId === row.id)
    const ruling = ruled ? { id: ruled.id, outcome: ruled.appealOutcome ?? ruled.outcome, at: ruled.at } : null
    return { ...row, saw: fromJson(saw), ruling, hidden: hidden(row, 'contest') }
  })
}
