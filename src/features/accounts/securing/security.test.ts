import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { lastLinkTo } from '../testing/mails.ts'
import { givenPerson } from '../testing.ts'
import { faultOfPassword } from './password.ts'

const ada = 'ada@mail.example'
const address = '/fr/account/security/password'
const phrase = 'quatre mots sans rapport'
const other = 'quatre autres mots encore'

test('a password is long, not the address, not one sign repeated', () => {
  const faults = ['onze signes', 'a'.repeat(201), 'aaaaaaaaaaaaaaa', 'Ada@Mail.example', phrase].map((password) =>
    faultOfPassword(password, ada),
  )
  assert.deepEqual(faults, [
    'accounts.password-short',
    'accounts.password-long',
    'accounts.password-one-sign',
    'accounts.password-is-email',
    null,
  ])
})

test('who chooses a password signs in with it, and is told by mail', async () => {
  const { world, person } = await somebody()
  assert.equal((await person.post(address, { newPassword: phrase, passwordAgain: phrase })).status, 303)
  assert.match(await person.get('/fr/account/security'), /Vous avez choisi un mot de passe/)
  assert.match((await world.mails())[0]?.body ?? '', /a maintenant un mot de passe/)
  const visitor = world.visitor()
  await visitor.post('/fr/sign-in/password', { email: ada, password: phrase })
  assert.match(await visitor.get('/fr/account/security'), /Ce navigateur/)
})

test('what cannot be a password is refused beside its field, and never written back', async () => {
  const { person } = await somebody()
  for (const [newPassword, again, words] of [
    ['court', 'court', /Il faut au moins 12 caractères/],
    [phrase, other, /ne sont pas pareils/],
    [ada, ada, /n’est pas un secret/],
  ] as const) {
    const refused = await person.post(address, { newPassword, passwordAgain: again })
    const page = await refused.text()
    assert.equal(refused.status, 422)
    assert.match(page, words)
    assert.ok(!page.includes(`value="${newPassword}"`))
  }
})

test('to change a password one knows the old one', async () => {
  const { world, person } = await withPassword()
  assert.equal((await person.post(address, { password: other, newPassword: other, passwordAgain: other })).status, 422)
  assert.equal((await person.post(address, { password: '', newPassword: other, passwordAgain: other })).status, 422)
  assert.equal((await person.post(address, { password: phrase, newPassword: other, passwordAgain: other })).status, 303)
  const [before, after] = await Promise.all(
    [phrase, other].map((password) => world.post('/fr/sign-in/password', { email: ada, password })),
  )
  assert.deepEqual([before?.status, after?.status], [422, 303])
})

test('an old password is not guessed: five tries in a quarter of an hour', async () => {
  const { world, person } = await withPassword()
  const tried = Array.from({ length: 6 }, () => person.post(address, { password: other, remove: 'yes' }))
  const statuses = (await Promise.all(tried)).map(({ status }) => status).sort()
  assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429])
  assert.equal((await person.post(address, { password: phrase, remove: 'yes' })).status, 429)
  world.pass({ minutes: 15, seconds: 1 })
  assert.equal((await person.post(address, { password: phrase, remove: 'yes' })).status, 303)
  assert.match(await person.get('/fr/account/security'), /Vous n’avez pas de mot de passe/)
})

test('a forgotten password is replaced by who has just come by a link', async () => {
  const { world } = await withPassword()
  const visitor = world.visitor()
  world.pass({ minutes: 1 })
  await visitor.post('/fr/sign-in', { email: ada })
  world.setClock(new Date().toISOString())
  await visitor.post(await lastLinkTo(world, ada), {})
  const changed = await visitor.post(address, { newPassword: other, passwordAgain: other })
  assert.equal(changed.status, 303)
})

test('a session of yesterday makes no new way in: no password, no second factor, no key', async () => {
  const { world, person } = await somebody()
  world.pass({ hours: 24 })
  const refused = [
    await person.post(address, { newPassword: phrase, passwordAgain: phrase }),
    await person.post('/fr/account/security/second-factor', { step: 'begin' }),
    await person.post('/fr/account/keys', { name: 'Essai', scope: 'read', days: '30' }),
  ]
  for (const each of refused) {
    assert.equal(each.status, 422)
    assert.match(await each.text(), /reconnectez-vous/)
  }
})

test('the other sessions end with the password when that is ticked, as it is at first', async () => {
  const { world, person, id } = await somebody()
  const elsewhere = await world.as(id)
  assert.match(await person.get(address), /name="endsOthers" value="yes" checked/)
  await person.post(address, { newPassword: phrase, passwordAgain: phrase })
  assert.match(await elsewhere.get('/fr/account/security'), /Ce navigateur/)
  await person.post(address, { password: phrase, newPassword: other, passwordAgain: other, endsOthers: 'yes' })
  assert.equal((await elsewhere.request('/fr/account/security')).status, 303)
  assert.match(await person.get('/fr/account/security'), /Ce navigateur/)
})

test('what was typed when the session had ended comes back, but for what is secret', async () => {
  const world = await openTestSite()
  const typed = {
    newPassword: phrase,
    passwordAgain: phrase,
    password: other,
    secretUri: 'otpauth://x',
    endsOthers: 'yes',
  }
  const page = await (await world.post(address, typed)).text()
  assert.match(page, /name="endsOthers" value="yes"/)
  for (const secret of [phrase, other, 'otpauth']) assert.ok(!page.includes(secret))
})

test('sessions are listed by their browser; each can be ended, by its person alone', async () => {
  const { world, person, id } = await somebody()
  const elsewhere = await world.as(id)
  const stranger = await world.as((await givenPerson(world.db, { name: 'Bob' })).id)
  const [, end = ''] =
    /action="(\/fr\/account\/sessions\/[\w-]+\/end)"/.exec(await person.get('/fr/account/security')) ?? []
  await stranger.post(end, {})
  assert.match(await elsewhere.get('/fr/account/security'), /Firefox · Linux/)
  await person.post(end, {})
  assert.equal((await elsewhere.request('/fr/account/security')).status, 303)
})

test('all other sessions end at once, this one stays', async () => {
  const { world, person, id } = await somebody()
  const others = [await world.as(id), await world.as(id)]
  await person.post('/fr/account/sessions', {})
  for (const each of others) assert.equal((await each.request('/fr/account/security')).status, 303)
  assert.doesNotMatch(await person.get('/fr/account/security'), /Terminer toutes les autres/)
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  return { world, id, person: await world.as(id) }
}

async function withPassword() {
  const { world, id, person } = await somebody()
  await person.post(address, { newPassword: phrase, passwordAgain: phrase })
  return { world, id, person }
}
