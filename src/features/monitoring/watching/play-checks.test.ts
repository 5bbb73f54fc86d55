import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from '../../hosters/testing.ts'
import { openWatched, sightingOf } from '../testing.ts'
import { playChecks } from './play-checks.ts'
import { followRegister } from './targets.ts'

const pad = 'pad.cerfeuil.example'
const onStateChange = async () => null

test('a recorded day of a fictional service goes the way of real checks, and nobody is asked', async () => {
  const world = await openWatched([])
  const { id: hosterId } = await given.hoster(world.db, { name: 'Cerfeuil', standing: 'fictional' })
  const serviceId = await world.addService(pad, {}, hosterId)
  const { db, now } = world
  await followRegister(db, { now, scope: { real: false, fictional: true }, onStateChange })
  const play = (minutes: number, sighting = sightingOf({})) =>
    playChecks(db, [{ serviceId, sighting }], { now: now.add({ minutes }), onStateChange })
  await play(0)
  assert.equal(await world.state(pad), 'up')
  for (const minutes of [5, 6]) await play(minutes, sightingOf({ state: 'down', reason: 'timeout', requests: 0 }))
  const { state, nextAt, lockedUntil } = await world.watch(pad)
  assert.deepEqual([state, nextAt > '9999', lockedUntil], ['down', true, null])
  assert.deepEqual(world.asked, [])
})

test('nothing can be played of a service that is really asked', async () => {
  const world = await openWatched([pad])
  await world.pass({ minutes: 1 })
  const played = { serviceId: world.ids.get(pad) ?? '', sighting: sightingOf({ state: 'down', reason: 'gone' }) }
  for (const minutes of [1, 2]) await playChecks(world.db, [played], { now: world.now.add({ minutes }), onStateChange })
  const { state, worse } = await world.watch(pad)
  assert.deepEqual([state, worse], ['up', null])
})
