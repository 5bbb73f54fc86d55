import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf } from '../../../platform/token.ts'
import type { SignedIn } from '../../accounts/index.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { delegateIn, linkIn, openCrocus, signedInAs } from '../testing.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { invitationsFor } from './invitations-for.ts'
import { invite } from './invite.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

async function openInviting() {
  const opened = await openCrocus()
  const { world, hoster } = opened
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const own = await signedInAs(world, pervenche)
  const send = (email = 'souci@mail.example', by: SignedIn = own) =>
    invite(world.db, { hosterId: hoster.id, email, language: 'fr' }, by, world)
  const rows = () => world.db.selectFrom('invitation').selectAll().orderBy('createdAt').execute()
  return { ...opened, pervenche, own, send, rows }
}

test('only those who act for the hoster invite, and the coordination, whatever led to the verb', async () => {
  const { world, send, rows } = await openInviting()
  const stranger = await signedInAs(world, await givenPerson(world.db, { name: 'Ortie' }))
  await assert.rejects(send('a@mail.example', stranger), { status: 403, reason: 'delegates.only-delegates' })
  const reviewer = await signedInAs(world, await givenPerson(world.db, { name: 'Menthe', roles: ['reviewer'] }))
  await assert.rejects(send('a@mail.example', reviewer), { status: 403 })
  const coordination = await signedInAs(world, await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] }))
  await send('a@mail.example', coordination)
  assert.deepEqual(
    (await rows()).map(({ byCoordination }) => byCoordination),
    [1],
  )
})

test('who acts for one hoster invites nobody to another', async () => {
  const { world, own } = await openInviting()
  const other = await given.hoster(world.db, { name: 'Iris' })
  const wish = { hosterId: other.id, email: 'souci@mail.example', language: 'fr' } as const
  await assert.rejects(invite(world.db, wish, own, world), { status: 403 })
})

test('an invitation keeps the hash of its link alone', async () => {
  const { world, send, rows } = await openInviting()
  await send()
  const [row] = await rows()
  const token =
    linkIn((await world.mails())[0]?.body ?? '')
      .split('/')
      .at(-1) ?? ''
  assert.equal(row?.tokenHash, hashOf(token))
  assert.ok(!JSON.stringify(row).includes(token))
})

test('the mail of an invitation is forgotten when the invitation is over, sent or not', async () => {
  const { world, send } = await openInviting()
  await send()
  world.pass({ hours: 14 * 24 - 1 })
  await world.runJobs()
  assert.equal((await world.mails()).length, 1)
  world.pass({ hours: 1 })
  await world.runJobs()
  assert.deepEqual(await world.mails(), [])
})

test('only those concerned withdraw an invitation, and only one of their own hoster', async () => {
  const { world, hoster, own, send } = await openInviting()
  const id = await send()
  const withdraw = (by: SignedIn, where = { hosterId: hoster.id, id }) =>
    withdrawInvitation(world.db, where, by, world.now)
  const stranger = await signedInAs(world, await givenPerson(world.db, { name: 'Ortie' }))
  await assert.rejects(withdraw(stranger), { status: 403, reason: 'delegates.only-delegates' })
  await assert.rejects(withdraw(own, { hosterId: hoster.id, id: 'nothing' }), { status: 404 })
  const iris = await given.hoster(world.db, { name: 'Iris' })
  const gardener = await signedInAs(world, await delegateIn(world, iris.id, 'Glycine'))
  await assert.rejects(withdraw(gardener, { hosterId: iris.id, id }), { status: 404 })
  const coordination = await signedInAs(world, await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] }))
  await withdraw(coordination)
  const entry = await world.db
    .selectFrom('journalEntry')
    .select(['forHosterId', 'actor'])
    .where('verb', '=', 'invitation.withdrawn')
    .executeTakeFirstOrThrow()
  assert.deepEqual([entry.forHosterId, entry.actor], [null, coordination.personId], 'as the coordination')
})

test('what was accepted is withdrawn no more: it is a person to remove', async () => {
  const { world, hoster, own, send } = await openInviting()
  const id = await send()
  const souci = await givenPerson(world.db, { name: 'Souci', email: 'souci@mail.example' })
  await acceptInvitation(world.db, id, await signedInAs(world, souci), world.now)
  const withdrawing = withdrawInvitation(world.db, { hosterId: hoster.id, id }, own, world.now)
  await assert.rejects(withdrawing, { status: 409, reason: 'delegates.invitation-used' })
})

test('the mailbox is the one that was invited, to the letter: a label makes another', async () => {
  const { world, send } = await openInviting()
  const id = await send('souci+pads@mail.example')
  const souci = await signedInAs(world, await givenPerson(world.db, { name: 'Souci', email: 'souci@mail.example' }))
  await assert.rejects(acceptInvitation(world.db, id, souci, world.now), { status: 404 })
  assert.deepEqual(await invitationsFor(world.db, souci.email, world.now), [])
})

test('somebody invited by several hosters sees each, and those whose inviter is gone no more', async () => {
  const { world, pervenche, send } = await openInviting()
  await send()
  const iris = await given.hoster(world.db, { name: 'Iris' })
  const gardener = await signedInAs(world, await delegateIn(world, iris.id, 'Glycine'))
  const wish = { hosterId: iris.id, email: 'souci@mail.example', language: 'en' } as const
  await invite(world.db, wish, gardener, world)
  const names = async () =>
    (await invitationsFor(world.db, 'souci@mail.example', world.now)).map(({ hosterName }) => hosterName).sort()
  assert.deepEqual(await names(), ['Crocus', 'Iris'])
  await world.db.updateTable('delegation').set({ endedAt: 'x' }).where('personId', '=', pervenche.id).execute()
  assert.deepEqual(await names(), ['Iris'])
  world.pass({ hours: 14 * 24 })
  assert.deepEqual(await names(), [])
})

test('the page says who invited, until when, and which invitation is worth nothing any more', async () => {
  const { world, hoster, page, pervenche, send } = await openInviting()
  const glycine = await delegateIn(world, hoster.id, 'Glycine')
  await send('a@mail.example')
  const sauge = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  await send('b@mail.example', await signedInAs(world, sauge))
  await world.db.updateTable('delegation').set({ endedAt: 'x' }).where('personId', '=', pervenche.id).execute()
  const text = textOf(await glycine.browser.get(`${page}/delegates`))
  assert.match(text, /a@mail\.example Ne vaut plus.{1,4}Pervenche n’agit plus/)
  assert.match(text, /b@mail\.example .{0,30}coordination.{0,30}7 décembre 2026/)
})
