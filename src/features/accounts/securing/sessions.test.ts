import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { lastLinkTo } from '../testing/mails.ts'
import { givenKey, givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'
const security = '/fr/account/security'
const phone = 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'

test('a session is listed by browser and system, and keeps neither the header nor an address', async () => {
  const world = await openTestSite()
  const visitor = await comeWith(world, phone)
  assert.match(await visitor.get(security), /Firefox · Android/)
  const rows = await world.db.selectFrom('authSession').select(['userAgent', 'ipAddress']).execute()
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [{ userAgent: 'Firefox · Android', ipAddress: rows[0]?.ipAddress }],
  )
  assert.ok(!rows[0]?.ipAddress)
})

test('a browser that says nothing of itself is listed all the same', async () => {
  const world = await openTestSite()
  assert.match(await (await comeWith(world, '')).get(security), /Navigateur inconnu/)
})

test('only this browser is marked as this one, and it has no button to end itself', async () => {
  const { person, id, world } = await somebody()
  await world.as(id)
  const page = await person.get(security)
  assert.equal(page.match(/Ce navigateur/g)?.length, 1)
  assert.equal(endings(page).length, 1)
})

test('a copied cookie is dead the moment the session ends, on every address', async () => {
  const { person, id, world } = await somebody()
  const victim = await world.as(id)
  const thief = world.visitor(Object.fromEntries(victim.cookies))
  assert.match(await thief.get(security), /Ce navigateur/)
  const [end = ''] = endings(await person.get(security))
  await person.post(end, {})
  for (const address of [security, '/fr/account', '/fr/account/keys', '/fr/account/data'])
    assert.equal((await thief.request(address)).status, 303, address)
  assert.equal((await thief.post('/fr/account/keys', { name: 'Piège', scope: 'read', days: 'never' })).status, 401)
  assert.deepEqual(await world.db.selectFrom('apiKey').selectAll().execute(), [])
})

test('signing out ends this session, and leaves those of other browsers', async () => {
  const { person, id, world } = await somebody()
  const elsewhere = await world.as(id)
  await person.post('/fr/sign-out', {})
  assert.equal((await person.request(security)).status, 303)
  assert.match(await elsewhere.get(security), /Ce navigateur/)
})

test('a session lasts sixty days and is not lengthened by use', async () => {
  const { person, world } = await somebody()
  const until = new Date(world.now.add({ hours: 24 * 60 }).epochMilliseconds).toISOString()
  await world.db.updateTable('authSession').set({ expiresAt: until }).execute()
  world.pass({ hours: 24 * 30 })
  assert.equal((await person.request(security)).status, 200)
  world.pass({ hours: 24 * 30 - 1 })
  assert.equal((await person.request(security)).status, 200)
  world.pass({ hours: 1 })
  assert.equal((await person.request(security)).status, 303)
})

test('ending all others without another is no fault, and touches nobody else', async () => {
  const { person, world } = await somebody()
  const stranger = await world.as((await givenPerson(world.db, { name: 'Bob' })).id)
  assert.equal((await person.post('/fr/account/sessions', {})).status, 303)
  for (const each of [person, stranger]) assert.equal((await each.request(security)).status, 200)
})

test('one’s own session can be ended from another browser, and then asks to sign in again', async () => {
  const { person, id, world } = await somebody()
  const elsewhere = await world.as(id)
  const [end = ''] = endings(await elsewhere.get(security))
  await elsewhere.post(end, {})
  const asked = await person.request(security)
  assert.equal(asked.headers.get('location'), '/fr/sign-in?next=/account/security')
})

test('a program with a key neither sees sessions nor ends one', async () => {
  const { person, id, world } = await somebody()
  const headers = { authorization: `Bearer ${await givenKey(world.db, id, ['read', 'describe'])}` }
  assert.equal((await world.request(security, { headers })).status, 403)
  assert.equal((await world.request('/fr/account/sessions', { method: 'POST', headers })).status, 403)
  assert.equal((await person.request(security)).status, 200)
})

test('each sign-in is a session of its own: no cookie that was there before is taken over', async () => {
  const world = await openTestSite()
  const planted = { '__Host-session': 'planted.signature' }
  const visitor = world.visitor(planted)
  await visitor.post('/fr/sign-in', { email: ada })
  await visitor.post(await lastLinkTo(world, ada), {})
  assert.notEqual(visitor.cookies.get('__Host-session'), planted['__Host-session'])
  assert.match(await visitor.get(security), /Ce navigateur/)
})

const endings = (page: string) =>
  [...page.matchAll(/action="(\/fr\/account\/sessions\/[\w-]+\/end)"/g)].map(([, address = '']) => address)

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  return { world, id, person: await world.as(id) }
}

/** Somebody who comes by a link, in a browser that says this of itself. */
async function comeWith(world: TestSite, userAgent: string): Promise<Visitor> {
  const visitor = world.visitor()
  await visitor.post('/fr/sign-in', { email: ada })
  const headers = { 'user-agent': userAgent, 'sec-fetch-site': 'same-origin' }
  await visitor.request(await lastLinkTo(world, ada), { method: 'POST', headers })
  return visitor
}
