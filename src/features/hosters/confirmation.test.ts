import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database, Id } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import {
  addHoster,
  allHosters,
  type By,
  collectiveOf,
  confirmHoster,
  editHoster,
  freshnessOf,
  markRead,
  markUnread,
} from './index.ts'
import { given } from './testing.ts'
import { byHand, hosterNow, onDay, refusedAs, toldOf } from './testing-by-hand.ts'
import { hosterFacts } from './testing-records.ts'

const later = (months: number) => onDay(1).toZonedDateTimeISO('UTC').add({ months }).toInstant()
const byDelegate = (hosterId: Id, now = onDay(20)): By => ({
  actor: { kind: 'person', personId: 'ciboulette', forHosterId: hosterId },
  now,
})
const revision = async (db: Database) => (await collectiveOf(db)).registerRevision
const freshness = async (db: Database, id: Id, now: Temporal.Instant) => freshnessOf(await hosterNow(db, id), now)

test('an entry that nobody confirmed ages from the day on which it came', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await given.hoster(writer)
  const { confirmedAt, unreadSince } = await hosterNow(writer, id)
  assert.deepEqual([confirmedAt, unreadSince], [null, null])
  assert.equal(await freshness(writer, id, later(10)), 'fresh')
  assert.equal(await freshness(writer, id, later(18)), 'old')
})

test('who acts for a hoster confirms it, and everybody reads it in the journal', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await given.hoster(writer)
  await confirmHoster(writer, id, byDelegate(id, later(11)))
  assert.equal(await freshness(writer, id, later(12)), 'fresh')
  const [told] = await toldOf(writer, 'hoster.confirmed')
  assert.deepEqual([told?.visibility, told?.hosterId, told?.before], ['public', id, { confirmedAt: null }])
  assert.deepEqual(told?.after, { confirmedAt: '2027-10-01T12:00:00.000Z' })
})

test('a second click on one day tells nothing new', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await given.hoster(writer)
  await confirmHoster(writer, id, byDelegate(id))
  await confirmHoster(writer, id, byDelegate(id, onDay(20).add({ minutes: 5 })))
  assert.equal((await toldOf(writer, 'hoster.confirmed')).length, 1)
  await confirmHoster(writer, id, byDelegate(id, onDay(21)))
  assert.equal((await toldOf(writer, 'hoster.confirmed')).length, 2)
})

test('pages are made anew only when they said that the entry was old', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await given.hoster(writer)
  const before = await revision(writer)
  await confirmHoster(writer, id, byDelegate(id, later(11)))
  await markRead(writer, id, later(22))
  assert.equal(await revision(writer), before)
  await confirmHoster(writer, id, byDelegate(id, later(34)))
  assert.equal(await revision(writer), before + 1)
  await markRead(writer, id, later(52))
  assert.equal(await revision(writer), before + 2)
})

test('a hoster that nobody knows cannot be confirmed or read', async () => {
  const { writer } = await openTestDatabase()
  const unknown = refusedAs(404, 'hosters.hoster-not-found')
  await assert.rejects(confirmHoster(writer, 'nobody', byDelegate('nobody')), unknown)
  await assert.rejects(markRead(writer, 'nobody', onDay(20)), unknown)
  await assert.rejects(markUnread(writer, 'nobody', onDay(19), onDay(20)), unknown)
})

test('a file that is read makes its hoster fresh, and the journal has nothing to tell', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await given.hoster(writer)
  const { revision: edited } = await hosterNow(writer, id)
  await markRead(writer, id, later(14))
  assert.equal(await freshness(writer, id, later(15)), 'fresh')
  assert.deepEqual(await toldOf(writer, 'hoster.confirmed'), [])
  assert.equal((await hosterNow(writer, id)).revision, edited, 'a form that is open stays good')
})

test('a file that is not read any more is said once, and forgotten when it is read again', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await given.hoster(writer)
  const before = await revision(writer)
  await markUnread(writer, id, onDay(3), onDay(4))
  await markUnread(writer, id, onDay(3), onDay(5))
  assert.equal((await hosterNow(writer, id)).unreadSince, '2026-11-03T12:00:00.000Z')
  assert.equal(await revision(writer), before + 1)
  await confirmHoster(writer, id, byDelegate(id, onDay(6)))
  assert.notEqual((await hosterNow(writer, id)).unreadSince, null, 'a word does not mend a file')
  await markRead(writer, id, onDay(7))
  assert.equal((await hosterNow(writer, id)).unreadSince, null)
  assert.equal(await revision(writer), before + 2)
})

test('a form that a delegate saves is a confirmation, changed or not; that of the coordination is none', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await addHoster(writer, { facts: hosterFacts() }, byHand(1))
  await editHoster(writer, id, { facts: hosterFacts({ founded: '2016' }), revision: 1 }, byHand(20))
  assert.equal((await hosterNow(writer, id)).confirmedAt, null)
  const { facts, revision } = await hosterNow(writer, id)
  await editHoster(writer, id, { facts, revision }, byDelegate(id, onDay(21)))
  assert.equal((await hosterNow(writer, id)).confirmedAt, '2026-11-21T12:00:00.000Z')
  assert.deepEqual(await toldOf(writer, 'hoster.confirmed'), [])
  await editHoster(writer, id, { facts, revision }, byDelegate('another', onDay(22)))
  assert.equal((await hosterNow(writer, id)).confirmedAt, '2026-11-21T12:00:00.000Z')
})

test('the whole register tells of each hoster when it was confirmed', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await given.hoster(writer)
  await markRead(writer, id, onDay(20))
  for await (const [hoster] of allHosters(writer)) assert.equal(hoster?.confirmedAt, '2026-11-20T12:00:00.000Z')
})
