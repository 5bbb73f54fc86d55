import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { type Choices, stoppable } from './kinds.ts'
import './tables.ts'

/** Keeps how a person wants to be told of each kind named; what waits for a mail that they stop gets none. */
export function chooseWays(db: Database, personId: Id, choices: Partial<Choices>): Promise<void> {
  return atomically(db, async (db) => {
    const stopped = stoppable.filter((kind) => choices[kind] === 'never')
    for (const kind of stoppable) {
      const way = choices[kind]
      if (way === undefined) continue
      await db
        .insertInto('notificationChoice')
        .values({ personId, kind, way })
        .onConflict((clash) => clash.columns(['personId', 'kind']).doUpdateSet({ way }))
        .execute()
    }
    await db
      .updateTable('notification')
      .set({ way: 'never' })
      .where('personId', '=', personId)
      .where('kind', 'in', stopped)
      .where('mailedAt', 'is', null)
      .execute()
  })
}
