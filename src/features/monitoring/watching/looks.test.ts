import assert from 'node:assert/strict'
import { test } from 'node:test'
import { costOf, looksOf } from '../keeping/queries.ts'
import { openWatched, type Watched } from '../testing.ts'
import type { LookSeen } from './means.ts'

const pad = 'pad.crocus.example'
const certificate = (state: LookSeen['state'], until: string): LookSeen => ({
  ...{ look: 'certificate', state, seen: { until } },
  ...{ requests: 2, bytes: 3000 },
})

async function openSeeing(...seen: LookSeen[]): Promise<Watched> {
  const world = await openWatched([pad])
  world.looks.push(...seen)
  await world.pass({ minutes: 6 })
  return world
}

const see = (world: Watched, ...seen: LookSeen[]) => world.looks.splice(0, world.looks.length, ...seen)
const looks = (world: Watched) => looksOf(world.db, world.ids.get(pad) ?? '')

test('once a day it is looked at certificate, names, redirect, IPv6 and version', async () => {
  const world = await openSeeing(certificate('good', '2027-01-01'))
  assert.deepEqual(world.looked, [`https://${pad}/`])
  await world.pass({ hours: 25 }, 600)
  assert.equal(world.looked.length, 2)
  const [look] = await looks(world)
  assert.deepEqual([look?.look, look?.state, look?.seen], ['certificate', 'good', { until: '2027-01-01' }])
})

test('since when it is so is kept while it stays so', async () => {
  const world = await openSeeing(certificate('good', '2027-01-01'))
  const [first] = await looks(world)
  see(world, certificate('good', '2027-02-01'))
  await world.pass({ hours: 25 }, 600)
  const [second] = await looks(world)
  assert.deepEqual([second?.since, second?.seen], [first?.since, { until: '2027-02-01' }])
  assert.ok((second?.at ?? '') > (first?.at ?? ''))
})

test('a look that could say nothing leaves what was seen before', async () => {
  const world = await openSeeing(certificate('good', '2027-01-01'))
  const before = await looks(world)
  see(world, { ...certificate('unknown', ''), seen: {} })
  await world.pass({ hours: 25 }, 600)
  assert.deepEqual(await looks(world), before)
})

test('a certificate about to expire makes the service degraded, and renewed it is up again', async () => {
  const world = await openSeeing(certificate('soon', '2026-11-25'))
  await world.pass({ minutes: 6 })
  assert.deepEqual([await world.state(pad), (await world.watch(pad)).reason], ['degraded', 'certificate-soon'])
  see(world, certificate('good', '2027-02-25'))
  await world.pass({ hours: 25 }, 600)
  await world.pass({ minutes: 6 })
  assert.equal(await world.state(pad), 'up')
})

test('what looking costs is added to what checking costs', async () => {
  const world = await openSeeing(certificate('good', '2027-01-01'))
  const { requests, bytes } = await costOf(world.db, world.hoster.id, '2026-11-23')
  assert.deepEqual([requests, bytes], [world.asked.length + 2, 500 * world.asked.length + 3000])
})

test('a worker that is killed while looking has another look a quarter of an hour later', async () => {
  const world = await openWatched([pad], {
    means: {
      async lookOncePerDay(_, { address }) {
        world.looked.push(address)
        return world.hang()
      },
    },
  })
  await world.pass({ minutes: 1 })
  world.restart()
  await world.pass({ minutes: 13 })
  assert.equal(world.looked.length, 1)
  await world.pass({ minutes: 3 })
  assert.equal(world.looked.length, 2)
})

test('looks that never end leave room for others after a quarter of an hour', async () => {
  const hosts = Array.from({ length: 12 }, (_, index) => `h${index}.crocus.example`)
  const world = await openWatched(hosts, {
    means: {
      async lookOncePerDay(_, { address }) {
        world.looked.push(address)
        return world.hang()
      },
    },
  })
  await world.pass({ minutes: 14 }, 60)
  assert.equal(world.looked.length, 8)
  await world.pass({ minutes: 4 }, 60)
  assert.ok(new Set(world.looked).size > 8)
})

test('while our own network is out nothing is looked at', async () => {
  const world = await openWatched(Array.from({ length: 9 }, (_, index) => `h${index}.crocus.example`))
  world.answerAll({ state: 'down', reason: 'dns' })
  await world.pass({ minutes: 1 })
  const before = world.looked.length
  await world.pass({ hours: 1 }, 60)
  assert.equal(world.looked.length, before)
  world.answerAll('up')
  await world.pass({ minutes: 20 }, 20)
  assert.ok(world.looked.length > before)
})
