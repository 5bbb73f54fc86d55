import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { blankCollective, byMachine, recordCollective } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { makeSnapshotHere, openDirectory } from './index.ts'

const quiet = () => {}

test('a hoster that joins is found without a restart', async () => {
  const world = await openTestSite()
  const before = world.directory.current().version
  await given.member(world.db, { name: 'Brin d’ortie' })
  assert.equal(await world.directory.refresh(), true)
  assert.notEqual(world.directory.current().version, before)
  assert.match(await world.get('/fr/hosters'), /Brin d’ortie/)
})

test('what did not change is not made again', async () => {
  const world = await openTestSite()
  const before = world.directory.current()
  assert.equal(await world.directory.refresh(), false)
  assert.equal(world.directory.current(), before)
})

test('pages that were kept leave with the directory that they showed', async () => {
  const world = await openTestSite()
  const first = await world.get('/fr/hosters')
  assert.equal(await world.get('/fr/hosters'), first)
  await given.member(world.db, { name: 'La Botte' })
  assert.match(await world.get('/fr/hosters'), /La Botte/)
})

test('the order of the day changes at midnight where the collective lives', async () => {
  const world = await openTestSite({ now: '2026-11-23T22:59:00Z' })
  assert.equal(world.directory.current().day, '2026-11-23')
  world.pass({ minutes: 2 })
  await world.directory.refresh()
  assert.equal(world.directory.current().day, '2026-11-24')
})

test('another time zone has another midnight', async () => {
  const world = await openTestSite({ now: '2026-11-23T23:30:00Z' })
  await recordCollective(world.db, { ...blankCollective, timeZone: 'America/Montreal' }, byMachine('test', world.now))
  await world.directory.refresh()
  assert.equal(world.directory.current().day, '2026-11-23')
})

test('when a new directory cannot be made, the old one stays, and the next try may succeed', async () => {
  const { database, now, db } = await openTestSite()
  let fails = false
  const makeSnapshot: typeof makeSnapshotHere = (...from) =>
    fails ? Promise.reject(new Error('no memory')) : makeSnapshotHere(...from)
  const directory = await openDirectory({ database, clock: () => now, log: quiet, makeSnapshot })
  const before = directory.current()
  await given.member(db, {})
  fails = true
  await assert.rejects(directory.refresh(), /no memory/)
  assert.equal(directory.current(), before)
  fails = false
  assert.equal(await directory.refresh(), true)
})

test('a change by another connection is seen by itself, within seconds', async () => {
  const { database, directory, db } = await openTestSite()
  const follower = await openDirectory({
    database,
    clock: () => Temporal.Instant.from('2026-11-23T10:00:00Z'),
    log: quiet,
    makeSnapshot: makeSnapshotHere,
  })
  const following = await follower.follow()
  const changed = new Promise<void>((resolve) => follower.onChange(resolve))
  await given.member(db, {})
  await changed
  await following.stop()
  await directory.refresh()
  assert.equal(follower.current().version, directory.current().version)
})
