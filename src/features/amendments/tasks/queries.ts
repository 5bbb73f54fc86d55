import type { Database, Id } from '../../../platform/database/index.ts'
import type { CharterTaskTable } from '../tables.ts'
import '../tables.ts'

/** What was asked of a hoster, what waits first. */
export const tasksOf = (db: Database, hosterId: Id): Promise<CharterTaskTable[]> =>
  db
    .selectFrom('charterTask')
    .selectAll()
    .where('hosterId', '=', hosterId)
    .orderBy('untilDay')
    .orderBy('clauseId')
    .orderBy('id')
    .execute()

/** What an adopted amendment asked of all. */
export const tasksOfAmendment = (db: Database, amendmentId: Id): Promise<CharterTaskTable[]> =>
  db
    .selectFrom('charterTask')
    .selectAll()
    .where('amendmentId', '=', amendmentId)
    .orderBy('hosterId')
    .orderBy('clauseId')
    .execute()

/** What waits, of everybody. */
export const openTasks = (db: Database): Promise<CharterTaskTable[]> =>
  db.selectFrom('charterTask').selectAll().where('doneAt', 'is', null).orderBy('hosterId').orderBy('id').execute()

/** Days that are over without an answer: how many of each hoster, and since when. */
export async function lateTasks(db: Database, day: string) {
  const rows = await db
    .selectFrom('charterTask')
    .select(['hosterId', ({ fn }) => fn.countAll<number>().as('count'), ({ fn }) => fn.min('untilDay').as('since')])
    .where('doneAt', 'is', null)
    .where('untilDay', '<', day)
    .groupBy('hosterId')
    .orderBy('hosterId')
    .execute()
  return rows
}

/** How many wait for each of these hosters; those that nothing waits for are not there. */
export async function countTasksOf(db: Database, hosterIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const rows = await db
    .selectFrom('charterTask')
    .select(['hosterId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('hosterId', 'in', hosterIds)
    .where('doneAt', 'is', null)
    .groupBy('hosterId')
    .execute()
  return new Map(rows.map(({ hosterId, count }) => [hosterId, count]))
}
