// From the program that beats to the page that everybody reads: over real HTTP, behind a wall.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine } from '../../hosters/index.ts'
import { openPlaces, pad } from '../vantage/testing.ts'
import { makeHeartbeat } from './make-heartbeat.ts'

const address = '/en/status/crocus/pad-crocus-example'

test('a service that beats behind a wall is shown up, and that it is the one who says so', async (t) => {
  const all = await openPlaces(t)
  const { world } = all
  await all.pass(30)
  assert.doesNotMatch(await world.get(address), /what it declares/)
  all.web.wall(pad)
  await all.pass(8 * 60)
  assert.equal((await all.watch(pad)).state, 'challenged')
  const secret = await makeHeartbeat(world.db, all.idOf(pad), byMachine('test', world.now))
  assert.equal((await world.request(`/heartbeat/${secret}`, { method: 'POST' })).status, 204)
  await all.pass(6 * 60)
  assert.deepEqual([(await all.watch(pad)).state, (await all.watch(pad)).reason], ['up', 'declared'])
  assert.match(await world.get(address), /that is what it declares, not what we measured/)
})

test('a service that beats and is down is shown down', async (t) => {
  const all = await openPlaces(t)
  const { world } = all
  await all.pass(30)
  const secret = await makeHeartbeat(world.db, all.idOf(pad), byMachine('test', world.now))
  all.web.break(pad)
  for (let minute = 0; minute < 8; minute++) {
    await world.request(`/heartbeat/${secret}`, { method: 'POST' })
    await all.pass(60)
  }
  assert.equal((await all.watch(pad)).state, 'down')
  assert.doesNotMatch(await world.get(address), /what it declares/)
})
