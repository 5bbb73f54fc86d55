import type { Database } from '../../../platform/database/index.ts'
import '../tables.ts'

/** How many services are known whose health nobody can measure. */
export async function countUnmeasured(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('watch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('measured', '=', 0)
    .executeTakeFirstOrThrow()
  return count
}
