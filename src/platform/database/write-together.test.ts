import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, writeTogether } from './index.ts'
import { addJob, keys } from './testing-rows.ts'

test('statements are written together: rows added, changed and deleted', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'old')
  await addJob(writer, 'kept')
  await atomically(writer, (db) =>
    writeTogether(db, [
      db.deleteFrom('job').where('key', '=', 'old'),
      db.updateTable('job').set({ attempts: 7 }).where('key', '=', 'kept'),
    ]),
  )
  assert.deepEqual(await keys(writer), ['kept'])
  assert.equal((await writer.selectFrom('job').select('attempts').executeTakeFirst())?.attempts, 7)
})

test('none of them is written where one is refused', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'old')
  await addJob(writer, 'kept')
  const twice = { key: 'kept', kind: 'test', payload: '{}', runAt: '', attempts: 0 }
  const row = { ...twice, lockedUntil: null, lastError: null, givenUpAt: null }
  const failing = atomically(writer, (db) =>
    writeTogether(db, [db.deleteFrom('job').where('key', '=', 'old'), db.insertInto('job').values(row)]),
  )
  await assert.rejects(failing)
  assert.deepEqual(await keys(writer), ['kept', 'old'])
})

test('nothing to write is nothing', async () => {
  const { writer } = await openTestDatabase()
  await writeTogether(writer, [])
  await writeTogether(writer, [writer.updateTable('job').set({ attempts: 1 })])
})
