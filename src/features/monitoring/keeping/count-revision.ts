import { announce, type Database } from '../../../platform/database/index.ts'
import '../tables.ts'

const theOne = 'health'

/** Counts a change of what the public sees of health, so that every node shows it. */
export async function countRevision(db: Database): Promise<void> {
  await db
    .insertInto('healthRevision')
    .values({ id: theOne, revision: 1 })
    .onConflict((clash) =>
      clash.column('id').doUpdateSet(({ eb }) => ({ revision: eb('healthRevision.revision', '+', 1) })),
    )
    .execute()
  await announce(db)
}
