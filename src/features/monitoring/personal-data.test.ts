import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { personalData } from './personal-data.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const at = '2026-11-22T10:00:00.000Z'

async function openWith() {
  const { writer: db } = await openTestDatabase()
  const { id } = await givenPerson(db, { name: 'Pervenche', email: 'pervenche@mail.example' })
  const { id: hosterId } = await given.member(db)
  const { id: serviceId } = await given.service(db, hosterId)
  const follower = { hosterId, language: 'fr', createdAt: at, confirmedAt: null }
  await db
    .insertInto('incidentFollower')
    .values([
      {
        ...follower,
        id: newId(),
        email: 'Pervenche+a@mail.example',
        mailbox: 'pervenche@mail.example',
        tokenHash: 'a',
      },
      { ...follower, id: newId(), email: 'autre@mail.example', mailbox: 'autre@mail.example', tokenHash: 'b' },
    ])
    .execute()
  await db
    .insertInto('heartbeat')
    .values({ serviceId, secretHash: 'c', createdAt: at, byPersonId: id, lastAt: null })
    .execute()
  const vantage = { id: newId(), name: 'Grenoble', place: null, keyHash: 'd', hosterId, createdAt: at }
  await db
    .insertInto('vantage')
    .values({ ...vantage, byPersonId: id, lastAt: null, revokedAt: null })
    .execute()
  return { db, id }
}

test('one reads what one follows, and what one made for a hoster', async () => {
  const { db, id } = await openWith()
  const { followed, heartbeats, vantages } = await personalData.aboutPerson(db, id)
  assert.match(JSON.stringify(followed), /Pervenche\+a@mail\.example/)
  assert.doesNotMatch(JSON.stringify(followed), /autre@|"id"|tokenHash/)
  assert.deepEqual(
    [Array.isArray(heartbeats) && heartbeats.length, JSON.stringify(vantages)],
    [1, JSON.stringify([{ createdAt: at, name: 'Grenoble' }])],
  )
})

test('once forgotten, nothing is mailed to them, and what they made for a hoster works on without their name', async () => {
  const { db, id } = await openWith()
  await personalData.forgetPerson(db, id, now)
  const followers = await db.selectFrom('incidentFollower').select('mailbox').execute()
  assert.deepEqual(
    followers.map(({ mailbox }) => mailbox),
    ['autre@mail.example'],
  )
  assert.equal((await db.selectFrom('heartbeat').select('byPersonId').executeTakeFirst())?.byPersonId, null)
  assert.equal((await db.selectFrom('vantage').select('byPersonId').executeTakeFirst())?.byPersonId, null)
  await personalData.forgetPerson(db, id, now)
})
