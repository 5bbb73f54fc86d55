import type { Database, Id } from '../../../platform/database/index.ts'
import '../tables.ts'

/** Who began and who sent the self-assessments of their hosters; what these say is the hoster’s. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const begun = await db
    .selectFrom('declaration')
    .select(['hosterId', 'begunAt'])
    .where('begunByPersonId', '=', personId)
    .orderBy('begunAt')
    .execute()
  const sent = await db
    .selectFrom('declaration')
    .select(['hosterId', 'sentAt'])
    .where('sentByPersonId', '=', personId)
    .orderBy('sentAt')
    .execute()
  return { declarationsBegun: begun, declarationsSent: sent }
}

export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  for (const column of ['begunByPersonId', 'sentByPersonId'] as const)
    await db
      .updateTable('declaration')
      .set({ [column]: null })
      .where(column, '=', personId)
      .execute()
}
