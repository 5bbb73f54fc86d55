import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, takeTurns, wipeDeleted } from './index.ts'
import { addJob, keys } from './testing-rows.ts'

test('300 at once that take turns are all done, and hardly any tries twice', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'counter')
  let tries = 0
  const count = () =>
    atomically(writer, async (db) => {
      await takeTurns(db, 'job')
      tries++
      const row = db.selectFrom('job').select('attempts').where('key', '=', 'counter')
      const { attempts } = await row.executeTakeFirstOrThrow()
      await db
        .updateTable('job')
        .set({ attempts: attempts + 1 })
        .where('key', '=', 'counter')
        .execute()
    })
  await Promise.all(Array.from({ length: 300 }, count))
  const { attempts } = await writer.selectFrom('job').select('attempts').executeTakeFirstOrThrow()
  assert.equal(attempts, 300)
  assert.ok(tries < 330, String(tries))
})

test('wiping what was deleted leaves what was not', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'kept')
  await addJob(writer, 'gone')
  await writer.deleteFrom('job').where('key', '=', 'gone').execute()
  await wipeDeleted(writer, ['job'])
  assert.deepEqual(await keys(writer), ['kept'])
})
