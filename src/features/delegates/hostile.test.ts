import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { delegateIn, openCrocus, presentIn, toldTo } from './testing.ts'

test('a newcomer does not bring back who left long ago, and would remove everybody at once', async () => {
  const { world, hoster, page, ended } = await longAfterRemoval()
  const newcomer = await delegateIn(world, hoster.id, 'Mallory', world.now.toString())
  const before = await presentIn(world, hoster.id)
  assert.equal((await newcomer.browser.post(`/fr/journal/${ended}/undoing`, {})).status, 409)
  assert.deepEqual(await presentIn(world, hoster.id), before)
  const coordination = await world.as((await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })).id)
  assert.equal((await coordination.post(`/fr/journal/${ended}/undoing`, {})).status, 303)
  assert.equal((await presentIn(world, hoster.id)).length, before.length + 1)
  assert.ok(page)
})

test('within seven days the others take a removal back from the journal, to the very instant', async () => {
  for (const [milliseconds, status] of [
    [-1, 303],
    [0, 409],
  ] as const) {
    const { world, pervenche, ended } = await afterRemoval()
    world.pass({ milliseconds: 7 * 24 * 3_600_000 + milliseconds })
    assert.equal((await pervenche.browser.post(`/fr/journal/${ended}/undoing`, {})).status, status)
  }
})

test('who is erased is named to nobody any more, by name or by address', async () => {
  const { world, hoster, page, pervenche, souci } = await afterRemoval()
  const nameless = await delegateIn(world, hoster.id, 'Zinnia')
  await world.db.updateTable('person').set({ name: null }).where('id', '=', nameless.id).execute()
  const third = await delegateIn(world, hoster.id, 'Bleuet')
  await nameless.browser.post(`${page}/delegates/${third.delegationId}/removal`, {})
  assert.match(await told(world), /Pervenche/)
  assert.match(await told(world), /z…@mail\.example/)
  await pervenche.browser.post('/fr/account/erasure', { sure: 'yes' })
  await nameless.browser.post('/fr/account/erasure', { sure: 'yes' })
  assert.doesNotMatch(await told(world), /Pervenche|z…@/)
  assert.ok((await toldTo(world, souci.id)).length > 0)
  assert.match(await told(world), /Bleuet/, 'others are named still')
  assert.match(await souci.browser.get('/fr/account'), /Crocus/)
})

test('what one delegate holds opens nothing at another hoster', async () => {
  const { world, page, hoster, pervenche } = await afterRemoval()
  await pervenche.browser.post(`${page}/delegates`, { email: 'invited@mail.example', language: 'fr' })
  const { id } = await world.db.selectFrom('invitation').select('id').executeTakeFirstOrThrow()
  const stranger = await givenPerson(world.db, { name: 'Mallory' })
  const mallory = await world.as(stranger.id)
  const takingBack = await world.db.selectFrom('takingBack').select('id').executeTakeFirstOrThrow()
  const tries = [
    [`${page}/delegates/invitations/${id}/withdrawal`, 403],
    [`/fr/invitations/${id}`, 404],
    [`/fr/taking-back/${takingBack.id}`, 404],
    [`${page}/delegates/${pervenche.delegationId}/removal`, 403],
  ] as const
  for (const [url, status] of tries) assert.equal((await mallory.post(url, {})).status, status, url)
  assert.deepEqual(await presentIn(world, hoster.id), [pervenche.id])
})

/** Pervenche removed Souci. */
async function afterRemoval() {
  const opened = await openCrocus()
  const { world, hoster, page } = opened
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const souci = await delegateIn(world, hoster.id, 'Souci')
  await pervenche.browser.post(`${page}/delegates/${souci.delegationId}/removal`, {})
  const rows = world.db.selectFrom('journalEntry').select('id').where('verb', '=', 'delegation.ended')
  return { ...opened, pervenche, souci, ended: (await rows.executeTakeFirstOrThrow()).id }
}

async function longAfterRemoval() {
  const opened = await afterRemoval()
  opened.world.pass({ hours: 200 * 24 })
  return opened
}

const told = async ({ db }: TestSite) =>
  JSON.stringify(await db.selectFrom('notification').select(['personId', 'values']).execute())
