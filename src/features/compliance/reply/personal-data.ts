import type { Database, Id } from '../../../platform/database/index.ts'
import '../tables.ts'

/** What a person wrote in the name of a hoster: it stays the hoster's, without their number. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const replies = await db
    .selectFrom('findingReply')
    .select(['hosterId', 'text', 'at'])
    .where('byPersonId', '=', personId)
    .orderBy('at')
    .execute()
  const contests = await db
    .selectFrom('contest')
    .select(['hosterId', 'clauseId', 'reason as text', 'at', 'withdrawnAt'])
    .where('byPersonId', '=', personId)
    .orderBy('at')
    .execute()
  return { replies, contests }
}

export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  for (const table of ['findingReply', 'contest'] as const)
    await db.updateTable(table).set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
}
