// Maintenance in lists, and whom it concerns at an instant.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine } from '../../../hosters/index.ts'
import { given } from '../../../hosters/testing.ts'
import { givenWatch, openHouse } from '../testing-house.ts'
import { instant } from '../testing-incidents.ts'
import { declareMaintenance } from './declare-maintenance.ts'
import { inMaintenance, maintenancesOf } from './queries.ts'

async function openStops() {
  const house = await openHouse()
  const { world, hoster } = house
  const declare = (day: number, hours = 1, serviceIds: string[] = []) => {
    const from = world.now.add({ hours: 24 * day })
    const told = { hosterId: hoster.id, serviceIds, from, to: from.add({ hours }), text: `Jour ${day}` }
    return declareMaintenance(world.db, told, byMachine('test', world.now))
  }
  const list = async (asked: object = {}) =>
    (await maintenancesOf(world.db, { most: 9, now: world.now, ...asked })).map(({ text }) => text)
  return { ...house, declare, list }
}

test('those to come stand in their order, past ones the last first, and at most so many', async () => {
  const { world, declare, list } = await openStops()
  for (const day of [3, 1, 2]) await declare(day)
  assert.deepEqual(await list({ at: 'coming' }), ['Jour 1', 'Jour 2', 'Jour 3'])
  assert.deepEqual(await list({ at: 'coming', most: 2 }), ['Jour 1', 'Jour 2'])
  world.pass({ hours: 24 * 2 + 2 })
  assert.deepEqual(await list({ at: 'past' }), ['Jour 2', 'Jour 1'])
  assert.deepEqual(await list({ at: 'coming' }), ['Jour 3'])
  assert.deepEqual(await list(), ['Jour 1', 'Jour 2', 'Jour 3'])
})

test('two at once count a service once, and other hosters not at all', async () => {
  const { world, hoster, pad, visio, declare } = await openStops()
  const iris = await given.member(world.db, { name: 'Iris' })
  const other = await given.service(world.db, iris.id, { name: 'Courriel' })
  const since = '2026-11-23T10:00:00.000Z'
  for (const [serviceId, hosterId] of [
    [pad.id, hoster.id],
    [visio.id, hoster.id],
    [other.id, iris.id],
  ] as const)
    await givenWatch(world, { serviceId, hosterId, state: 'up', since })
  await declare(1, 4)
  await declare(1, 2, [pad.id])
  const at = async (text: string) => [...(await inMaintenance(world.db, instant(text)))].sort()
  assert.deepEqual(await at('2026-11-24T10:30:00Z'), [pad.id, visio.id].sort())
  assert.deepEqual(await at('2026-11-24T09:30:00Z'), [])
})

test('a service that came later is in a maintenance of all', async () => {
  const { world, hoster, declare } = await openStops()
  await declare(1)
  const late = await given.service(world.db, hoster.id, { name: 'Tableur' })
  await givenWatch(world, { serviceId: late.id, hosterId: hoster.id, state: 'up', since: '2026-11-23T10:00:00.000Z' })
  assert.deepEqual([...(await inMaintenance(world.db, instant('2026-11-24T10:30:00Z')))], [late.id])
  assert.equal((await maintenancesOf(world.db, { serviceId: late.id, most: 9, now: world.now })).length, 1)
})
