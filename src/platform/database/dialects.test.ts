// What both engines promise alike. The run says which one is open: `npm test` runs this on both.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrations } from '../../../migrations/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import '../jobs/tables.ts'
import '../mail/tables.ts'
import { atomically, Clash, type Database, fromJson, migrate, toInstant, toJson } from './index.ts'

const src = join(import.meta.dirname, '../..')

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
  const address = () => sql`insert into "oldAddress" ("sort", "value", "target") values ('kind', '1', '/')`.execute(writer)
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
  const instants = ['2026-11-23T10:00:00Z', '2026-11-23T09:59:59.999Z', '2026-03-29T00:59:59+02:00', '2025-12-31T23:59:59Z']
  for (const instant of instants)
    await addJob(writer, instant, { runAt: toInstant(Temporal.Instant.from(instant)) })
  const sorted = await writer.selectFrom('job').select('runAt').orderBy('runAt').execute()
  const expected = instants.map((instant) => Temporal.Instant.from(instant)).sort(Temporal.Instant.compare)
  assert.deepEqual(sorted.map(({ runAt }) => Temporal.Instant.from(runAt).epochMilliseconds), expected.map((i) => i.epochMilliseconds))
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

test('what is thrown inside undoes everything', async () => {
  const { writer } = await openTestDatabase()
  const attempt = atomically(writer, async (db) => {
    await addJob(db, 'half')
    throw new Error('changed my mind')
  })
  await assert.rejects(attempt, /changed my mind/)
  assert.deepEqual(await keys(writer), [])
})

test('a verb called inside another joins its transaction', async () => {
  const { writer } = await openTestDatabase()
  const verb = (db: Database, key: string) => atomically(db, (db) => addJob(db, key))
  await atomically(writer, (db) => verb(db, 'kept'))
  const attempt = atomically(writer, async (db) => {
    await verb(db, 'undone')
    throw new Error('after the inner verb')
  })
  await assert.rejects(attempt)
  assert.deepEqual(await keys(writer), ['kept'])
})

test('the outer database used inside is refused at once', async () => {
  const { writer, reader } = await openTestDatabase()
  const outside = /use the database that it hands you/
  await assert.rejects(atomically(writer, () => keys(writer)), outside)
  await assert.rejects(atomically(writer, () => keys(reader)), outside)
  await assert.rejects(atomically(writer, () => atomically(writer, keys)), outside)
  assert.deepEqual(await keys(writer), [], 'and the connection is free again')
})

test('what reads cannot write on SQLite; on PostgreSQL reader and writer are one pool', async () => {
  const { writer, reader, place } = await openTestDatabase()
  if (place.engine === 'postgres') return assert.equal(reader, writer)
  await assert.rejects(addJob(reader, 'from a GET'), /readonly/)
  assert.deepEqual(await keys(reader), [])
})

test('a reader sees what was committed and nothing of what is under way', async () => {
  const { writer, reader } = await openTestDatabase()
  const written = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const writing = atomically(writer, async (db) => {
    await addJob(db, 'later')
    written.resolve()
    await finish.promise
  })
  await written.promise
  assert.deepEqual(await keys(reader), [])
  finish.resolve()
  await writing
  assert.deepEqual(await keys(reader), ['later'])
})

test('fifty read-modify-writes at once count fifty', async () => {
  const { writer } = await openTestDatabase()
  await addJob(writer, 'counter')
  await Promise.all(Array.from({ length: 50 }, () => countOneMore(writer)))
  assert.equal(await counted(writer), 50)
})

test('fifty from two other processes count fifty too', async () => {
  const { writer, place } = await openTestDatabase()
  await addJob(writer, 'counter')
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-two-'))
  const program = join(folder, 'count.mts')
  writeFileSync(program, countingProgram(25))
  const processes = [1, 2].map(() =>
    spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, JSON.stringify(place)], { stdio: 'inherit' }),
  )
  const codes = await Promise.all(processes.map(async (child) => (await once(child, 'exit'))[0]))
  rmSync(folder, { recursive: true })
  assert.deepEqual(codes, [0, 0])
  assert.equal(await counted(writer), 50)
})

test('a change made elsewhere is noticed', async () => {
  const { writer, watch } = await openTestDatabase()
  const noticed = Promise.withResolvers<void>()
  const watching = await watch(noticed.resolve)
  await atomically(writer, async (db) => {
    await addJob(db, 'seen')
    if (!(await isSqlite(db))) await sql`select pg_notify('changes', '')`.execute(db)
  })
  await noticed.promise
  await watching.stop()
})

test('every migration of the folder is in the list, in order', () => {
  const files = readdirSync(join(src, '../migrations')).filter((file) => file !== 'index.ts')
  const names = files.map((file) => file.replace(/\.ts$/, '')).sort()
  assert.ok(names.length > 0)
  assert.deepEqual(Object.keys(migrations), names)
  for (const name of names) assert.match(name, /^\d{4}-\d\d-\d\dT\d{4}-[a-z-]+$/)
})

test('migrating again changes nothing', async () => {
  const { writer } = await openTestDatabase()
  assert.deepEqual(await migrate(writer, migrations), [])
})

test('a database that a newer program has changed is refused with a sentence', async () => {
  const { writer } = await openTestDatabase()
  const later = '2999-01-01T0000-later'
  await sql`insert into kysely_migration (name, timestamp) values (${later}, '')`.execute(writer)
  try {
    await assert.rejects(migrate(writer, migrations), /newer than this program \(2999-01-01T0000-later\): start a newer/)
  } finally {
    await sql`delete from kysely_migration where name = ${later}`.execute(writer)
  }
})

async function addJob(db: Database, key: string, given: { attempts?: number; runAt?: string; payload?: string } = {}) {
  const empty = { lockedUntil: null, lastError: null, givenUpAt: null }
  const row = { kind: 'test', payload: '{}', runAt: '', attempts: 0, ...empty, ...given, key }
  await db.insertInto('job').values(row).execute()
}

const addRawJob = (db: Database, key: string, attempts: unknown) =>
  sql`insert into "job" ("key", "kind", "payload", "runAt", "attempts") values (${key}, '', '', '', ${attempts})`.execute(db)

async function keys(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('job').select('key').orderBy('key').execute()
  return rows.map(({ key }) => key)
}

const isClash = (kind: string, on: string) => (error: unknown) => {
  assert.ok(error instanceof Clash, String(error))
  assert.deepEqual({ kind: error.kind, on: error.on }, { kind, on })
  return true
}

async function isSqlite(db: Database): Promise<boolean> {
  return db.getExecutor().adapter.constructor.name.startsWith('Sqlite')
}

const counted = async (db: Database) =>
  (await db.selectFrom('job').select('attempts').where('key', '=', 'counter').executeTakeFirstOrThrow()).attempts

const countOneMore = (db: Database) =>
  atomically(db, async (db) => {
    const before = await counted(db)
    await db.updateTable('job').set({ attempts: before + 1 }).where('key', '=', 'counter').execute()
  })

const countingProgram = (times: number) => `
  import { atomically, openDatabase } from ${JSON.stringify(join(src, 'platform/database/index.ts'))}
  const { writer, close } = openDatabase(JSON.parse(process.argv[2]))
  for (let time = 0; time < ${times}; time++)
    await atomically(writer, async (db) => {
      const { attempts } = await db.selectFrom('job').select('attempts').where('key', '=', 'counter').executeTakeFirstOrThrow()
      await db.updateTable('job').set({ attempts: attempts + 1 }).where('key', '=', 'counter').execute()
    })
  await close()
`
