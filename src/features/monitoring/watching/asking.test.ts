import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import { openWatched } from '../testing.ts'
import { askRecheck } from './ask-recheck.ts'
import { claimDue, toConfirm } from './claim.ts'
import { followRegister } from './targets.ts'

const pad = 'pad.crocus.example'
const hosts = Array.from({ length: 9 }, (_, index) => `h${index}.crocus.example`)

async function openDue(names = hosts) {
  const world = await openWatched(names)
  const { db, now } = world
  await followRegister(db, { now, scope: { real: true, fictional: false }, onStateChange: async () => null })
  return world
}

test('asked to check again, a service is checked at once', async () => {
  const world = await openWatched([pad])
  await world.pass({ minutes: 2 })
  const before = world.asked.length
  assert.equal(await askRecheck(world.db, world.ids.get(pad) ?? '', world.now), 'asked')
  await world.pass({ seconds: 10 })
  assert.equal(world.asked.length, before + 1)
})

test('one that was checked within the minute is not checked again', async () => {
  const world = await openWatched([pad])
  await world.pass({ seconds: 30 })
  assert.equal(await askRecheck(world.db, world.ids.get(pad) ?? '', world.now), 'just-checked')
})

test('what nobody watches is not checked for the asking', async () => {
  const world = await openWatched([])
  const id = await world.addService(pad, { url: null, pageUrl: 'https://crocus.example/' })
  await world.pass({ seconds: 30 })
  assert.equal(await askRecheck(world.db, id, world.now), 'not-watched')
  assert.equal(await askRecheck(world.db, 'nothing', world.now), 'not-watched')
})

test('what is due is taken once, the most late first, and no more than is asked for', async () => {
  const world = await openDue()
  const later = world.ids.get(hosts[4] ?? '') ?? ''
  await world.db
    .updateTable('watch')
    .set({ nextAt: '2026-11-23T09:00:00.000Z' })
    .where('serviceId', '=', later)
    .execute()
  const first = await claimDue(world.db, { now: world.now, most: 4 })
  assert.deepEqual([first.length, first[0]?.serviceId], [4, later])
  const rest = await claimDue(world.db, { now: world.now, most: 99 })
  assert.equal(new Set([...first, ...rest].map(({ serviceId }) => serviceId)).size, 9)
  assert.deepEqual(await claimDue(world.db, { now: world.now, most: 99 }), [])
})

test('workers that claim at the same instant share what is due', async () => {
  const world = await openDue()
  const claims = await Promise.all(Array.from({ length: 6 }, () => claimDue(world.db, { now: world.now, most: 3 })))
  const ids = claims.flat().map(({ serviceId }) => serviceId)
  assert.deepEqual([ids.length, new Set(ids).size], [9, 9])
})

test('a host that is being asked is left alone, by whatever worker', async () => {
  const world = await openWatched([])
  for (const path of ['a', 'b', 'c']) await world.addService(pad, { name: path, url: `https://${pad}/${path}` })
  const { db, now } = world
  await followRegister(db, { now, scope: { real: true, fictional: false }, onStateChange: async () => null })
  assert.equal((await claimDue(db, { now, most: 9 })).length, 1)
  assert.equal((await claimDue(db, { now, most: 9 })).length, 0)
  assert.equal((await claimDue(db, { now: now.add({ seconds: 89 }), most: 9 })).length, 0)
  assert.equal((await claimDue(db, { now: now.add({ seconds: 90 }), most: 9 })).length, 1)
  assert.equal((await claimDue(db, { now: now.add({ hours: 24 }), most: 9, busyHosts: new Set([pad]) })).length, 0)
})

test('a place leaves the services of its own hoster to others', async () => {
  const world = await openDue()
  const { db, now, hoster } = world
  const there = { name: 'Là-bas', place: null, keyHash: 'x', byPersonId: null, revokedAt: null }
  const lastAt = toInstant(now)
  await db
    .insertInto('vantage')
    .values({ id: 'v', hosterId: hoster.id, ...there, createdAt: lastAt, lastAt })
    .execute()
  assert.deepEqual(await claimDue(db, { now, most: 9, place: { id: 'v', hosterId: hoster.id } }), [])
  assert.ok((await claimDue(db, { now, most: 9 })).length > 0)
})

test('other places are asked about what one check found down, until it is settled', async () => {
  const world = await openWatched([pad])
  await world.pass({ seconds: 30 })
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  const confirming: string[] = []
  for (let step = 0; step < 40; step++) {
    await world.pass({ seconds: 10 })
    confirming.push(...(await toConfirm(world.db, world.now)).map(({ address }) => address))
  }
  assert.ok(confirming.length >= 3 && confirming.length <= 5, `${confirming.length}`)
  assert.equal(await world.state(pad), 'down')
})
