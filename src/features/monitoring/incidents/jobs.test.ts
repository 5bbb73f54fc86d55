// What happens by itself, by the clock.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { ask, follow, news } from './testing-followers.ts'
import { givenWatch, idIn, openHouse, told } from './testing-house.ts'

/** Days in which jobs run six times each, and once more at their end. */
async function passHours({ world }: Awaited<ReturnType<typeof openHouse>>, hours: number) {
  for (let left = hours; left > 0; left -= 4) {
    world.pass({ hours: Math.min(left, 4) })
    const checkedAt = world.now.toString({ smallestUnit: 'millisecond' })
    await world.db.updateTable('watch').set({ checkedAt }).execute()
    await world.runJobs()
  }
}

test('each morning hosters of what is dead are told, once', async () => {
  const house = await openHouse()
  const { world, pervenche, pad, hoster } = house
  await world.runJobs()
  const since = world.now.toString({ smallestUnit: 'millisecond' })
  await givenWatch(world, { serviceId: pad.id, hosterId: hoster.id, state: 'down', since })
  await passHours(house, 24 * 5 - 1)
  assert.deepEqual(await toldTo(world, pervenche.id), [])
  await passHours(house, 48)
  assert.deepEqual(
    (await toldTo(world, pervenche.id)).map(({ key }) => key),
    ['monitoring.told-dead-last'],
  )
})

test('at night who did not confirm is forgotten, and who did is not', async () => {
  const house = await openHouse()
  const { world } = house
  await world.runJobs()
  await follow(world)
  await ask(world, { email: 'bob@mail.example' })
  await passHours(house, 24 * 8)
  const rows = await world.db.selectFrom('incidentFollower').select('email').execute()
  assert.deepEqual(
    rows.map(({ email }) => email),
    ['ada@mail.example'],
  )
})

test('each minute followers are told what waited long enough', async () => {
  const house = await openHouse()
  const { world, pad, goes } = house
  await world.runJobs()
  await follow(world)
  await goes(pad.id, 'down')
  for (let minute = 0; minute < 9; minute++) {
    world.pass({ minutes: 1 })
    await world.runJobs()
  }
  assert.equal((await news(world)).length, 0)
  for (let minute = 0; minute < 3; minute++) {
    world.pass({ minutes: 1 })
    await world.runJobs()
  }
  assert.equal((await news(world)).length, 1)
})

test('what was told and forgotten is ended in its month', async () => {
  const house = await openHouse()
  const { world, incidents, pervenche, rows } = house
  await world.runJobs()
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  world.pass({ hours: 24 * 29 })
  await passHours(house, 12)
  assert.equal((await rows())[0]?.closedAt, null)
  await passHours(house, 36)
  const [row] = await rows()
  assert.deepEqual([row?.id, row?.closedAt === null], [id, false])
  const entry = await world.db
    .selectFrom('journalEntry')
    .select(['actorKind', 'actor'])
    .where('verb', '=', 'incident.ended')
    .execute()
  assert.deepEqual(
    entry.map((one) => ({ ...one })),
    [{ actorKind: 'job', actor: 'close-forgotten' }],
  )
})
