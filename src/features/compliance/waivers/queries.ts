import type { Database, Id } from '../../../platform/database/index.ts'
import { isInForce, type Waiver } from './waiver.ts'
import '../tables.ts'

const columns = [
  'id',
  'hosterId',
  'clauseId',
  'reason',
  'decisionName',
  'decisionUrl',
  'fromDay',
  'untilDay',
  'recordedAt',
  'endedAt',
] as const

/** Every waiver of the collective, ended or not, the last recorded first. */
export const allWaivers = (db: Database): Promise<Waiver[]> =>
  db.selectFrom('waiver').select(columns).orderBy('recordedAt', 'desc').orderBy('id').execute()

export const findWaiver = (db: Database, id: Id): Promise<Waiver | undefined> =>
  db.selectFrom('waiver').select(columns).where('id', '=', id).executeTakeFirst()

/** Those in force on a day of the collective, of these hosters; of several for one clause, the last recorded. */
export async function waiversOn(db: Database, hosterIds: Id[], day: string): Promise<Map<Id, Map<string, Waiver>>> {
  const rows = await db
    .selectFrom('waiver')
    .select(columns)
    .where('hosterId', 'in', hosterIds)
    .where('endedAt', 'is', null)
    .where('fromDay', '<=', day)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  const present = Map.groupBy(
    rows.filter((waiver) => isInForce(waiver, day)),
    ({ hosterId }) => hosterId,
  )
  return new Map([...present].map(([id, some]) => [id, new Map(some.map((one) => [one.clauseId, one]))]))
}

export const waiversById = (db: Database, ids: Id[]): Promise<Waiver[]> =>
  db.selectFrom('waiver').select(columns).where('id', 'in', ids).execute()
