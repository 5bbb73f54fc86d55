import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase, openTestSite } from '../../testing.ts'
import { beginning, contentHashOf, headAfter, type SealedPart } from './seal.ts'
import { sealJournal } from './seal-journal.ts'
import { givenChange, writtenAt } from './testing.ts'

const row: SealedPart = {
  id: '1',
  at: '2026-11-22T08:30:00.000Z',
  actorKind: 'machine',
  actor: 'import',
  keyId: null,
  forHosterId: null,
  verb: 'hoster.edited',
  subjectKind: 'hoster',
  subjectId: 'ciboule',
  hosterId: null,
  visibility: 'public',
  undoes: null,
  contentHash: contentHashOf('salt', '{}'),
}

test('a seal depends on the seal before and on all of the row', () => {
  const { number, seal } = headAfter(beginning, row)
  assert.deepEqual([number, seal.length], [1, 43])
  assert.notEqual(headAfter({ number: 0, seal: 'another' }, row).seal, seal)
  for (const column of Object.keys(row))
    assert.notEqual(headAfter(beginning, { ...row, [column]: 'x' }).seal, seal, column)
})

test('what a row says beside the sealed columns changes no seal, so that it may be hidden', () => {
  const whole = { ...row, content: '{}', salt: 'salt', number: 7, seal: 'x' }
  assert.deepEqual(headAfter(beginning, whole), headAfter(beginning, row))
})

test('rows are numbered in the order in which they were written, from one on', async () => {
  const { writer: db } = await openTestDatabase()
  const later = await givenChange(db, {}, writtenAt.add({ hours: 1 }))
  const first = await givenChange(db)
  assert.equal(await sealJournal(db), 2)
  const latest = await givenChange(db, {}, writtenAt.subtract({ hours: 5 }))
  assert.equal(await sealJournal(db), 1)
  assert.equal(await sealJournal(db), 0)
  assert.deepEqual(await numbers(db), [first, later, latest])
})

test('rows of one instant are numbered by their ids', async () => {
  const { writer: db } = await openTestDatabase()
  const ids = [await givenChange(db), await givenChange(db), await givenChange(db)]
  await sealJournal(db)
  assert.deepEqual(await numbers(db), ids.sort())
})

test('a long backlog is sealed in batches, without a hole', async () => {
  const { writer: db } = await openTestDatabase()
  for (let i = 0; i < 1100; i++) await givenChange(db)
  assert.equal(await sealJournal(db), 1100)
  assert.equal((await numbers(db)).length, 1100)
  const head = await db.selectFrom('journalHead').select('number').executeTakeFirst()
  assert.equal(head?.number, 1100)
})

test('several workers at once never give the same number twice, while others write', async () => {
  const { writer: db } = await openTestDatabase()
  for (let i = 0; i < 60; i++) await givenChange(db)
  const writing = Array.from({ length: 40 }, () => givenChange(db, {}, writtenAt.subtract({ minutes: 1 })))
  const sealed = await Promise.all([...Array.from({ length: 5 }, () => sealJournal(db)), ...writing])
  assert.ok(sealed.some((count) => typeof count === 'number' && count > 0))
  await sealJournal(db)
  assert.equal((await numbers(db)).length, 100)
})

test('the site seals what is new every ten seconds, by itself', async () => {
  const world = await openTestSite()
  for (const count of [1, 2, 3]) {
    await givenChange(world.db)
    await world.runJobs()
    assert.equal((await numbers(world.db)).length, count - 1, 'not before its time')
    world.pass({ seconds: 10 })
    await world.runJobs()
    assert.equal((await numbers(world.db)).length, count)
  }
})

test('after a long night there is one tick to catch up with, not thousands', async () => {
  const world = await openTestSite()
  world.pass({ hours: 9 })
  await world.runJobs()
  const ticks = await world.db.selectFrom('job').select('runAt').where('kind', '=', 'seal-journal').execute()
  assert.deepEqual(
    ticks.map(({ runAt }) => runAt),
    ['2026-11-23T19:00:10.000Z'],
  )
})

/** The ids in the order of their numbers, which must have no hole. */
async function numbers(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('journalEntry')
    .select(['id', 'number'])
    .where('number', 'is not', null)
    .orderBy('number')
    .execute()
  assert.deepEqual(
    rows.map(({ number }) => number),
    rows.map((_, at) => at + 1),
  )
  return rows.map(({ id }) => id)
}
