import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomically } from '../../platform/database/index.ts'
import { givenPerson } from '../accounts/testing.ts'
import { hostersOf, mayActFor, personalData } from './index.ts'
import { delegateIn, journalOf, openCrocus, presentIn } from './testing.ts'

test('one reads for which hosters one acts, and what one asked and was asked', async () => {
  const { world, hoster, page } = await openCrocus()
  const { id, browser } = await delegateIn(world, hoster.id, 'Pervenche')
  await browser.post(`${page}/delegates`, { email: 'souci@mail.example', language: 'fr' })
  const told = JSON.parse(JSON.stringify(await personalData.aboutPerson(world.db, id)))
  assert.equal(told.delegations.length, 1)
  assert.equal(told.invitationsSent[0].email, 'souci@mail.example')
  assert.deepEqual(told.invitationsReceived, [])
})

test('who is forgotten acts for nobody, invites nobody, and leaves no word behind', async () => {
  const { world, hoster, page } = await openCrocus()
  const { id, browser, email } = await delegateIn(world, hoster.id, 'Pervenche')
  const other = await delegateIn(world, hoster.id, 'Souci')
  await browser.post(`${page}/delegates`, { email: 'bleuet@mail.example', language: 'fr' })
  const claim = { token: 'x', createdAt: 'x', expiresAt: 'x', mailTokenHash: null, mailedTo: null, mailExpiresAt: null }
  await world.db
    .insertInto('claim')
    .values({ personId: id, hosterId: hoster.id, ...claim })
    .execute()
  const forget = () => atomically(world.db, (db) => personalData.forgetPerson(db, id, world.now))
  await forget()
  await forget()
  assert.deepEqual(await presentIn(world, hoster.id), [other.id])
  assert.equal(await mayActFor(world.db, { personId: id }, hoster.id), false)
  assert.deepEqual(await hostersOf(world.db, id), [])
  assert.deepEqual(await world.db.selectFrom('claim').selectAll().execute(), [])
  const [invitation] = await world.db.selectFrom('invitation').select('withdrawnAt').execute()
  assert.ok(invitation?.withdrawnAt)
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.ended (public)', 'invitation.sent (private)'])
  const kept = JSON.stringify(await world.db.selectFrom('delegation').selectAll().execute())
  assert.doesNotMatch(kept, new RegExp(`Pervenche|${email}`))
})

test('an erased mailbox is invited nowhere any more', async () => {
  const { world, hoster, page } = await openCrocus()
  const { browser } = await delegateIn(world, hoster.id, 'Pervenche')
  await browser.post(`${page}/delegates`, { email: 'souci@mail.example', language: 'fr' })
  const { id } = await givenPerson(world.db, { name: 'Souci', email: 'souci@mail.example' })
  await atomically(world.db, (db) => personalData.forgetPerson(db, id, world.now))
  assert.deepEqual(await world.db.selectFrom('invitation').selectAll().execute(), [])
})
