import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Id } from '../../../platform/database/index.ts'
import type { HealthState } from '../health.ts'
import { openWatched, type Watched } from '../testing.ts'

const pad = 'pad.crocus.example'
const cloud = 'cloud.crocus.example'

async function openUp() {
  const world = await openWatched([pad, cloud])
  await world.pass({ minutes: 1 })
  return world
}

const instant = (world: Watched) => world.now.toString({ smallestUnit: 'millisecond' })

/** Another place, there at this instant; its services are asked by the site alone. */
async function addPlace(world: Watched, id: Id, hosterId: Id | null = null) {
  const place = { name: id, place: null, keyHash: id, hosterId, byPersonId: null, revokedAt: null }
  await world.db
    .insertInto('vantage')
    .values({ id, ...place, createdAt: instant(world), lastAt: null })
    .execute()
}

/** Each place is there, and says what it sees of the pad, at each step. */
async function passWith(world: Watched, said: Record<Id, HealthState | null>, minutes: number) {
  for (let step = 0; step < minutes * 6; step++) {
    const lastAt = instant(world)
    await world.db.updateTable('vantage').set({ lastAt }).execute()
    for (const [vantageId, state] of Object.entries(said)) {
      if (state === null) continue
      const report = { at: lastAt, state, reason: null, ms: null }
      await world.db
        .insertInto('vantageReport')
        .values({ serviceId: world.ids.get(pad) ?? '', vantageId, ...report })
        .onConflict((clash) => clash.columns(['serviceId', 'vantageId']).doUpdateSet(report))
        .execute()
    }
    await world.pass({ seconds: 10 })
  }
}

test('what this place alone sees down is not down', async () => {
  const world = await openUp()
  for (const id of ['a', 'b']) await addPlace(world, id)
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await passWith(world, { a: 'up', b: 'up' }, 9)
  const { state, worse } = await world.watch(pad)
  assert.deepEqual([state, worse], ['up', 'down'])
})

test('what most places see down is down', async () => {
  const world = await openUp()
  for (const id of ['a', 'b']) await addPlace(world, id)
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await passWith(world, { a: 'down', b: 'up' }, 8)
  assert.equal(await world.state(pad), 'down')
})

test('a place that says nothing is waited for two minutes, and no longer', async () => {
  const world = await openUp()
  await addPlace(world, 'a')
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await passWith(world, { a: null }, 9)
  const { state, since } = await world.watch(pad)
  assert.equal(state, 'down')
  const told = world.changes.at(-1)?.now.since(Temporal.Instant.from(since)).total('seconds') ?? 0
  assert.ok(told >= 120 && told <= 180, `${told}`)
})

test('a place that a hoster runs says nothing about its own services, nor does one without a network', async () => {
  const world = await openUp()
  await addPlace(world, 'own', world.hoster.id)
  await addPlace(world, 'lost')
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await passWith(world, { own: 'up', lost: 'unknown' }, 9)
  assert.equal(await world.state(pad), 'down')
})

test('a place that was revoked, or is not there any more, is asked nothing', async () => {
  const world = await openUp()
  await addPlace(world, 'gone')
  await addPlace(world, 'revoked')
  await world.db
    .updateTable('vantage')
    .set({ revokedAt: instant(world), lastAt: instant(world) })
    .where('id', '=', 'revoked')
    .execute()
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ minutes: 7 })
  assert.equal(await world.state(pad), 'down')
  const last = world.changes.at(-1)
  assert.ok(last && last.now.since(Temporal.Instant.from(last.after.since)).total('seconds') < 60)
})

test('a service that says itself that it lives is up where we are challenged, and only while it says so', async () => {
  const world = await openUp()
  const beat = async () => {
    const values = { secretHash: 'x', createdAt: instant(world), byPersonId: null, lastAt: instant(world) }
    await world.db
      .insertInto('heartbeat')
      .values({ serviceId: world.ids.get(pad) ?? '', ...values })
      .onConflict((clash) => clash.column('serviceId').doUpdateSet(values))
      .execute()
  }
  world.answers.set(pad, { state: 'challenged', reason: 'bot-wall' })
  for (let minute = 0; minute < 20; minute += 5) {
    await beat()
    await world.pass({ minutes: 5 })
  }
  const { state, reason } = await world.watch(pad)
  assert.deepEqual([state, reason], ['up', 'declared'])
  await world.pass({ minutes: 25 }, 20)
  assert.equal(await world.state(pad), 'challenged')
})
