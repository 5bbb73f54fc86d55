import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, type Database, takeTurns, wipeDeleted } from './index.ts'
import { addJob, keys } from './testing-rows.ts'

test('300 at once that take turns are all done, and nobody’s turn begins before the one before has ended', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'counter')
  let turns = 0
  let most = 0
  const count = () =>
    atomically(writer, async (db) => {
      await takeTurns(db, 'job')
      most = Math.max(most, ++turns)
      // A turn that fails ends as well, and is taken again.
      await addOne(db).finally(() => turns--)
    })
  await Promise.all(Array.from({ length: 300 }, count))
  assert.deepEqual({ counted: await counted(writer), most }, { counted: 300, most: 1 })
})

async function addOne(db: Database): Promise<void> {
  const attempts = (await counted(db)) + 1
  await db.updateTable('job').set({ attempts }).where('key', '=', 'counter').execute()
}

const counted = async (db: Database) =>
  (await db.selectFrom('job').select('attempts').where('key', '=', 'counter').executeTakeFirstOrThrow()).attempts

test('wiping what was deleted leaves what was not', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'kept')
  await addJob(writer, 'gone')
  await writer.deleteFrom('job').where('key', '=', 'gone').execute()
  await wipeDeleted(writer, ['job'])
  assert.deepEqual(await keys(writer), ['kept'])
})
