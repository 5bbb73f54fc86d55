// Which checks are lent to other places, and which the site keeps.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine } from '../../hosters/index.ts'
import type { HealthState } from '../health.ts'
import { openWatched } from '../testing.ts'
import { addVantage } from './add-vantage.ts'
import { findVantage, placesThere, vantageByKey, vantageNames } from './queries.ts'
import { takeTargets } from './targets.ts'
import { whoseTurn } from './whose-turn.ts'

const pad = 'pad.crocus.example'

async function openLending() {
  const world = await openWatched([pad])
  await world.pass({ seconds: 20 })
  const by = byMachine('test', world.now)
  const key = await addVantage(world.db, { name: 'Lyon', place: null, hosterId: null }, by)
  const vantage = await vantageByKey(world.db, key)
  if (!vantage) throw new Error('no place')
  await takeTargets(world.db, vantage, 0, world.now)
  const present = () => findVantage(world.db, vantage.id)
  return { world, vantage, key, present }
}

interface Over {
  state?: HealthState
  worse?: HealthState
  optedOutAt?: string
  late?: number
}

/** Whether any of many checks of such a service is lent. */
async function isLent({ world, vantage }: Awaited<ReturnType<typeof openLending>>, over: Over = {}) {
  const isPlaces = await whoseTurn(world.db, vantage, world.now)
  const isSites = await whoseTurn(world.db, null, world.now)
  const { late = 0, ...rest } = over
  const nextAt = world.now.subtract({ seconds: late }).toString({ smallestUnit: 'millisecond' })
  const all = Array.from({ length: 40 }, (_, at) => ({
    ...{ serviceId: `s${at}`, hosterId: 'h', nextAt, state: 'up' as const, worse: null, optedOutAt: null },
    ...rest,
  }))
  for (const due of all) assert.notEqual(isPlaces(due), isSites(due), 'one of them, never both or none')
  return all.some(isPlaces)
}

test('what is well is lent, each check to one of them', async () => {
  const lending = await openLending()
  for (const state of ['up', 'degraded', 'unknown'] as const) assert.ok(await isLent(lending, { state }), state)
})

test('what is not well, or has to be confirmed, the site asks itself', async () => {
  const lending = await openLending()
  for (const state of ['down', 'challenged', 'refused', 'maintenance'] as const)
    assert.ok(!(await isLent(lending, { state })), state)
  assert.ok(!(await isLent(lending, { worse: 'down' })))
})

test('who wants no checks is asked by no place', async () => {
  const lending = await openLending()
  assert.ok(!(await isLent(lending, { optedOutAt: '2026-11-01T00:00:00.000Z' })))
})

test('what a place left for half a minute the site takes back', async () => {
  const lending = await openLending()
  assert.ok(await isLent(lending, { late: 29 }))
  assert.ok(!(await isLent(lending, { late: 31 })))
})

test('a place that was not heard of for five minutes is lent nothing', async () => {
  const lending = await openLending()
  assert.equal((await placesThere(lending.world.db, lending.world.now)).length, 1)
  await lending.world.pass({ minutes: 6 })
  assert.deepEqual(await placesThere(lending.world.db, lending.world.now), [])
  const isSites = await whoseTurn(lending.world.db, null, lending.world.now)
  const due = { serviceId: 's', hosterId: 'h', nextAt: '', state: 'up' as const, worse: null, optedOutAt: null }
  assert.ok(isSites(due))
})

test('that a place is there is written down every half minute, not each time it asks', async () => {
  const { world, present } = await openLending()
  const first = (await present()).lastAt
  world.setClock(world.now.add({ seconds: 20 }).toString())
  await takeTargets(world.db, await present(), 0, world.now)
  assert.equal((await present()).lastAt, first)
  world.setClock(world.now.add({ seconds: 20 }).toString())
  await takeTargets(world.db, await present(), 0, world.now)
  assert.ok(((await present()).lastAt ?? '') > (first ?? ''))
})

test('a hoster that opts out while an outage is confirmed is asked by nobody any more', async () => {
  const { world, present } = await openLending()
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  for (let step = 0; step < 60 && (await world.watch(pad)).worse === null; step++) await world.pass({ seconds: 10 })
  assert.equal((await takeTargets(world.db, await present(), 0, world.now)).length, 1)
  const at = world.now.toString({ smallestUnit: 'millisecond' })
  await world.db
    .insertInto('watchChoice')
    .values({
      ...{ hosterId: world.hoster.id, rhythm: 5, optedOutAt: at, toldFirst: 0 },
      ...{ statusPage: null, revision: 1, updatedAt: at },
    })
    .execute()
  assert.deepEqual(await takeTargets(world.db, await present(), 0, world.now), [])
})

test('a place is known by its key alone, and its name stays known after it ended', async () => {
  const { world, vantage, key } = await openLending()
  assert.equal((await vantageByKey(world.db, key))?.id, vantage.id)
  assert.equal(await vantageByKey(world.db, `${key}x`), undefined)
  await world.db.updateTable('vantage').set({ revokedAt: '2026-11-23T10:00:00.000Z' }).execute()
  assert.equal(await vantageByKey(world.db, key), undefined)
  assert.deepEqual([...(await vantageNames(world.db, [vantage.id, 'none'])).values()], ['Lyon'])
  assert.deepEqual(await vantageNames(world.db, []), new Map())
})
