// A session that ends between the look of the policy and that of the library, and keys at doors that are for everybody.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { formOf } from '../../../testing-visitor.ts'
import { TestPasskey } from '../testing/authenticator.ts'
import { passkeys, postJson } from '../testing/passkeys.ts'
import { nowCode, settings, switchOn, throughLink } from '../testing/second-factor.ts'
import { givenKey, givenPerson } from '../testing.ts'

const phrase = 'quatre mots sans rapport'
const password = '/fr/account/security/password'

test('a session that ends under a form asks to sign in first, whatever the form', async () => {
  const { world, person } = await somebody()
  await endUnderTheForm(world)
  const answers = [
    await person.post(settings, { step: 'begin' }),
    await person.post(settings, { step: 'confirm', code: '123456' }),
    await postJson(person, `${passkeys}/options`, {}),
    await postJson(person, passkeys, { response: new TestPasskey().made('challenge') }),
  ]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [401, 401, 401, 401],
  )
  assert.match((await answers[0]?.text()) ?? '', /Connectez-vous d’abord/)
  assert.deepEqual(world.events, [])
})

test('so do those of who has a password and a second factor; nothing of either is lost', async () => {
  const { world, person } = await somebody()
  await person.post(password, { newPassword: phrase, passwordAgain: phrase })
  const { uri, codes } = await switchOn(person, { password: phrase })
  world.pass({ minutes: 2 })
  await endUnderTheForm(world)
  const answers = [
    await person.post(password, { password: phrase, remove: 'yes' }),
    await person.post(settings, { step: 'renew', code: codes[0] ?? '', password: phrase }),
    await person.post(settings, { step: 'end', code: nowCode(uri), password: phrase }),
  ]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [401, 401, 401],
  )
  assert.equal((await world.db.selectFrom('authAccount').select('id').execute()).length, 1)
  assert.deepEqual(world.events, [])
})

test('a half-open door of another beside a session that ends proves nothing', async () => {
  const { world, person } = await somebody()
  await switchOn(person)
  const { id: bob } = await givenPerson(world.db, { email: 'bob@mail.example' })
  const { codes } = await switchOn(await world.as(bob))
  const [half] = await throughLink(world, 'bob@mail.example')
  for (const [name, value] of half.cookies) person.cookies.set(name, value)
  await endUnderTheForm(world)
  const [code = ''] = codes
  assert.equal((await person.post(settings, { step: 'renew', code })).status, 401)
  assert.equal((await half.post('/fr/sign-in/second-factor', { code })).status, 303)
})

test('of a session that is ended while the password is chosen, nothing is taken', async () => {
  const { world, id, person } = await somebody()
  await person.post(password, { newPassword: phrase, passwordAgain: phrase })
  const other = await world.as(id)
  const fields = { newPassword: 'cinq mots sans aucun rapport', passwordAgain: 'cinq mots sans aucun rapport' }
  const answers = await Promise.all([
    person.post(password, { ...fields, password: phrase }),
    other.post('/fr/account/sessions', {}),
  ])
  for (const { status } of answers) assert.ok([303, 401].includes(status), String(status))
  const enters = async (password: string) =>
    (await world.visitor().post('/fr/sign-in/password', { email: 'ada@mail.example', password })).status
  assert.equal([await enters(phrase), await enters(fields.newPassword)].filter((status) => status === 303).length, 1)
  assert.deepEqual(world.events, [])
})

test('a person who is erased in another window is asked to sign in, and nothing breaks', async () => {
  const { world, id, person } = await somebody()
  const other = await world.as(id)
  const answers = await Promise.all([
    other.post('/fr/account/erasure', { sure: 'yes' }),
    person.request('/fr/account/security'),
    person.post(password, { newPassword: phrase, passwordAgain: phrase }),
    person.post(settings, { step: 'begin' }),
    person.post('/fr/account/sessions', {}),
  ])
  assert.deepEqual(world.events, [])
  for (const { status } of answers) assert.ok(status < 500, String(status))
})

test('the doors show nothing of its owner to whoever has a key', async () => {
  const { world, id } = await somebody()
  const headers = { authorization: `Bearer ${await givenKey(world.db, id, ['read'])}`, 'sec-fetch-site': 'same-origin' }
  const [visitor] = await throughLink(world, 'ada@mail.example')
  const used = (await usedLinks(world))[0] ?? ''
  assert.match(await visitor.get('/fr/sign-in'), /ada@mail\.example/)
  for (const path of ['sign-in', 'sign-in/password', 'sign-in/second-factor']) {
    const page = await (await world.request(`/fr/${path}`, { headers })).text()
    assert.doesNotMatch(page, /ada@mail|Ada/, path)
  }
  const wrong = await world.request('/fr/sign-in', { method: 'POST', body: formOf({ email: 'ada' }), headers })
  assert.equal(wrong.status, 422)
  assert.doesNotMatch(await wrong.text(), /ada@mail/)
  const again = await world.request(used, { method: 'POST', body: formOf({}), headers })
  assert.equal(again.status, 410)
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada', email: 'ada@mail.example' })
  return { world, id, person: await world.as(id) }
}

/** The site's clock, which policies read, is a second behind the library's own: the session ends between the two. */
async function endUnderTheForm(world: TestSite): Promise<void> {
  const ended = Temporal.Now.instant().subtract({ seconds: 1 })
  await world.db
    .updateTable('authSession')
    .set({ expiresAt: ended.toString({ smallestUnit: 'millisecond' }) })
    .execute()
  world.setClock(ended.subtract({ seconds: 1 }).toString())
}

async function usedLinks(world: TestSite): Promise<string[]> {
  const bodies = (await world.mails()).map(({ body }) => /3000(\/fr\/sign-in\/\S+)/.exec(body)?.[1])
  return bodies.filter((link) => link !== undefined)
}
