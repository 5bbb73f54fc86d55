import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJson } from '../../../platform/database/index.ts'
import { runDueJobs } from '../../../platform/jobs/index.ts'
import { silentLog } from '../../../platform/log.ts'
import { openTestDatabase } from '../../../testing-database.ts'
import { given } from '../../hosters/testing.ts'
import type { HourKept } from '../health.ts'
import { monitoringJobs } from '../jobs.ts'
import { uptimeOf } from './day.ts'
import { foldDays } from './fold-days.ts'
import { daysOf } from './history-queries.ts'
import { prune } from './prune.ts'
import { beginSpan, endSpan } from './spans.ts'

const timeZone = 'Europe/Paris'
const instant = (text: string) => Temporal.Instant.from(text)

async function openWith(spans: ['up' | 'down' | 'maintenance', string][]) {
  const { writer: db } = await openTestDatabase()
  const { id: hosterId } = await given.member(db)
  const { id } = await given.service(db, hosterId)
  for (const [state, since] of spans) await beginSpan(db, id, { state, since, reason: null })
  const days = async (until: string, days: number) =>
    (await daysOf(db, [id], { until: instant(until), days, timeZone })).get(id) ?? []
  const kept = () => db.selectFrom('healthDay').select(['day', 'checks', 'median']).orderBy('day').execute()
  return { db, id, days, kept }
}

test('days that are over are kept, as they were shown before', async () => {
  const { db, days, kept } = await openWith([
    ['up', '2026-11-20T10:00:00.000Z'],
    ['down', '2026-11-21T22:00:00.000Z'],
    ['up', '2026-11-22T00:00:00.000Z'],
  ])
  const before = await days('2026-11-23T10:00:00Z', 5)
  await foldDays(db, { now: instant('2026-11-23T10:00:00Z'), timeZone })
  assert.deepEqual(
    (await kept()).map(({ day }) => day),
    ['2026-11-20', '2026-11-21', '2026-11-22'],
  )
  assert.deepEqual(await days('2026-11-23T10:00:00Z', 5), before)
  assert.deepEqual(
    before.map(({ shown }) => shown),
    [null, 'up', 'down', 'down', 'up'],
  )
  assert.deepEqual(before[2]?.seconds, { up: 23 * 3600, down: 3600 })
})

test('both changes of the hour are kept with their 23 and 25 hours', async () => {
  const { db, days } = await openWith([['up', '2026-03-01T00:00:00.000Z']])
  await foldDays(db, { now: instant('2026-03-31T10:00:00Z'), timeZone })
  assert.deepEqual((await days('2026-03-31T10:00:00Z', 3))[0]?.seconds, { up: 23 * 3600 })
  await foldDays(db, { now: instant('2026-10-27T10:00:00Z'), timeZone })
  assert.deepEqual((await days('2026-10-27T10:00:00Z', 3))[0]?.seconds, { up: 25 * 3600 })
})

test('a night that the site slept through is caught up', async () => {
  const { db, kept } = await openWith([['up', '2026-11-10T10:00:00.000Z']])
  await foldDays(db, { now: instant('2026-11-12T01:00:00Z'), timeZone })
  await foldDays(db, { now: instant('2026-11-20T01:00:00Z'), timeZone })
  assert.equal((await kept()).length, 10)
  await foldDays(db, { now: instant('2026-11-20T01:00:00Z'), timeZone })
  assert.equal((await kept()).length, 10)
})

test('days that a clock made up that ran ahead go when it is set back', async () => {
  const { db, kept } = await openWith([['up', '2026-11-20T10:00:00.000Z']])
  await foldDays(db, { now: instant('2026-12-20T01:00:00Z'), timeZone })
  await foldDays(db, { now: instant('2026-11-22T01:00:00Z'), timeZone })
  assert.deepEqual((await kept()).at(-1)?.day, '2026-11-21')
})

