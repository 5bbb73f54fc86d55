// A site and the places that look for it, as processes of their own would: over real HTTP, each with its own web.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine } from '../../hosters/index.ts'
import { checksOf, costOf } from '../keeping/queries.ts'
import { addVantage, endVantage } from './add-vantage.ts'
import { cloud, openPlaces, pad } from './testing.ts'

test('while all is well the site and its places take turns, and nobody is asked more often', async (t) => {
  const all = await openPlaces(t, ['Lyon', 'Brest'])
  await all.pass(30 * 60)
  const asked = [all.web, all.place('Lyon').web, all.place('Brest').web].map(
    (web) => web.askedOf(pad) + web.askedOf(cloud),
  )
  const [ofSite = 0, ...ofPlaces] = asked
  assert.ok(
    ofPlaces.some((count) => count > 0),
    asked.join(),
  )
  const sum = ofPlaces.reduce((total, count) => total + count, ofSite)
  assert.ok(sum >= 11 && sum <= 15, asked.join())
  assert.deepEqual([(await all.watch(pad)).state, (await all.watch(cloud)).state], ['up', 'up'])
})

test('what all places see down is down, since the first that saw it, with what each of them saw', async (t) => {
  const all = await openPlaces(t, ['Lyon', 'Brest'])
  await all.pass(30)
  for (const web of [all.web, all.place('Lyon').web, all.place('Brest').web]) web.break(pad)
  await all.pass(8 * 60)
  assert.equal((await all.watch(pad)).state, 'down')
  const seenBy = new Set((await checksOf(all.world.db, all.idOf(pad), 20)).map(({ vantage }) => vantage))
  for (const name of ['Lyon', 'Brest', null]) assert.ok(seenBy.has(name), `${name}`)
})

test('what the site alone does not reach is not down', async (t) => {
  const all = await openPlaces(t, ['Lyon', 'Brest'])
  await all.pass(30)
  all.web.break(pad)
  await all.pass(20 * 60)
  assert.equal((await all.watch(pad)).state, 'up')
})

test('what one place alone does not reach stays up', async (t) => {
  const all = await openPlaces(t, ['Lyon', 'Brest'])
  await all.pass(30)
  all.place('Lyon').web.break(pad)
  await all.pass(20 * 60)
  assert.equal((await all.watch(pad)).state, 'up')
})

test('a place does not count for the hoster that runs it, nor is it asked', async (t) => {
  const all = await openPlaces(t)
  const own = await all.add('Chez Crocus', all.hoster.id)
  await all.pass(30)
  all.web.break(pad)
  await all.pass(8 * 60)
  assert.equal((await all.watch(pad)).state, 'down')
  assert.equal(own.web.asked.length, 0)
})

test('a place that is switched off leaves its turns to the site, and is waited for at most two minutes', async (t) => {
  const all = await openPlaces(t, ['Lyon'])
  await all.pass(60)
  all.leave('Lyon')
  all.web.break(pad)
  await all.pass(9 * 60)
  assert.equal((await all.watch(pad)).state, 'down')
  await all.pass(20 * 60)
  assert.ok(all.web.askedOf(cloud) >= 4, `${all.web.askedOf(cloud)}`)
})

test('a place behind a wall has no voice: what the others see down is down', async (t) => {
  const all = await openPlaces(t, ['Lyon'])
  await all.pass(30)
  all.web.break(pad)
  all.place('Lyon').web.wall(pad)
  await all.pass(10 * 60)
  assert.equal((await all.watch(pad)).state, 'down')
})

test('what comes back is up at once, whoever was asked to confirm', async (t) => {
  const all = await openPlaces(t, ['Lyon'])
  await all.pass(30)
  for (const web of [all.web, all.place('Lyon').web]) web.break(pad)
  await all.pass(8 * 60)
  for (const web of [all.web, all.place('Lyon').web]) web.mend(pad)
  await all.pass(6 * 60)
  assert.equal((await all.watch(pad)).state, 'up')
})

test('what the places ask counts for the day of the hoster like what the site asks', async (t) => {
  const all = await openPlaces(t, ['Lyon', 'Brest'])
  await all.pass(20 * 60)
  const webs = [all.web, all.place('Lyon').web, all.place('Brest').web]
  const { requests } = await costOf(all.world.db, all.hoster.id, '2026-11-23')
  const asked = webs.reduce((sum, web) => sum + web.asked.filter((address) => address.startsWith('https:')).length, 0)
  // Beside checks, the site looks at names, certificate and https once.
  assert.ok(Math.abs(requests - asked) <= 12, `${requests} counted, ${asked} made`)
})

test('a place whose key was ended is told nothing more, and looks at nothing', async (t) => {
  const all = await openPlaces(t, ['Lyon'])
  await all.pass(10 * 60)
  await endVantage(all.world.db, all.place('Lyon').id, byMachine('test', all.world.now))
  await all.pass(10)
  const before = all.place('Lyon').web.asked.length
  await all.pass(15 * 60)
  assert.equal(all.place('Lyon').web.asked.length, before)
  assert.equal((await all.watch(pad)).state, 'up')
})

test('a hoster that nobody knows runs no place', async (t) => {
  const all = await openPlaces(t)
  const typed = { name: 'Nulle part', place: null, hosterId: 'nobody' }
  await assert.rejects(addVantage(all.world.db, typed, byMachine('test', all.world.now)), { status: 422 })
})
