import assert from 'node:assert/strict'
import { scryptSync } from 'node:crypto'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../testing.ts'
import { faultOfPassword } from './password.ts'

const ada = 'ada@mail.example'
const address = '/fr/account/security/password'
const phrase = 'quatre mots sans rapport'
const other = 'quatre autres mots encore'

test('twelve signs are enough and eleven are not; two hundred are not too many', () => {
  const faults = ['onze signes', 'douze signes', 'ab'.repeat(100), `${'ab'.repeat(100)}c`]
  assert.deepEqual(
    faults.map((password) => faultOfPassword(password, ada)),
    ['accounts.password-short', null, null, 'accounts.password-long'],
  )
})

test('no sign is asked for and none is forbidden', () => {
  for (const password of [
    'aaaaaaaaaaab',
    '            a',
    'пароль из слов',
    '🐈🐕🐁🐇🐿️🦔',
    '合言葉はとても長いのです',
    "' or 1=1 --  ",
  ])
    assert.equal(faultOfPassword(password, ada), null, password)
})

test('one’s address is no secret, in whatever case', () => {
  for (const password of [ada, ada.toUpperCase(), 'Ada@Mail.Example'])
    assert.equal(faultOfPassword(password, ada), 'accounts.password-is-email', password)
  assert.equal(faultOfPassword(`${ada} et la suite`, ada), null)
})

test('of a password, a site keeps what is slow to guess', async () => {
  const { world, person } = await somebody({ slowPasswords: true })
  assert.equal((await person.post(address, { newPassword: phrase, passwordAgain: phrase })).status, 303)
  const kept = await world.db.selectFrom('authAccount').select('password').executeTakeFirstOrThrow()
  const [salt = '', key] = kept.password?.split(':') ?? []
  // Each try takes 128 · N · r bytes of memory: 32 MiB.
  const slow = scryptSync(phrase, salt, 64, { N: 2 ** 14, r: 16, p: 1, maxmem: 2 ** 26 })
  assert.equal(key, slow.toString('hex'))
  assert.equal((await world.post('/fr/sign-in/password', { email: ada, password: phrase })).status, 303)
  assert.equal((await world.post('/fr/sign-in/password', { email: ada, password: other })).status, 422)
})

test('a password of any script opens the door as it was chosen', async () => {
  for (const chosen of ['合言葉はとても長いのです', '  entre deux espaces  ', `${'a'.repeat(199)}b`]) {
    const { world, person } = await somebody()
    assert.equal((await person.post(address, { newPassword: chosen, passwordAgain: chosen })).status, 303)
    assert.equal((await world.post('/fr/sign-in/password', { email: ada, password: chosen })).status, 303)
  }
})

test('the first password asks for none before it, the second does', async () => {
  const { person } = await withPassword(false)
  assert.doesNotMatch(await person.get(address), /name="password"/)
  await person.post(address, { newPassword: phrase, passwordAgain: phrase })
  const page = await person.get(address)
  assert.match(
    page,
    /name="password"[^>]*autocomplete="current-password"|autocomplete="current-password"[^>]*name="password"/,
  )
  assert.match(page, /Ne plus avoir de mot de passe/)
})

test('a wrong old password changes nothing, and ends no session', async () => {
  const { world, person, id } = await withPassword()
  const elsewhere = await world.as(id)
  const wrong = { password: 'pas celui-là du tout', newPassword: other, passwordAgain: other, endsOthers: 'yes' }
  const refused = await person.post(address, wrong)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Ce n’est pas votre mot de passe actuel/)
  assert.equal((await elsewhere.request('/fr/account')).status, 200)
  assert.equal((await world.post('/fr/sign-in/password', { email: ada, password: phrase })).status, 303)
})

test('a new password that is none is refused before the old one is tried', async () => {
  const { world, person } = await withPassword()
  for (let time = 0; time < 8; time++)
    assert.equal(
      (await person.post(address, { password: 'x', newPassword: 'court', passwordAgain: 'court' })).status,
      422,
    )
  assert.deepEqual(await world.db.selectFrom('accountTry').selectAll().execute(), [])
})

test('after the right old password the wrong ones before it count no more', async () => {
  const { world, person } = await withPassword()
  const change = async (password: string, to: string) =>
    (await person.post(address, { password, newPassword: to, passwordAgain: to })).status
  for (let time = 0; time < 4; time++) assert.equal(await change('pas celui-là du tout', other), 422)
  assert.equal(await change(phrase, other), 303)
  assert.deepEqual(await world.db.selectFrom('accountTry').selectAll().execute(), [])
  for (let time = 0; time < 4; time++) assert.equal(await change('pas celui-là du tout', phrase), 422)
})

test('who gives their password up comes in by links again, and by it no more', async () => {
  const { world, person } = await withPassword()
  assert.equal((await person.post(address, { password: phrase, remove: 'yes' })).status, 303)
  assert.match(await person.get('/fr/account/security'), /Vous n’avez pas de mot de passe/)
  assert.equal((await world.post('/fr/sign-in/password', { email: ada, password: phrase })).status, 422)
  const [latest] = (await world.mails()).filter(({ body }) => /plus de mot de passe/.test(body))
  assert.equal(latest?.recipient, ada)
})

test('the password of one account is that of no other', async () => {
  const { world } = await withPassword()
  const bob = await givenPerson(world.db, { name: 'Bob', email: 'bob@mail.example' })
  await (await world.as(bob.id)).post(address, { newPassword: other, passwordAgain: other })
  const opens = async (email: string, password: string) =>
    (await world.post('/fr/sign-in/password', { email, password })).status
  assert.deepEqual([await opens(ada, other), await opens('bob@mail.example', phrase)], [422, 422])
  assert.deepEqual([await opens(ada, phrase), await opens('bob@mail.example', other)], [303, 303])
})

test('a form that holds a book is refused, and shows no word of it', async () => {
  const { person } = await somebody()
  const book = 'chapitre '.repeat(500)
  const refused = await person.post(address, { newPassword: book, passwordAgain: book })
  assert.equal(refused.status, 422)
  assert.doesNotMatch(await refused.text(), /chapitre/)
})

async function somebody(given: Parameters<typeof openTestSite>[0] = {}) {
  const world = await openTestSite(given)
  const { id } = await givenPerson(world.db, { email: ada })
  return { world, id, person: await world.as(id) }
}

/** Their session is an hour old: too old to be a proof by itself. */
async function withPassword(chooses = true) {
  const { world, id, person } = await somebody()
  if (chooses) await person.post(address, { newPassword: phrase, passwordAgain: phrase })
  return { world, id, person }
}
