import assert from 'node:assert/strict'
import { test } from 'node:test'
import { healthOf } from '../keeping/queries.ts'
import { openWatched } from '../testing.ts'
import { stopWatching } from './stop-watching.ts'

const pad = 'pad.crocus.example'

test('a site that watches no longer does not go on saying that a service is up', async () => {
  const world = await openWatched([pad])
  await world.pass({ minutes: 6 })
  const { serviceId } = await world.watch(pad)
  assert.equal((await healthOf(world.db, [serviceId])).get(serviceId)?.state, 'up')
  await stopWatching(world.db, world.now)
  assert.equal((await healthOf(world.db, [serviceId])).size, 0)
})

test('where nothing was watched there is nothing to stop', async () => {
  const world = await openWatched([])
  await stopWatching(world.db, world.now)
  assert.deepEqual(await world.db.selectFrom('watch').select('serviceId').execute(), [])
})
