// What a heartbeat is worth: something where a wall against robots stops us, and nothing anywhere else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine } from '../../hosters/index.ts'
import { healthOf } from '../keeping/queries.ts'
import { openWatched } from '../testing.ts'
import { makeHeartbeat } from './make-heartbeat.ts'
import { noteBeat } from './note-beat.ts'

const pad = 'pad.crocus.example'
const cloud = 'cloud.crocus.example'

async function openBeating() {
  const world = await openWatched([pad, cloud])
  const id = world.ids.get(pad) ?? ''
  const secret = await makeHeartbeat(world.db, id, byMachine('test', world.now))
  await world.pass({ seconds: 20 })
  return {
    world,
    beat: () => noteBeat(world.db, secret, world.now),
    health: async () => (await healthOf(world.db, [id])).get(id),
    async passBeating(minutes: number) {
      for (let minute = 0; minute < minutes; minute++) {
        await noteBeat(world.db, secret, world.now)
        await world.pass({ minutes: 1 })
      }
    },
  }
}

test('behind a wall, a service that beats is up, as its hoster declares', async () => {
  const { world, passBeating, health } = await openBeating()
  world.answers.set(pad, { state: 'challenged', reason: 'bot-wall' })
  await passBeating(20)
  const shown = await health()
  assert.deepEqual([shown?.state, shown?.reason], ['up', 'declared'])
})

test('when it beats no more, it is challenged again', async () => {
  const { world, passBeating, health } = await openBeating()
  world.answers.set(pad, { state: 'challenged', reason: 'bot-wall' })
  await passBeating(10)
  await world.pass({ minutes: 30 })
  assert.equal((await health())?.state, 'challenged')
})

test('a beat says nothing against an outage that was measured', async () => {
  const { world, passBeating, health } = await openBeating()
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await passBeating(20)
  assert.equal((await health())?.state, 'down')
})

test('a service that answers needs no beat, and is not called declared', async () => {
  const { beat, world, health } = await openBeating()
  await beat()
  await world.pass({ minutes: 10 })
  const shown = await health()
  assert.deepEqual([shown?.state, shown?.reason], ['up', null])
})
