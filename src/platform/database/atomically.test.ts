import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, Clash, type Database } from './index.ts'
import { addJob, keys } from './testing-rows.ts'

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
  await assert.rejects(
    atomically(writer, () => keys(writer)),
    outside,
  )
  await assert.rejects(
    atomically(writer, () => keys(reader)),
    outside,
  )
  await assert.rejects(
    atomically(writer, () => atomically(writer, keys)),
    outside,
  )
  assert.deepEqual(await keys(writer), [], 'and the connection is free again')
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
    spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, JSON.stringify(place)], {
      stdio: 'inherit',
    }),
  )
  const codes = await Promise.all(processes.map(async (child) => (await once(child, 'exit'))[0]))
  rmSync(folder, { recursive: true })
  assert.deepEqual(codes, [0, 0])
  assert.equal(await counted(writer), 50)
})

const counted = async (db: Database) =>
  (await db.selectFrom('job').select('attempts').where('key', '=', 'counter').executeTakeFirstOrThrow()).attempts

const countOneMore = (db: Database) =>
  atomically(db, async (db) => {
    const before = await counted(db)
    await db
      .updateTable('job')
      .set({ attempts: before + 1 })
      .where('key', '=', 'counter')
      .execute()
  })

const countingProgram = (times: number) => `
  import { atomically, openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
  const { writer, close } = openDatabase(JSON.parse(process.argv[2]))
  for (let time = 0; time < ${times}; time++)
    await atomically(writer, async (db) => {
      const { attempts } = await db.selectFrom('job').select('attempts').where('key', '=', 'counter').executeTakeFirstOrThrow()
      await db.updateTable('job').set({ attempts: attempts + 1 }).where('key', '=', 'counter').execute()
    })
  await close()
`

test('of several who look for a row and write it at once, one writes it and the others find it', async () => {
  const { writer } = await openTestDatabase()
  const claim = () =>
    atomically(writer, async (db) => {
      if ((await keys(db)).includes('claimed')) return 'found'
      await addJob(db, 'claimed')
      return 'written'
    })
  const ends = await Promise.all([claim(), claim(), claim()])
  assert.deepEqual(ends.toSorted(), ['found', 'found', 'written'])
})

test('a row that stood before is refused, however often it is tried', async () => {
  const { writer } = await openTestDatabase()
  await atomically(writer, (db) => addJob(db, 'claimed'))
  await assert.rejects(
    atomically(writer, (db) => addJob(db, 'claimed')),
    Clash,
  )
  assert.deepEqual(await keys(writer), ['claimed'])
})
