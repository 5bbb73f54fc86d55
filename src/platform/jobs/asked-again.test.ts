import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, type Database } from '../database/index.ts'
import { askForJob } from './index.ts'
import { ask, at, fail, run, ten } from './testing.ts'

test('asked for again while it waits, a job keeps the earlier of its times and what was asked last', async () => {
  const { writer } = await openTestDatabase()
  const askAt = (minutes: number) =>
    askForJob(writer, { kind: 'test', name: 'x', payload: minutes, runAt: at(minutes) })
  for (const minutes of [5, 9, 3, 7]) await askAt(minutes)
  const done: unknown[] = []
  const note = async (payload: unknown) => void done.push(payload)
  assert.equal(await run(writer, note, at(2)), 0)
  assert.equal(await run(writer, note, at(3)), 1)
  assert.equal(await run(writer, note, at(99)), 0)
  assert.deepEqual(done, [7])
})

test('asked for again while it runs, a job runs once more afterwards with what was asked last', async () => {
  const { writer } = await openTestDatabase()
  const askAt = (payload: string, runAt = ten) => askForJob(writer, { kind: 'test', name: 'x', payload, runAt })
  await askAt('first')
  const done: unknown[] = []
  const note = async (payload: unknown) => {
    done.push(payload)
    if (done.length > 1) return
    await askAt('second', at(9))
    await askAt('third', at(4))
  }
  await run(writer, note)
  assert.equal(await run(writer, note, at(3)), 0)
  assert.equal(await run(writer, note, at(4)), 1)
  assert.equal(await run(writer, note, at(99)), 0)
  assert.deepEqual(done, ['first', 'third'])
})

test('asked for again while it fails, a job starts anew', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'x')
  for (const minutes of [0, 1]) await run(writer, fail, at(minutes))
  const failing = async () => {
    await ask(writer, 'x', at(6))
    await fail()
  }
  await run(writer, failing, at(5))
  const row = await writer.selectFrom('job').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([row.attempts, row.runAt, row.lastError, row.againAt], [0, '2026-11-23T10:06:00.000Z', null, null])
})

test('asked for again during its pause after a failure, a job keeps its pause', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'x')
  await run(writer, fail)
  await ask(writer, 'x')
  assert.deepEqual(await waiting(writer), [{ key: 'test:x', attempts: 1, runAt: '2026-11-23T10:01:00.000Z' }])
})

test('asked for again, a job that was given up is as new', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'x')
  for (let hour = 0; hour < 10; hour++) await run(writer, fail, at(hour * 120))
  assert.equal(await run(writer, fail, at(9999)), 0)
  await askForJob(writer, { kind: 'test', name: 'x', payload: 'anew', runAt: at(9999) })
  const row = await writer.selectFrom('job').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([row.attempts, row.givenUpAt, row.lastError], [0, null, null])
  const done: unknown[] = []
  assert.equal(await run(writer, async (payload) => void done.push(payload), at(9999)), 1)
  assert.deepEqual(done, ['anew'])
})

test('a worker whose lock ran out takes nothing from the one that has the job now', async () => {
  const { writer } = await openTestDatabase()
  await ask(writer, 'slow')
  const [slow, quick] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const [slowRuns, quickRuns] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const held = (started: PromiseWithResolvers<void>, end: PromiseWithResolvers<void>) => () => {
    started.resolve()
    return end.promise
  }
  const first = run(writer, held(slowRuns, slow))
  await slowRuns.promise
  const second = run(writer, held(quickRuns, quick), at(10))
  await quickRuns.promise
  await ask(writer, 'slow', at(11))
  slow.resolve()
  await first
  quick.reject(new Error('not today'))
  await second
  assert.deepEqual(await waiting(writer), [{ key: 'test:slow', attempts: 0, runAt: '2026-11-23T10:11:00.000Z' }])
})

test('of a job that two workers ask for while it runs, no asking is lost and none doubled', async () => {
  const { writer } = await openTestDatabase()
  const askFor = (name: string) => atomically(writer, (db) => ask(db, name))
  const names = ['a', 'b', 'c', 'd', 'e']
  for (const name of names) await askFor(name)
  let runs = 0
  const busy = async (payload: unknown) => {
    runs++
    if (runs > names.length) return
    const name = JSON.stringify(payload).slice(9, 10)
    await Promise.all([askFor(name), askFor(name), askFor(name)])
  }
  const tried = async () => Math.max(...(await Promise.all([run(writer, busy), run(writer, busy)])))
  while ((await tried()) > 0);
  assert.equal(runs, 2 * names.length)
  assert.deepEqual(await waiting(writer), [])
})

async function waiting(db: Database) {
  const rows = await db.selectFrom('job').select(['key', 'attempts', 'runAt']).orderBy('key').execute()
  return rows.map((row) => ({ ...row }))
}
