// What both engines promise alike. The run says which one is open: `npm test` runs this on both.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openTestDatabase } from '../../testing-database.ts'
import { announce, atomically, Clash, type Database, fromJson, toInstant, toJson } from './index.ts'
import { addJob, keys } from './testing-rows.ts'

test('counts, sums and averages are numbers', async () => {
  const { writer } = await openTestDatabase()
  for (const attempts of [2, 5]) await addJob(writer, `count:${attempts}`, { attempts })
  const figures = await writer
    .selectFrom('job')
    .select(({ fn }) => [fn.countAll().as('count'), fn.sum('attempts').as('sum'), fn.avg('attempts').as('mean')])
    .executeTakeFirstOrThrow()
  assert.deepEqual({ ...figures }, { count: 2, sum: 7, mean: 3.5 })
})

test('nothing is in an empty list, and everything is outside of it', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'a:1')
  const inside = (db: Database) => db.selectFrom('job').select('key').where('key', 'in', []).execute()
  assert.deepEqual(await inside(writer), [])
  assert.deepEqual(await atomically(writer, inside), [])
  assert.equal((await writer.selectFrom('job').select('key').where('key', 'not in', []).execute()).length, 1)
})

test('a text with a NUL character is refused', async () => {
  const { writer } = await openTestDatabase()
  await assert.rejects(addJob(writer, 'a\0b'))
  await assert.rejects(writer.selectFrom('job').select('key').where('key', '=', '\0').execute())
  assert.deepEqual(await keys(writer), [])
})

test('a text in a column of whole numbers is refused, and so are fractions and what exceeds 32 bits', async () => {
  const { writer } = await openTestDatabase()
  for (const wrong of ['many', 1.5, 2 ** 31, -(2 ** 31) - 1, true])
    await assert.rejects(addRawJob(writer, 'wrong', wrong), `${wrong}`)
  assert.deepEqual(await keys(writer), [])
  for (const right of [2 ** 31 - 1, -(2 ** 31)]) await addRawJob(writer, `right ${right}`, right)
  assert.equal((await keys(writer)).length, 2)
})

test('a row that stands already is a clash that names the columns', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'twice')
  await assert.rejects(addJob(writer, 'twice'), isClash('unique', 'job.key'))
  const address = () =>
    sql`insert into "oldAddress" ("sort", "value", "target") values ('kind', '1', '/')`.execute(writer)
  await address()
  await assert.rejects(address(), isClash('unique', 'oldAddress.sort,value'))
  await assert.rejects(
    atomically(writer, (db) => addJob(db, 'twice')),
    isClash('unique', 'job.key'),
  )
})

test('a row that points to nothing is a clash', async () => {
  const { writer } = await openTestDatabase()
  const orphan = sql`insert into "hosterFormerSlug" ("slug", "hosterId") values ('gone', 'nobody')`.execute(writer)
  await assert.rejects(orphan, isClash('reference', ''))
})

test('instants sort as texts', async () => {
  const { writer } = await openTestDatabase()
  const instants = [
    '2026-11-23T10:00:00Z',
    '2026-11-23T09:59:59.999Z',
    '2026-03-29T00:59:59+02:00',
    '2025-12-31T23:59:59Z',
  ]
  for (const instant of instants) await addJob(writer, instant, { runAt: toInstant(Temporal.Instant.from(instant)) })
  const sorted = await writer.selectFrom('job').select('runAt').orderBy('runAt').execute()
  const expected = instants.map((instant) => Temporal.Instant.from(instant)).sort(Temporal.Instant.compare)
  assert.deepEqual(
    sorted.map(({ runAt }) => Temporal.Instant.from(runAt).epochMilliseconds),
    expected.map((i) => i.epochMilliseconds),
  )
  assert.ok(sorted.every(({ runAt }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(runAt)))
})

test('a JSON column gives back what was put in', async () => {
  const { writer } = await openTestDatabase()
  const payload = { words: ['é', '«', '🐈', "o'clock", '\u0000'], nested: { none: null, yes: true, third: 1 / 3 } }
  await addJob(writer, 'json', { payload: toJson(payload) })
  const row = await writer.selectFrom('job').select('payload').executeTakeFirstOrThrow()
  assert.deepEqual(fromJson(row.payload), payload)
})

test('bytes come back as bytes', async () => {
  const { writer } = await openTestDatabase()
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  const { rows } = await sql<{ bytes: Uint8Array }>`insert into "file" ("hash", "type", "size", "bytes", "createdAt")
    values ('h', 'image/webp', 256, ${bytes}, '') returning "bytes"`.execute(writer)
  assert.deepEqual(Uint8Array.from(rows[0]?.bytes ?? []), bytes)
})

test('what reads cannot write on SQLite; on PostgreSQL reader and writer are one pool', async () => {
  const { writer, reader, place } = await openTestDatabase()
  if (place.engine === 'postgres') return assert.equal(reader, writer)
  await assert.rejects(addJob(reader, 'from a GET'), /readonly/)
  assert.deepEqual(await keys(reader), [])
})

test('a change made elsewhere is noticed', async () => {
  const { writer, watch } = await openTestDatabase()
  const noticed = Promise.withResolvers<void>()
  const watching = await watch(noticed.resolve)
  await atomically(writer, async (db) => {
    await addJob(db, 'seen')
    await announce(db)
  })
  await noticed.promise
  await watching.stop()
})

const addRawJob = (db: Database, key: string, attempts: unknown) =>
  sql`insert into "job" ("key", "kind", "payload", "runAt", "attempts") values (${key}, '', '', '', ${attempts})`.execute(
    db,
  )

const isClash = (kind: string, on: string) => (error: unknown) => {
  assert.ok(error instanceof Clash, String(error))
  assert.deepEqual({ kind: error.kind, on: error.on }, { kind, on })
  return true
}
