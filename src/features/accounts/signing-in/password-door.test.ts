import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'
const door = '/fr/sign-in/password'
const phrase = 'quatre mots sans rapport'

test('who has a password comes in by it, and goes on to where they wanted', async () => {
  const { world } = await withPassword()
  const visitor = world.visitor()
  const entered = await visitor.post(door, { email: ' Ada@MAIL.example ', password: phrase, next: '/hosters' })
  assert.deepEqual([entered.status, entered.headers.get('location')], [303, '/fr/hosters'])
  assert.match(await visitor.get('/fr/account/security'), /Ce navigateur/)
})

test('nothing tells an unknown address from a wrong password, or from an account without one', async () => {
  const { world } = await withPassword()
  await givenPerson(world.db, { name: 'Bob', email: 'bob@mail.example' })
  const said = async (email: string) => {
    const answer = await world.post(door, { email, password: 'un autre mot de passe' })
    return `${answer.status} ${(await answer.text()).replaceAll(email, 'ADDRESS')}`
  }
  const [wrong, without, unknown] = [await said(ada), await said('bob@mail.example'), await said('eve@mail.example')]
  assert.match(wrong, /^422 [\s\S]*ne vont pas ensemble/)
  assert.equal(without, wrong)
  assert.equal(unknown, wrong)
})

test('a refused password leaves the address in the form and itself nowhere', async () => {
  const { world } = await withPassword()
  const page = await (await world.post(door, { email: ada, password: 'mot-de-passe-faux', next: '/hosters' })).text()
  assert.match(page, /value="ada@mail\.example"/)
  assert.match(page, /name="next" value="\/hosters"/)
  assert.ok(!page.includes('mot-de-passe-faux'))
})

test('a password is taken as it was typed: no space, capital or sign is forgiven', async () => {
  const { world } = await withPassword()
  for (const password of [`${phrase} `, ` ${phrase}`, phrase.toUpperCase(), phrase.slice(0, -1), `${phrase}\u0301`])
    assert.equal((await world.post(door, { email: ada, password })).status, 422, JSON.stringify(password))
})

test('what is missing or no password at all is said beside its field', async () => {
  const { world } = await withPassword()
  for (const [fields, words] of [
    [{ email: ada, password: '' }, /Écrivez votre mot de passe/],
    [{ email: '', password: phrase }, /Indiquez votre adresse/],
    [{ email: 'ada', password: phrase }, /n’a pas la forme attendue/],
    [{ email: ada, password: 'a'.repeat(201) }, /ne vont pas ensemble/],
  ] as const) {
    const refused = await world.post(door, fields)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), words)
  }
})

test('one connection tries twenty passwords an hour, then waits', async () => {
  const { world } = await withPassword()
  const tried = (address: string) => world.post(door, { email: ada, password: 'un autre mot de passe' }, address)
  for (let time = 0; time < 20; time++) assert.equal((await tried('192.0.2.1')).status, 422)
  const refused = await tried('192.0.2.1')
  assert.equal(refused.status, 429)
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
  assert.equal((await tried('192.0.2.2')).status, 422)
})

test('who is blocked does not come in by the right password', async () => {
  const { world, id } = await withPassword()
  const block = { personId: id, reason: 'Pour essayer.', startedAt: '2026-11-23T10:00:00.000Z' }
  await world.db.insertInto('personBlock').values(block).execute()
  const visitor = world.visitor()
  const refused = await visitor.post(door, { email: ada, password: phrase })
  assert.ok(refused.status >= 400 && refused.status < 500, String(refused.status))
  assert.equal((await visitor.request('/fr/account')).status, 303)
})

test('a password is kept as what cannot be read back', async () => {
  const { world } = await withPassword()
  const rows = await world.db.selectFrom('authAccount').select('password').execute()
  assert.equal(rows.length, 1)
  for (const { password } of rows) assert.ok(password && !password.includes(phrase) && password.length > 60)
})

async function withPassword(): Promise<{ world: TestSite; id: string }> {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  const person = await world.as(id)
  const fields = { newPassword: phrase, passwordAgain: phrase }
  assert.equal((await person.post('/fr/account/security/password', fields)).status, 303)
  return { world, id }
}
