import type { Database, Id } from '../../../platform/database/index.ts'
import '../tables.ts'

/** What a person ruled and appealed, and what was asked of them. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const rulings = await db
    .selectFrom('ruling')
    .select(['hosterId', 'clauseId', 'outcome', 'reasons', 'rulerName as name', 'at'])
    .where('rulerPersonId', '=', personId)
    .orderBy('at')
    .execute()
  const appeals = await db
    .selectFrom('ruling')
    .select(['hosterId', 'clauseId', 'appealReason as text', 'appealedAt as at'])
    .where('appealByPersonId', '=', personId)
    .orderBy('appealedAt')
    .execute()
  const requests = await db
    .selectFrom('rulingRequest')
    .select('at')
    .where('personId', '=', personId)
    .orderBy('at')
    .execute()
  return { rulings, appeals, rulingRequests: requests }
}

/** The ruling stays, and the hoster of who made it; their name goes with their account. */
export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  const nobody = { rulerPersonId: null, rulerName: null }
  await db.updateTable('ruling').set(nobody).where('rulerPersonId', '=', personId).execute()
  await db.updateTable('ruling').set({ appealByPersonId: null }).where('appealByPersonId', '=', personId).execute()
  await db.deleteFrom('rulingRequest').where('personId', '=', personId).execute()
  await db.updateTable('rulingRequest').set({ askedByPersonId: null }).where('askedByPersonId', '=', personId).execute()
}
