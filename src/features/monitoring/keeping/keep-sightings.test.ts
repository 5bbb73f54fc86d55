import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWatched, sightingOf } from '../testing.ts'
import { claimDue } from '../watching/claim.ts'
import { followRegister } from '../watching/targets.ts'
import { keepSightings } from './keep-sightings.ts'
import { checksOf, costOf } from './queries.ts'

const pad = 'pad.crocus.example'
const onStateChange = async () => null
const around = { inMaintenance: new Set<string>(), isGap: false, hasWitness: () => true, onStateChange, share: () => 0 }

async function openClaimed() {
  const world = await openWatched([pad])
  const { db, now } = world
  await followRegister(db, { now, scope: { real: true, fictional: false }, onStateChange })
  const [claimed] = await claimDue(db, { now, most: 1 })
  assert.ok(claimed)
  return { world, db, now, claimed }
}

test('who lost its claim has no say, though what it asked was asked', async () => {
  const { world, db, now, claimed } = await openClaimed()
  const later = now.add({ seconds: 100 })
  const [again] = await claimDue(db, { now: later, most: 1 })
  assert.ok(again)
  const late = await keepSightings(db, [{ claimed, sighting: sightingOf({ state: 'down' }) }], around, later)
  assert.deepEqual([late.written, await world.state(pad)], [0, 'unknown'])
  assert.equal((await costOf(db, world.hoster.id, '2026-11-23')).requests, 1)
  await keepSightings(db, [{ claimed: again, sighting: sightingOf({}) }], around, later)
  assert.equal(await world.state(pad), 'up')
})

test('written twice, a check counts once', async () => {
  const { world, db, now, claimed } = await openClaimed()
  const sighted = [{ claimed, sighting: sightingOf({}) }]
  const both = [await keepSightings(db, sighted, around, now), await keepSightings(db, sighted, around, now)]
  assert.deepEqual(
    both.map(({ written }) => written),
    [1, 0],
  )
  assert.equal((await world.spans(pad)).length, 1)
})

test('what another place saw is kept with its name', async () => {
  const { db, now, claimed } = await openClaimed()
  const there = { name: 'Là-bas', place: null, keyHash: 'x', hosterId: null, byPersonId: null, revokedAt: null }
  const createdAt = '2026-11-01T00:00:00.000Z'
  await db
    .insertInto('vantage')
    .values({ id: 'v', ...there, createdAt, lastAt: null })
    .execute()
  await keepSightings(db, [{ claimed, sighting: sightingOf({}), vantageId: 'v' }], around, now)
  assert.equal((await checksOf(db, claimed.serviceId, 1))[0]?.vantageId, 'v')
})

test('nothing seen, nothing written', async () => {
  const { db, now } = await openClaimed()
  assert.deepEqual(await keepSightings(db, [], around, now), { needWitness: [], written: 0 })
})
