// What programs do with keys, and what they do not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { type Role, type Scope, scopes } from '../person.ts'
import { givenKey, givenPerson } from '../testing.ts'

const [edit, coordinate] = ['/fr/hosters/ciboule/edit', '/fr/coordination/settings']

test('each scope opens what it says, and no scope opens another', async () => {
  const { world, id } = await somebody(['coordination'])
  const expected: Record<Scope, [number, number]> = { read: [403, 403], describe: [200, 403], coordinate: [403, 200] }
  for (const scope of scopes) {
    const key = await givenKey(world.db, id, [scope])
    assert.deepEqual([await status(world, edit, key), await status(world, coordinate, key)], expected[scope], scope)
  }
})

test('a key with no scope for it is told what it lacks, in the language of the address', async () => {
  const { world, id } = await somebody(['coordination'])
  const headers = { authorization: `Bearer ${await givenKey(world.db, id, ['read'])}`, accept: 'application/json' }
  const said = async (url: string) => (await (await world.request(url, { headers })).json()).detail
  assert.match(await said(edit), /Cette clé d’API n’a pas le droit/)
  assert.match(await said(edit.replace('/fr/', '/en/')), /This API key may not do that/)
})

test('a key never does more than its person: without the role, the scope opens nothing', async () => {
  const { world, id } = await somebody(['coordination'])
  const key = await givenKey(world.db, id, ['describe', 'coordinate'])
  assert.equal(await status(world, coordinate, key), 200)
  await world.db.deleteFrom('roleGrant').execute()
  assert.deepEqual([await status(world, edit, key), await status(world, coordinate, key)], [403, 403])
  await world.db
    .insertInto('roleGrant')
    .values({ personId: id, role: 'coordination', grantedAt: world.now.toString() })
    .execute()
  assert.equal(await status(world, coordinate, key), 200)
})

test('what is written otherwise than it is asked for is no key, on public pages too', async () => {
  const { world, id } = await somebody()
  const key = await givenKey(world.db, id, ['read'])
  for (const authorization of [
    key,
    `Basic ${key}`,
    `Bearer  ${key}`,
    `Bearer ${key} ${key}`,
    'Bearer',
    '',
    `Bearer ${key.slice(10)}`,
  ])
    assert.equal((await world.request('/fr/sign-in', { headers: { authorization } })).status, 401, authorization)
  assert.equal((await world.request('/fr/sign-in', { headers: { authorization: `bearer ${key}` } })).status, 200)
})

test('a key is none as a cookie or in an address', async () => {
  const { world, id } = await somebody(['coordination'])
  const key = await givenKey(world.db, id, ['coordinate'])
  assert.equal((await world.request(coordinate, { headers: { cookie: `__Host-session=${key}` } })).status, 303)
  assert.equal((await world.request(`${coordinate}?key=${key}&access_token=${key}`)).status, 303)
})

test('a key makes no key, chooses no password, and ends no account', async () => {
  const { world, id } = await somebody(['administrator', 'coordination'])
  const key = await givenKey(world.db, id, [...scopes])
  const post = async (url: string) =>
    (await world.request(url, { method: 'POST', body: '{}', headers: jsonAs(key) })).status
  const own = ['keys', 'security/password', 'security/second-factor', 'email', 'name', 'sessions', 'erasure']
  for (const page of own) assert.equal(await post(`/fr/account/${page}`), 403, page)
  for (const action of ['roles', 'block', 'second-factor'])
    assert.equal(await post(`/fr/coordination/people/${id}/${action}`), 403, action)
})

test('a key that is over stays listed for its owner to see why a program stopped, then goes', async () => {
  const { world, id } = await somebody()
  const person = await world.as(id)
  await person.post('/fr/account/keys', { name: 'Robot', scope: 'read', days: '30' })
  assert.match(await person.get('/en/account/keys'), /23 December 2026/)
  world.pass({ hours: 24 * 31 })
  assert.match(await person.get('/fr/account/keys'), /Expirée le 23 décembre 2026/)
  assert.match(await person.get('/en/account/keys'), /Expired on 23 December 2026/)
})

test('the name of a key is shown as text, and hides nothing', async () => {
  const { world, id } = await somebody()
  const person = await world.as(id)
  const made = await person.post('/fr/account/keys', { name: '<i>Robot</i>', scope: 'read', days: 'never' })
  for (const page of [await made.text(), await person.get('/fr/account/keys')]) {
    assert.ok(!page.includes('<i>Robot'))
    assert.match(page, /&lt;i&gt;Robot/)
  }
  const hidden = await person.post('/fr/account/keys', { name: 'Ro\u202Ebot', scope: 'read', days: 'never' })
  assert.equal(hidden.status, 422)
  assert.match(await hidden.text(), /signes invisibles/)
})

test('a scope that is ticked twice is one, and one that there is not is none', async () => {
  const { world, id } = await somebody()
  const person = await world.as(id)
  await person.post('/fr/account/keys', { name: 'Robot', scope: ['read', 'read', 'describe'], days: '30' })
  const rows = await world.db.selectFrom('apiKey').select('scopes').execute()
  assert.deepEqual(
    rows.map(({ scopes }) => JSON.parse(scopes)),
    [['read', 'describe']],
  )
  const wrong = await person.post('/fr/account/keys', { name: 'Robot', scope: ['read', 'everything'], days: '30' })
  assert.equal(wrong.status, 422)
})

async function somebody(roles: Role[] = []) {
  const world = await openTestSite()
  await given.member(world.db, { name: 'Ciboule' })
  const { id } = await givenPerson(world.db, { name: 'Ada', roles })
  return { world, id }
}

const jsonAs = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })
const status = async (world: TestSite, url: string, key: string) =>
  (await world.request(url, { headers: { authorization: `Bearer ${key}` } })).status
