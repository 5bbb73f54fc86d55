import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import type { Database } from '../database/index.ts'
import { silentLog } from '../log.ts'
import { everyDay, everySeconds, everyWeek, type Handlers, type Rhythm, runDueJobs, tickJob } from './index.ts'

const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const after = (seconds: number) => ten.add({ seconds })
const run = (db: Database, handlers: Handlers, now: Temporal.Instant) => runDueJobs(db, handlers, now, silentLog)

/** A tick that notes when it ran; `fails` says at which of its runs it does not succeed. */
function noting(rhythm: Rhythm = everySeconds(10), fails = (_time: number) => false) {
  const ran: string[] = []
  const tick = tickJob('note', rhythm, async (now) => {
    ran.push(now.toString().slice(11, -1))
    if (fails(ran.length)) throw new Error('not today')
  })
  return { tick, ran }
}

test('a tick of ten seconds runs once in each', async () => {
  const { writer } = await openTestDatabase()
  const { tick, ran } = noting()
  for (let second = 1; second <= 35; second++) await run(writer, tick, after(second))
  assert.deepEqual(ran, ['10:00:10', '10:00:20', '10:00:30'])
})

test('with several workers a tick runs once in each slot', async () => {
  const { writer } = await openTestDatabase()
  const { tick, ran } = noting()
  for (let second = 1; second <= 35; second++)
    await Promise.all([
      run(writer, tick, after(second)),
      run(writer, tick, after(second)),
      run(writer, tick, after(second)),
    ])
  assert.deepEqual(ran, ['10:00:10', '10:00:20', '10:00:30'])
})

test('workers that begin at the same moment, in different seconds, agree on one slot', async () => {
  const { writer } = await openTestDatabase()
  const { tick } = noting()
  await Promise.all([9, 10, 11].map((second) => run(writer, tick, after(second))))
  const rows = await writer.selectFrom('job').select('key').execute()
  assert.equal(rows.length, 1)
})

test('after a night without the site a tick runs once, then in its own time', async () => {
  const { writer } = await openTestDatabase()
  const { tick, ran } = noting()
  await run(writer, tick, ten)
  for (const second of [36_003, 36_004, 36_009, 36_010, 36_011]) await run(writer, tick, after(second))
  assert.deepEqual(ran, ['20:00:03', '20:00:10'])
})

test('a tick that fails is tried again, and goes on afterwards', async () => {
  const { writer } = await openTestDatabase()
  const { tick, ran } = noting(everySeconds(10), (time) => time === 1)
  for (let second = 0; second <= 85; second++) await run(writer, tick, after(second))
  assert.deepEqual(ran, ['10:00:10', '10:01:10', '10:01:20'])
})

test('a tick that was given up comes again, and only its last failure is kept', async () => {
  const { writer } = await openTestDatabase()
  const { tick, ran } = noting(everySeconds(10), () => true)
  for (let hour = 0; hour <= 25; hour++) await run(writer, tick, after(hour * 7200 + 10))
  assert.equal(ran.length, 25)
  const rows = await writer.selectFrom('job').select(['attempts', 'givenUpAt']).orderBy('runAt').execute()
  assert.deepEqual(
    rows.map(({ attempts, givenUpAt }) => [attempts, givenUpAt !== null]),
    [
      [10, true],
      [5, false],
    ],
  )
})

test('a tick whose worker died is taken by another', async () => {
  const { writer } = await openTestDatabase()
  const dying = Promise.withResolvers<void>()
  const started = Promise.withResolvers<void>()
  const dead = tickJob('note', everySeconds(10), () => {
    started.resolve()
    return dying.promise
  })
  await run(writer, dead, ten)
  const lost = run(writer, dead, after(10))
  await started.promise
  const { tick, ran } = noting()
  for (const second of [20, 609, 610, 619, 620]) await run(writer, tick, after(second))
  assert.deepEqual(ran, ['10:10:10', '10:10:20'])
  dying.resolve()
  await lost
  assert.equal((await writer.selectFrom('job').select('key').execute()).length, 1)
})

test('every day is at the same hour on the wall, in summer as in winter', () => {
  const morning = everyDay({ at: '08:30', timeZone: () => 'Europe/Paris' })
  const next = (from: string) => morning.after(Temporal.Instant.from(from)).toString()
  assert.equal(next('2026-11-23T07:29:59Z'), '2026-11-23T07:30:00Z')
  assert.equal(next('2026-11-23T07:30:00Z'), '2026-11-24T07:30:00Z')
  assert.equal(next('2027-03-27T12:00:00Z'), '2027-03-28T06:30:00Z', 'an hour earlier by the sun')
  const night = everyDay({ at: '02:30', timeZone: () => 'Europe/Paris' })
  assert.equal(night.after(Temporal.Instant.from('2027-03-27T22:00:00Z')).toString(), '2027-03-28T01:30:00Z')
})

const monday = everyWeek({ day: 1, at: '08:00', timeZone: () => 'Europe/Paris' })
const slotsFrom = (from: string, count: number, rhythm = monday) => {
  const slots: string[] = []
  let instant = Temporal.Instant.from(from)
  while (slots.length < count) {
    instant = rhythm.after(instant)
    slots.push(instant.toString())
  }
  return slots
}

test('each Monday at eight means by the clocks on the wall, summer and winter', () => {
  assert.deepEqual(slotsFrom('2026-10-14T12:00:00Z', 3), [
    '2026-10-19T06:00:00Z',
    '2026-10-26T07:00:00Z',
    '2026-11-02T07:00:00Z',
  ])
  assert.deepEqual(slotsFrom('2027-03-22T07:00:00Z', 2), ['2027-03-29T06:00:00Z', '2027-04-05T06:00:00Z'])
})

test('the slot itself is over once it is there', () => {
  assert.equal(slotsFrom('2026-11-23T07:00:00Z', 1)[0], '2026-11-30T07:00:00Z')
  assert.equal(slotsFrom('2026-11-23T06:59:59Z', 1)[0], '2026-11-23T07:00:00Z')
})

test('a week begins where its zone is', () => {
  const auckland = everyWeek({ day: 1, at: '00:30', timeZone: () => 'Pacific/Auckland' })
  assert.deepEqual(slotsFrom('2026-11-22T11:00:00Z', 2, auckland), ['2026-11-22T11:30:00Z', '2026-11-29T11:30:00Z'])
})

test('an hour that a change of clocks leaves out comes an hour later, one that comes twice counts once', () => {
  const sunday = everyWeek({ day: 7, at: '02:30', timeZone: () => 'Europe/Paris' })
  assert.deepEqual(slotsFrom('2027-03-22T00:00:00Z', 2, sunday), ['2027-03-28T01:30:00Z', '2027-04-04T00:30:00Z'])
  assert.deepEqual(slotsFrom('2026-10-19T00:00:00Z', 2, sunday), ['2026-10-25T00:30:00Z', '2026-11-01T01:30:00Z'])
})

test('the zone may change while the site runs', async () => {
  const { writer } = await openTestDatabase()
  let timeZone = 'Europe/Paris'
  const { tick, ran } = noting(everyWeek({ day: 1, at: '12:00', timeZone: () => timeZone }))
  await run(writer, tick, ten)
  timeZone = 'America/Montreal'
  await run(writer, tick, ten.add({ hours: 1 }))
  const [next] = await writer.selectFrom('job').select('runAt').execute()
  assert.deepEqual([ran, next?.runAt], [['11:00:00'], '2026-11-23T17:00:00.000Z'])
})
