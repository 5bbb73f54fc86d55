import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomically } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { givenPerson } from '../accounts/testing.ts'
import { chooseWays } from './choose-ways.ts'
import { markRead, unreadOf } from './index.ts'
import { later, mailsTo, monday, tell, work } from './testing.ts'

const inAMinute = later({ minutes: 1 })

test('each person is told once, with where it leads', async () => {
  const { writer } = await openTestDatabase()
  const [a, b] = [await givenPerson(writer, { name: 'A' }), await givenPerson(writer, { name: 'B' })]
  await tell(writer, [a.id, b.id, a.id], { href: '/coordination', hosterId: 'h' })
  for (const { id } of [a, b]) {
    const [one, ...more] = await unreadOf(writer, id)
    assert.deepEqual(more, [])
    const { kind, key, values, href, hosterId, createdAt } = one ?? {}
    assert.deepEqual([kind, key, values], ['coordination', 'notifications.job-given-up', { job: 'mail' }])
    assert.deepEqual([href, hosterId, createdAt], ['/coordination', 'h', '2026-11-23T10:00:00.000Z'])
  }
})

test('who is blocked, was forgotten or never was is told nothing', async () => {
  const { writer } = await openTestDatabase()
  const [blocked, forgotten] = [await givenPerson(writer, { name: 'A' }), await givenPerson(writer, { name: 'B' })]
  await block(blocked.id)
  await writer.updateTable('person').set({ userId: null }).where('id', '=', forgotten.id).execute()
  await tell(writer, [blocked.id, forgotten.id, 'nobody'])
  assert.deepEqual(await writer.selectFrom('notification').selectAll().execute(), [])
  await tell(writer, [])

  async function block(personId: string) {
    await writer.insertInto('personBlock').values({ personId, reason: 'x', startedAt: '' }).execute()
  }
})

test('who is blocked before the mail leaves gets none', async () => {
  const { writer } = await openTestDatabase()
  const { id: personId, email } = await givenPerson(writer)
  await tell(writer, [personId])
  await writer.insertInto('personBlock').values({ personId, reason: 'x', startedAt: '' }).execute()
  await work(writer, inAMinute)
  assert.deepEqual(await mailsTo(writer, email), [])
})

test('what is told in a transaction that fails was never told', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  const attempt = atomically(writer, async (db) => {
    await tell(db, [id])
    throw new Error('undone')
  })
  await assert.rejects(attempt)
  await work(writer, inAMinute)
  assert.deepEqual([await unreadOf(writer, id), await mailsTo(writer, email)], [[], []])
})

test('many people are told at once', async () => {
  const { writer } = await openTestDatabase()
  const people = []
  for (let index = 0; index < 45; index++) people.push(await givenPerson(writer, { name: `Person ${index}` }))
  await tell(
    writer,
    people.map(({ id }) => id),
  )
  const { count } = await writer
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  assert.equal(count, 45)
})

test('the newest comes first, and what was seen is gone', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenPerson(writer)
  for (const minutes of [0, 2, 1]) await tell(writer, [id], { values: { job: `${minutes}` } }, later({ minutes }))
  const unread = await unreadOf(writer, id)
  const jobs = async () => (await unreadOf(writer, id)).map(({ values }) => values.job)
  assert.deepEqual(await jobs(), ['2', '1', '0'])
  assert.deepEqual((await unreadOf(writer, id, 2)).length, 2)
  await markRead(
    writer,
    id,
    unread.slice(0, 1).map(({ id }) => id),
    monday,
  )
  assert.deepEqual(await jobs(), ['1', '0'])
})

test('nobody marks as read what is another’s', async () => {
  const { writer } = await openTestDatabase()
  const [a, b] = [await givenPerson(writer, { name: 'A' }), await givenPerson(writer, { name: 'B' })]
  await tell(writer, [a.id])
  const [one] = await unreadOf(writer, a.id)
  const ids = ['', '\u2028', "' or 1=1 --", ...Array<string>(2000).fill('x')]
  await markRead(writer, b.id, [one?.id ?? '', ...ids], monday)
  assert.equal((await unreadOf(writer, a.id)).length, 1)
})

test('what was told six months ago is erased, read or not', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenPerson(writer)
  for (const days of [0, 1, 2]) await tell(writer, [id], { kind: 'hoster' }, later({ hours: days * 24 }))
  await work(writer, monday)
  await work(writer, Temporal.Instant.from('2027-05-24T10:00:00Z'))
  const rows = await writer.selectFrom('notification').select('createdAt').orderBy('createdAt').execute()
  assert.deepEqual(
    rows.map(({ createdAt }) => createdAt.slice(0, 10)),
    ['2026-11-25'],
  )
})

test('a sentence that the program no longer has is shown to nobody', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  await tell(writer, [id])
  await writer.updateTable('notification').set({ key: 'notifications.no-more' }).execute()
  await work(writer, inAMinute)
  assert.deepEqual([await unreadOf(writer, id), await mailsTo(writer, email)], [[], []])
})

test('what waits for a mail that a person stops leaves no more', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  await tell(writer, [id])
  await chooseWays(writer, id, { coordination: 'never', hoster: 'at-once' })
  await work(writer, inAMinute)
  await chooseWays(writer, id, { coordination: 'at-once' })
  await work(writer, later({ minutes: 2 }))
  assert.deepEqual(await mailsTo(writer, email), [])
  assert.equal((await unreadOf(writer, id)).length, 1)
})
