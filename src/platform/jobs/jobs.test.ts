import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, type Database } from '../database/index.ts'
import { silentLog } from '../log.ts'
import { forgetJob, runDueJobs } from './index.ts'
import { ask, at, fail, run, ten } from './testing.ts'

test('a job runs once it is due, with what it was asked with, and is gone', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'later', at(5))
  const done: unknown[] = []
  const note = async (payload: unknown, now: Temporal.Instant) => void done.push([payload, String(now)])
  assert.equal(await run(writer, note, at(4)), 0)
  assert.equal(await run(writer, note, at(5)), 1)
  assert.equal(await run(writer, note, at(6)), 0)
  assert.deepEqual(done, [[{ name: 'later' }, '2026-11-23T10:05:00Z']])
})

test('a job asked for in a transaction that fails never was', async () => {
  const { writer } = await openTestDatabase()
  const attempt = atomically(writer, async (db) => {
    await ask(db, 'undone')
    throw new Error('undone')
  })
  await assert.rejects(attempt)
  assert.equal(await run(writer, fail), 0)
})

test('the same thing is not asked for twice while it waits', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'once')
  await ask(writer, 'once', at(9))
  assert.deepEqual(await waiting(writer), [{ key: 'test:once', attempts: 0, runAt: '2026-11-23T10:00:00.000Z' }])
})

test('a job runs outside of any transaction', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'writes')
  await run(writer, async () => void (await atomically(writer, (db) => ask(db, 'next', at(9)))))
  assert.deepEqual(
    (await waiting(writer)).map(({ key }) => key),
    ['test:next'],
  )
})

test('what was asked for can be taken back', async () => {
  const { writer } = await openTestDatabase()
  for (const name of ['a', 'b']) await ask(writer, name)
  await forgetJob(writer, { kind: 'test', name: 'a' })
  assert.deepEqual(
    (await waiting(writer)).map(({ key }) => key),
    ['test:b'],
  )
})

test('a job of a kind that this worker does not know waits for one that does', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'patient')
  assert.equal(await runDueJobs(writer, { other: fail }, ten, silentLog), 0)
  assert.equal(await runDueJobs(writer, {}, ten, silentLog), 0)
  assert.equal((await waiting(writer)).length, 1)
})

test('a job that fails comes back after growing pauses, ten times, then waits for a person', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'stubborn')
  const events: unknown[] = []
  const pauses: number[] = []
  let now = ten
  for (let attempt = 1; attempt <= 10; attempt++) {
    await runDueJobs(writer, { test: fail }, now, (event, fields) => void events.push({ event, ...fields }))
    const [job] = await waiting(writer)
    const next = Temporal.Instant.from(job?.runAt ?? '')
    pauses.push(next.since(now).total('minutes'))
    assert.equal(await run(writer, fail, next.subtract({ seconds: 1 })), 0)
    now = next
  }
  assert.deepEqual(pauses, [1, 4, 9, 16, 25, 36, 49, 64, 81, 100])
  assert.equal(await run(writer, fail, now.add({ hours: 1000 })), 0)
  assert.deepEqual(events.at(-2), { event: 'job.failed', kind: 'test', attempts: 9 })
  assert.deepEqual(events.at(-1), { event: 'job.given-up', kind: 'test', attempts: 10 })
  const row = await writer.selectFrom('job').select(['lastError', 'givenUpAt']).executeTakeFirstOrThrow()
  assert.equal(row.lastError, 'not today')
  assert.ok(row.givenUpAt)
})

test('one job that fails does not hold up the others', async () => {
  const { writer } = await openTestDatabase()
  for (const name of ['a', 'b', 'c']) await ask(writer, name)
  const done: unknown[] = []
  await run(writer, async (payload) => {
    if (JSON.stringify(payload).includes('"b"')) throw 'a thing that is no Error'
    done.push(payload)
  })
  assert.deepEqual(done, [{ name: 'a' }, { name: 'c' }])
  assert.deepEqual(
    (await waiting(writer)).map(({ key, attempts }) => [key, attempts]),
    [['test:b', 1]],
  )
})

test('a job whose worker died is taken by another when its lock has run out', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'orphan')
  const dying = Promise.withResolvers<void>()
  const started = Promise.withResolvers<void>()
  const dead = run(writer, async () => {
    started.resolve()
    await dying.promise
  })
  await started.promise
  let times = 0
  const count = async () => void times++
  assert.equal(await run(writer, count, at(9)), 0, 'the lock holds')
  assert.equal(await run(writer, count, at(10)), 1)
  assert.equal(times, 1)
  dying.resolve()
  await dead
})

test('when a job is given up, whoever listens is told of its kind, once', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'x')
  const told: unknown[] = []
  const handlers = { test: fail, 'given-up': async (payload: unknown) => void told.push(payload) }
  for (let hour = 0; hour < 12; hour++) await runDueJobs(writer, handlers, at(hour * 120), silentLog)
  assert.deepEqual(told, [{ kind: 'test' }])
})

test('who fails to tell of a job that was given up does not tell of that', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'x')
  for (let hour = 0; hour < 40; hour++)
    await runDueJobs(writer, { test: fail, 'given-up': fail }, at(hour * 120), silentLog)
  assert.deepEqual(
    (await waiting(writer)).map(({ key }) => key),
    ['given-up:test:x', 'test:x'],
  )
})

test('of many workers at once, each job goes to one', async () => {
  const { writer } = await openTestDatabase()
  for (let job = 0; job < 30; job++) await ask(writer, `${job}`)
  const done: string[] = []
  const note = async (payload: unknown) => void done.push(JSON.stringify(payload))
  const workers = Array.from({ length: 8 }, () => run(writer, note))
  const tried = await Promise.all(workers)
  assert.equal(done.length, 30)
  assert.equal(new Set(done).size, 30)
  assert.equal(
    tried.reduce((sum, count) => sum + count),
    30,
  )
})

test('at most twenty are taken at a time, the oldest first', async () => {
  const { writer } = await openTestDatabase()
  for (let job = 0; job < 25; job++) await ask(writer, `${job}`, at(-job))
  const done: unknown[] = []
  assert.equal(await run(writer, async (payload) => void done.push(payload)), 20)
  assert.deepEqual(done[0], { name: '24' })
})

async function waiting(db: Database) {
  const rows = await db.selectFrom('job').select(['key', 'attempts', 'runAt']).orderBy('key').execute()
  return rows.map((row) => ({ ...row }))
}
