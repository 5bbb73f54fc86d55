import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { TestPasskey } from '../testing/authenticator.ts'
import { addPasskey, challengeFor, enter, passkeys, postJson } from '../testing/passkeys.ts'
import { switchOn } from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'

test('a passkey that was added signs in', async () => {
  const { world, passkey } = await withPasskey()
  const visitor = world.visitor()
  const entered = await enter(visitor, passkey, { next: '/account/security' })
  assert.deepEqual(await entered.json(), { next: '/fr/account/security' })
  assert.match(await visitor.get('/fr/account/security'), /Téléphone/)
})

test('a passkey is asked for no second factor', async () => {
  const { world, person, passkey } = await withPasskey()
  await switchOn(person)
  const visitor = world.visitor()
  assert.equal((await enter(visitor, passkey)).status, 200)
  assert.match(await visitor.get('/fr/account/security'), /Activé/)
})

test('a passkey that nobody added, or of another challenge or site, opens nothing', async () => {
  const { world, passkey } = await withPasskey()
  const visitor = world.visitor()
  const challenge = await challengeFor(visitor)
  const wrong = [
    new TestPasskey().shown(challenge),
    passkey.shown('another challenge'),
    passkey.shown(challenge, 'https://evil.example'),
    '{}',
    'no json',
    '',
  ]
  for (const response of wrong) {
    const refused = await postJson(visitor, '/fr/sign-in/passkey', { response })
    assert.equal(refused.status, 422, response)
    assert.equal(refused.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
    await challengeFor(visitor)
  }
  assert.equal((await visitor.request('/fr/account/security')).status, 303)
})

test('a device that does not check who uses it is no passkey here', async () => {
  const { world, person } = await withPasskey()
  const careless = new TestPasskey()
  careless.checksOwner = false
  const challenge = await challengeFor(person, `${passkeys}/options`)
  assert.equal((await postJson(person, passkeys, { response: careless.made(challenge) })).status, 422)
  assert.equal((await world.db.selectFrom('authPasskey').selectAll().execute()).length, 1)
  const { passkey, world: other } = await withPasskey()
  passkey.checksOwner = false
  assert.equal((await enter(other.visitor(), passkey)).status, 422)
})

test('an answer is good once', async () => {
  const { world, passkey } = await withPasskey()
  const visitor = world.visitor()
  const response = passkey.shown(await challengeFor(visitor))
  assert.equal((await postJson(visitor, '/fr/sign-in/passkey', { response })).status, 200)
  assert.equal((await postJson(world.visitor(), '/fr/sign-in/passkey', { response })).status, 422)
})

test('a removed passkey opens nothing, and its owner is told of both', async () => {
  const { world, person, passkey } = await withPasskey()
  const [, id = ''] = /security\/passkeys\/([\w-]+)\/removal/.exec(await person.get('/fr/account/security')) ?? []
  const stranger = await world.as((await givenPerson(world.db, { name: 'Bob' })).id)
  await stranger.post(`${passkeys}/${id}/removal`, {})
  assert.equal((await enter(world.visitor(), passkey)).status, 200)
  assert.equal((await person.post(`${passkeys}/${id}/removal`, {})).status, 303)
  assert.equal((await enter(world.visitor(), passkey)).status, 422)
  const told = (await world.mails()).map(({ body }) => body).join()
  assert.match(told, /a été ajoutée/)
  assert.match(told, /a été retirée/)
})

test('a session of yesterday adds no passkey, and says what to do', async () => {
  const { world, person } = await withPasskey()
  world.pass({ hours: 23 })
  for (const address of [`${passkeys}/options`, passkeys]) {
    const refused = await postJson(person, address, { response: '{}' })
    assert.equal(refused.status, 403)
    assert.match((await refused.json()).detail, /reconnectez-vous/)
  }
})

test('who is blocked is told so, whatever their passkey', async () => {
  const { world, id, passkey } = await withPasskey()
  const block = { personId: id, reason: 'Pour essayer.', startedAt: '2026-11-23T10:00:00.000Z' }
  await world.db.insertInto('personBlock').values(block).execute()
  const refused = await enter(world.visitor(), passkey)
  assert.equal(refused.status, 403)
  assert.match((await refused.json()).detail, /suspendu/)
})

test('another site asks for nothing in the name of a visitor', async () => {
  const { person } = await withPasskey()
  for (const address of ['/fr/sign-in/passkey/options', `${passkeys}/options`]) {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }
    assert.equal((await person.request(address, { method: 'POST', body: '{}', headers })).status, 403)
  }
})

async function withPasskey() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  const person = await world.as(id)
  const { passkey, answer } = await addPasskey(person)
  assert.deepEqual(await answer.json(), { next: '/fr/account/security' })
  return { world, id, person, passkey }
}
