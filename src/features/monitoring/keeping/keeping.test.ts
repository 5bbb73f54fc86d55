import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWatched, sightingOf, type Watched } from '../testing.ts'
import { daysOf, hoursOf, spansOf } from './history-queries.ts'
import { allHealth, checksOf, costOf, gapsBetween, healthOf, healthRevision, latenessNow } from './queries.ts'

const pad = 'pad.crocus.example'
const cloud = 'cloud.crocus.example'
const idOf = (world: Watched, host = pad) => world.ids.get(host) ?? ''

async function openUp(hosts = [pad, cloud]) {
  const world = await openWatched(hosts)
  await world.pass({ seconds: 20 })
  return world
}

test('everybody may know how a service is doing, since when, and when it was last good', async () => {
  const world = await openUp()
  const health = (await healthOf(world.db, [idOf(world)])).get(idOf(world))
  assert.equal(health?.state, 'up')
  assert.equal(health.since, health.firstSeenAt)
  assert.equal(health.goodAt, health.checkedAt)
  assert.deepEqual([health.rhythm, health.ms, health.version, health.confirmingSince], [5, 120, '1.9.7', null])
  assert.equal((await allHealth(world.db)).length, 2)
})

test('between two checks that do not agree yet, it is being confirmed', async () => {
  const world = await openUp()
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  let confirming = 0
  for (let step = 0; step < 36; step++) {
    await world.pass({ seconds: 10 })
    const health = (await healthOf(world.db, [idOf(world)])).get(idOf(world))
    if (health?.confirmingSince) confirming++
    if (health?.confirmingSince) assert.equal(health.state, 'up')
  }
  assert.ok(confirming >= 3, `${confirming}`)
})

test('the public version grows with a state, and not with each check', async () => {
  const world = await openUp()
  const before = await healthRevision(world.db)
  await world.pass({ minutes: 20 }, 30)
  assert.equal(await healthRevision(world.db), before)
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ minutes: 6 })
  assert.ok((await healthRevision(world.db)) > before)
})

test('checks that changed something or failed are kept whole, the good ones as counts', async () => {
  const world = await openUp()
  await world.pass({ minutes: 21 }, 30)
  const good = await checksOf(world.db, idOf(world), 50)
  assert.deepEqual(
    good.map(({ state }) => state),
    ['up'],
  )
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ minutes: 6 })
  const [last] = await checksOf(world.db, idOf(world), 1)
  assert.deepEqual([last?.state, last?.reason, last?.vantageId], ['down', 'server-error', null])
  assert.equal(last?.evidence.extract, 'ok')
})

test('a long outage is kept check by check, and its evidence once an hour', async () => {
  const world = await openUp()
  world.answers.set(pad, { state: 'down', reason: 'server-error' })
  await world.pass({ hours: 4 }, 80)
  const checks = await checksOf(world.db, idOf(world), 500)
  const whole = checks.filter(({ evidence }) => evidence.extract !== '')
  assert.ok(checks.length > 30, `${checks.length}`)
  assert.ok(whole.length <= 8, `${whole.length}`)
  const bytes = JSON.stringify(checks.filter(({ evidence }) => evidence.extract === '').at(-1)).length
  assert.ok(bytes < 300, `${bytes}`)
})

test('each hour has its checks, its good ones and its latencies, and the present one shows at once', async () => {
  const world = await openUp()
  world.answers.set(pad, { state: 'up', ms: 80 })
  await world.pass({ hours: 2, minutes: 10 }, 60)
  const hours = await hoursOf(world.db, idOf(world), { until: world.now, hours: 24 })
  assert.deepEqual(
    hours.map(({ hour }) => hour),
    ['2026-11-23T10', '2026-11-23T11', '2026-11-23T12'],
  )
  const [, second] = hours
  assert.ok(second && second.checks >= 9 && second.good === second.checks)
  assert.deepEqual([second.least, second.median, second.most], [80, 80, 80])
  const rows = await world.db.selectFrom('checkHours').selectAll().where('serviceId', '=', idOf(world)).execute()
  assert.equal(rows.length, 1)
})

test('what asking costs a hoster is added up by day', async () => {
  const world = await openUp()
  await world.pass({ minutes: 21 }, 30)
  const { requests, bytes } = await costOf(world.db, world.hoster.id, '2026-11-23')
  assert.equal(requests, world.asked.length)
  assert.equal(bytes, 500 * requests)
  assert.deepEqual(await costOf(world.db, world.hoster.id, '2026-11-22'), { requests: 0, bytes: 0 })
})

test('what is late is known', async () => {
  const world = await openUp()
  assert.deepEqual(await latenessNow(world.db, world.now), { due: 0, seconds: 0 })
  const { due, seconds } = await latenessNow(world.db, world.now.add({ hours: 1 }))
  assert.ok(due === 2 && seconds > 3000)
})

test('the present day is there before it is over, from the first sight on', async () => {
  const world = await openUp()
  await world.pass({ hours: 1 }, 60)
  const asked = { until: world.now, days: 90, timeZone: 'Europe/Paris' }
  const days = (await daysOf(world.db, [idOf(world)], asked)).get(idOf(world)) ?? []
  assert.equal(days.length, 90)
  const today = days.at(-1)
  assert.deepEqual([today?.day, today?.shown], ['2026-11-23', 'up'])
  assert.ok(Math.abs((today?.seconds.up ?? 0) - 3600) < 70)
  assert.deepEqual(days[88], { day: '2026-11-22', seconds: {}, shown: null })
})

test('the states of a service and our own gaps are read between two instants', async () => {
  const world = await openUp()
  const between = { from: '2026-11-23T10:00:00.000Z', to: '2026-11-23T11:00:00.000Z' }
  assert.deepEqual(
    (await spansOf(world.db, idOf(world), between)).map(({ state }) => state),
    ['unknown', 'up'],
  )
  await world.db.insertInto('networkGap').values({ id: 'a', from: '2026-11-23T10:30:00.000Z', to: null }).execute()
  assert.equal((await gapsBetween(world.db, between.from, between.to)).length, 1)
  assert.equal((await gapsBetween(world.db, between.from, '2026-11-23T10:30:00.000Z')).length, 0)
})

test('a version that a check does not name is the one that was named before', async () => {
  const versions = ['1.9.7', null, '2.0.0']
  const world = await openWatched([pad], {
    means: { lookAtHealth: async () => sightingOf({ version: versions.shift() ?? null, disagreement: 'hedgedoc' }) },
  })
  await world.pass({ minutes: 8 })
  assert.equal((await world.watch(pad)).version, '1.9.7')
  await world.pass({ minutes: 10 })
  const { version, disagreement } = await world.watch(pad)
  assert.deepEqual([version, disagreement], ['2.0.0', 'hedgedoc'])
})
