import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenKey, givenPerson } from '../testing.ts'
import { keysOf } from './api-keys.ts'
import { KeyUses } from './key-uses.ts'

test('many uses of a key are one write, of the latest', async () => {
  const { world, id, keys } = await withKeys(1)
  const uses = new KeyUses()
  for (const minutes of [1, 5, 3]) for (const key of keys) uses.count(key, world.now.add({ minutes }))
  await uses.flush(world.db)
  assert.deepEqual(await lastUsesOf(world, id), ['2026-11-23T10:03:00.000Z'])
})

test('what was written is not written again, and what was not used stays unused', async () => {
  const { world, id, keys } = await withKeys(2)
  const uses = new KeyUses()
  uses.count(keys[0] ?? '', world.now)
  await uses.flush(world.db)
  await world.db.updateTable('apiKey').set({ lastUsedAt: null }).execute()
  await uses.flush(world.db)
  assert.deepEqual(await lastUsesOf(world, id), [null, null])
})

test('a key that ended meanwhile is no fault, nor are more keys than a statement takes', async () => {
  const { world, id, keys } = await withKeys(1)
  const uses = new KeyUses()
  for (let key = 0; key < 1000; key++) uses.count(`gone-${key}`, world.now)
  uses.count(keys[0] ?? '', world.now)
  await uses.flush(world.db)
  assert.deepEqual(await lastUsesOf(world, id), ['2026-11-23T10:00:00.000Z'])
})

type World = Awaited<ReturnType<typeof openTestSite>>

const lastUsesOf = async ({ db }: World, id: string) => (await keysOf(db, id)).map(({ lastUsedAt }) => lastUsedAt)

async function withKeys(count: number) {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  for (let key = 0; key < count; key++) await givenKey(world.db, id, ['read'])
  return { world, id, keys: (await keysOf(world.db, id)).map((key) => key.id) }
}
