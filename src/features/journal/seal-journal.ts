import { setImmediate } from 'node:timers/promises'
import { atomically, type Database } from '../../platform/database/index.ts'
import { giveSeals, rowsToSeal } from './queries.ts'
import { beginning, type Head, headAfter } from './seal.ts'
import './tables.ts'

/** Three parameters a row. */
const batch = 150

/** Gives the rows that wait their number and seal, in the order in which they were written; says how many. */
export async function sealJournal(db: Database): Promise<number> {
  for (let sealed = 0; ; ) {
    const more = await atomically(db, sealBatch)
    sealed += more
    if (more < batch) return sealed
    // Others have their turn: after an import there may be thousands of batches.
    await setImmediate()
  }
}

async function sealBatch(db: Database): Promise<number> {
  const waiting = await rowsToSeal(db, batch)
  if (waiting.length === 0) return 0
  let head = await takeHead(db)
  const sealed = waiting.map((row) => {
    head = headAfter(head, row)
    return { id: row.id, ...head }
  })
  await giveSeals(db, sealed)
  await db.updateTable('journalHead').set(head).execute()
  return waiting.length
}

/** Reads the head by writing it: of two workers at once, one begins again after the other. */
function takeHead(db: Database): Promise<Head> {
  return db
    .insertInto('journalHead')
    .values({ name: 'journal', ...beginning })
    .onConflict((clash) => clash.column('name').doUpdateSet({ name: 'journal' }))
    .returning(['number', 'seal'])
    .executeTakeFirstOrThrow()
}