test('the latency of a day is made of its hours', async () => {
  const { db, id, kept } = await openWith([['up', '2026-11-21T22:00:00.000Z']])
  const hours = (...numbers: number[]) => toJson(numbers.map((number): HourKept => [number, 2, 2, 40, 40, 40]))
  await db
    .insertInto('checkHours')
    .values([
      { serviceId: id, day: '2026-11-21', hours: hours(22, 23) },
      { serviceId: id, day: '2026-11-22', hours: hours(10, 23) },
    ])
    .execute()
  await foldDays(db, { now: instant('2026-11-23T10:00:00Z'), timeZone })
  assert.deepEqual(
    (await kept()).map((row) => ({ ...row })),
    [
      { day: '2026-11-21', checks: 2, median: 40 },
      { day: '2026-11-22', checks: 4, median: 40 },
    ],
  )
})

test('uptime over days leaves out what was not measured, and what was before the service was seen', async () => {
  const { days } = await openWith([
    ['up', '2026-11-20T23:00:00.000Z'],
    ['maintenance', '2026-11-21T23:00:00.000Z'],
    ['down', '2026-11-22T23:00:00.000Z'],
    ['up', '2026-11-23T11:00:00.000Z'],
  ])
  assert.equal(uptimeOf(await days('2026-11-23T23:00:00Z', 90)), 0.75)
})

test('what ended is followed by nothing', async () => {
  const { db, id, days } = await openWith([['up', '2026-11-22T23:00:00.000Z']])
  await endSpan(db, id, '2026-11-23T00:00:00.000Z')
  assert.deepEqual((await days('2026-11-23T10:00:00Z', 1))[0]?.seconds, { up: 3600 })
})

test('checks go after 14 days, hours and spans after 90, days never', async () => {
  const { db, id, kept } = await openWith([
    ['up', '2026-08-01T10:00:00.000Z'],
    ['down', '2026-08-10T10:00:00.000Z'],
    ['up', '2026-08-11T10:00:00.000Z'],
  ])
  const check = { serviceId: id, vantageId: null, state: 'down' as const, reason: null, ms: null }
  const evidence = toJson({ asked: [], came: '', headers: {}, extract: '' })
  for (const at of ['2026-11-08T10:00:00.000Z', '2026-11-09T12:00:00.000Z', '2026-11-20T10:00:00.000Z'])
    await db
      .insertInto('checkKept')
      .values({ ...check, id: at, at, evidence })
      .execute()
  for (const day of ['2026-08-10', '2026-08-25', '2026-11-20'])
    await db
      .insertInto('checkHours')
      .values({ serviceId: id, day, hours: toJson<HourKept[]>([]) })
      .execute()
  const now = instant('2026-11-23T11:00:00Z')
  await prune(db, now)
  assert.equal((await db.selectFrom('healthSpan').selectAll().execute()).length, 3, 'their days are not kept yet')
  await foldDays(db, { now, timeZone })
  await prune(db, now)
  const ats = await db.selectFrom('checkKept').select('at').orderBy('at').execute()
  assert.deepEqual(
    ats.map(({ at }) => at),
    ['2026-11-09T12:00:00.000Z', '2026-11-20T10:00:00.000Z'],
  )
  const days = await db.selectFrom('checkHours').select('day').orderBy('day').execute()
  assert.deepEqual(
    days.map(({ day }) => day),
    ['2026-08-25', '2026-11-20'],
  )
  assert.equal((await db.selectFrom('healthSpan').selectAll().execute()).length, 1)
  assert.equal((await kept()).length, 114)
})

test('at night it happens by itself, at the collective’s clock', async () => {
  const { db, kept } = await openWith([['up', '2026-11-22T10:00:00.000Z']])
  const jobs = monitoringJobs(db, { collective: () => ({ timeZone }) })
  const keptAt = async (now: string) => {
    while ((await runDueJobs(db, jobs, instant(now), silentLog)) > 0);
    return (await kept()).length
  }
  assert.equal(await keptAt('2026-11-23T10:00:00Z'), 0)
  assert.equal(await keptAt('2026-11-23T23:20:00Z'), 0)
  assert.equal(await keptAt('2026-11-23T23:31:00Z'), 2)
})
