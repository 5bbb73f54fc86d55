import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../../testing-database.ts'
import { hosterById } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { dismissGuest, guestIds, welcomeGuest } from './guests.ts'
import { isLookedAt } from './looked-at.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const later = (days: number) => now.add({ hours: 24 * days })

async function open(said: Parameters<typeof given.hoster>[1] = {}) {
  const { writer: db } = await openTestDatabase()
  const { id } = await given.hoster(db, said)
  const isLooked = async (at = now) => {
    const hoster = await hosterById(db, id)
    assert.ok(hoster)
    return isLookedAt(hoster, { day: '2026-11-23', frozen: new Set(), guests: await guestIds(db, at) })
  }
  return { db, id, isLooked }
}

test('a hoster that is no member is looked at when it asks, for a year', async () => {
  const { db, id, isLooked } = await open()
  assert.equal(await isLooked(), false)
  await welcomeGuest(db, id, now)
  assert.equal(await isLooked(), true)
  assert.equal(await isLooked(later(364)), true)
  assert.equal(await isLooked(later(366)), false)
})

test('who applies no more is looked at no more, and may ask again', async () => {
  const { db, id, isLooked } = await open()
  await welcomeGuest(db, id, now)
  await dismissGuest(db, id)
  assert.equal(await isLooked(), false)
  await welcomeGuest(db, id, later(2))
  assert.equal(await isLooked(later(2)), true)
})

test('who was made up is looked at by nobody, whatever is asked', async () => {
  const { db, id, isLooked } = await open({ standing: 'fictional' })
  await welcomeGuest(db, id, now)
  assert.equal(await isLooked(), false)
})

test('to ask twice is one look', async () => {
  const { db, id } = await open()
  for (const at of [now, later(0), later(1)]) await welcomeGuest(db, id, at)
  const jobs = await db.selectFrom('job').select('kind').where('kind', '=', 'visit-hoster').execute()
  assert.equal(jobs.length, 1)
})
