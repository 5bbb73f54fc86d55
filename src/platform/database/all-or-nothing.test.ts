import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { allOrNothing, atomically } from './index.ts'
import { addJob, keys } from './testing-rows.ts'

test('what is thrown inside undoes that part alone, and the rest is kept', async () => {
  const { writer } = await openTestDatabase()
  await atomically(writer, async (db) => {
    await addJob(db, 'before')
    const part = allOrNothing(db, async (db) => {
      await addJob(db, 'half')
      throw new Error('changed my mind')
    })
    await assert.rejects(part, /changed my mind/)
    await addJob(db, 'after')
  })
  assert.deepEqual(await keys(writer), ['after', 'before'])
})

test('a part that ends well stays, and goes with the whole', async () => {
  const { writer } = await openTestDatabase()
  const whole = (fails: boolean, key: string) =>
    atomically(writer, async (db) => {
      assert.equal(await allOrNothing(db, (db) => addJob(db, key).then(() => 'done')), 'done')
      if (fails) throw new Error('after all')
    })
  await whole(false, 'kept')
  await assert.rejects(whole(true, 'undone'))
  assert.deepEqual(await keys(writer), ['kept'])
})

test('a part of a part may fail alone', async () => {
  const { writer } = await openTestDatabase()
  await atomically(writer, (db) =>
    allOrNothing(db, async (db) => {
      await addJob(db, 'outer')
      const inner = allOrNothing(db, async (db) => {
        await addJob(db, 'inner')
        throw new Error('no')
      })
      await assert.rejects(inner)
    }),
  )
  assert.deepEqual(await keys(writer), ['outer'])
})

test('outside of a transaction there is nothing to be a part of', async () => {
  const { writer } = await openTestDatabase()
  await assert.rejects(
    allOrNothing(writer, (db) => addJob(db, 'alone')),
    /no transaction/,
  )
})
