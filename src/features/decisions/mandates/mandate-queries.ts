import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import '../tables.ts'

/** Leave to cast for another hoster in one decision. */
export interface Mandate {
  id: Id
  decisionId: Id
  fromHosterId: Id
  toHosterId: Id
  givenAt: Instant
  endedAt: Instant | null
}

const columns = ['id', 'decisionId', 'fromHosterId', 'toHosterId', 'givenAt', 'endedAt'] as const

/** Those that hold now, the first given first. */
export function mandatesOf(db: Database, decisionId: Id): Promise<Mandate[]> {
  return everyRow(db, decisionId).where('endedAt', 'is', null).execute()
}

/** Those that were taken back as well. */
export const everyMandateOf = (db: Database, decisionId: Id): Promise<Mandate[]> => everyRow(db, decisionId).execute()

export function mandateFrom(db: Database, decisionId: Id, fromHosterId: Id): Promise<Mandate | undefined> {
  const rows = everyRow(db, decisionId).where('endedAt', 'is', null)
  return rows.where('fromHosterId', '=', fromHosterId).executeTakeFirst()
}

/** Those that these hosters gave in these decisions and did not take back. */
export function mandatesFrom(
  db: Database,
  decisionIds: readonly Id[],
  hosterIds: readonly Id[],
): Promise<Pick<Mandate, 'decisionId' | 'fromHosterId' | 'toHosterId'>[]> {
  return db
    .selectFrom('mandate')
    .select(['decisionId', 'fromHosterId', 'toHosterId'])
    .where('decisionId', 'in', decisionIds)
    .where('fromHosterId', 'in', hosterIds)
    .where('endedAt', 'is', null)
    .execute()
}

const everyRow = (db: Database, decisionId: Id) =>
  db.selectFrom('mandate').select(columns).where('decisionId', '=', decisionId).orderBy('givenAt').orderBy('id')
