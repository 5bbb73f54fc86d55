import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import {
  codesIn,
  withSecondFactor as givenSecondFactor,
  nowCode,
  secretsIn,
  settings,
  throughLink,
} from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'

test('a second factor is shown once, and works from its first code on', async () => {
  const { world, person } = await somebody()
  const shown = await person.post(settings, { step: 'begin' })
  const page = await shown.text()
  assert.equal(shown.status, 201)
  assert.equal(shown.headers.get('cache-control'), 'no-store')
  assert.equal(secretsIn(page).codes.length, 10)
  assert.match(await person.get('/fr/account/security'), /Désactivé/)
  const on = await person.post(settings, { step: 'confirm', code: nowCode(secretsIn(page).uri) })
  assert.equal(on.status, 303)
  assert.match(await person.get('/fr/account/security'), /Activé\. Un code/)
  const [mail] = await world.mails()
  assert.match(mail?.body ?? '', /Un second facteur est activé/)
})

test('after a wrong code the same secret is still on the page', async () => {
  const { person } = await somebody()
  const { uri, codes } = secretsIn(await (await person.post(settings, { step: 'begin' })).text())
  const refused = await person.post(settings, {
    step: 'confirm',
    code: '000000',
    secretUri: uri,
    codes: codes.join(' '),
  })
  assert.equal(refused.status, 422)
  assert.deepEqual(secretsIn(await refused.text()), { uri, codes })
  const forged = await person.post(settings, { step: 'confirm', code: '000000', secretUri: 'javascript:alert(1)' })
  assert.doesNotMatch(await forged.text(), /javascript:/)
})

test('a link by mail then asks for a code, and no session exists before it', async () => {
  const { world, uri } = await withSecondFactor()
  const visitor = await behindTheLink(world)
  assert.equal((await visitor.request('/fr/account/security')).status, 303)
  assert.deepEqual(await sessionsOf(world), 1)
  const entered = await visitor.post('/fr/sign-in/second-factor', { code: nowCode(uri), next: '/account/security' })
  assert.equal(entered.headers.get('location'), '/fr/account/security')
  assert.match(await visitor.get('/fr/account/security'), /Activé/)
})

test('a password then asks for a code too', async () => {
  const { world, person, uri } = await withSecondFactor()
  const newPassword = 'quatre mots sans rapport'
  await person.post('/fr/account/security/password', { newPassword, passwordAgain: newPassword })
  const visitor = world.visitor()
  const half = await visitor.post('/fr/sign-in/password', { email: ada, password: newPassword })
  assert.match(half.headers.get('location') ?? '', /^\/fr\/sign-in\/second-factor/)
  assert.equal((await visitor.request('/fr/account/security')).status, 303)
  await visitor.post('/fr/sign-in/second-factor', { code: nowCode(uri) })
  assert.match(await visitor.get('/fr/account/security'), /Activé/)
})

test('a recovery code opens once, however it is written', async () => {
  const { world, codes } = await withSecondFactor()
  const [code = ''] = codes
  for (const [typed, status] of [
    [` ${code.replace('-', ' ')} `, 303],
    [code, 422],
  ] as const)
    assert.equal((await (await behindTheLink(world)).post('/fr/sign-in/second-factor', { code: typed })).status, status)
})

test('five wrong codes end the attempt: the right one comes too late', async () => {
  const { world, uri } = await withSecondFactor()
  const visitor = await behindTheLink(world)
  for (let time = 0; time < 5; time++)
    assert.equal((await visitor.post('/fr/sign-in/second-factor', { code: '000000' })).status, 422)
  const late = await visitor.post('/fr/sign-in/second-factor', { code: nowCode(uri) })
  assert.match(await late.text(), /Recommencez la connexion/)
  assert.equal(await sessionsOf(world), 1)
})

test('whoever holds the session guesses no code: five tries, also all at once, then a quarter of an hour', async () => {
  const { world, person, uri } = await withSecondFactor()
  const guesses = Array.from({ length: 8 }, (_, at) => person.post(settings, { step: 'end', code: `00000${at}` }))
  const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort()
  assert.deepEqual(statuses, [422, 422, 422, 422, 422, 429, 429, 429])
  assert.equal((await person.post(settings, { step: 'end', code: nowCode(uri) })).status, 429)
  world.pass({ minutes: 16 })
  assert.equal((await person.post(settings, { step: 'end', code: nowCode(uri) })).status, 303)
  assert.match(await person.get('/fr/account/security'), /Désactivé/)
})

test('new recovery codes void the old ones', async () => {
  const { world, person, uri, codes } = await withSecondFactor()
  const renewed = await person.post(settings, { step: 'renew', code: nowCode(uri) })
  assert.equal(renewed.status, 201)
  const [fresh = ''] = codesIn(await renewed.text())
  const [old = ''] = codes
  assert.equal((await (await behindTheLink(world)).post('/fr/sign-in/second-factor', { code: old })).status, 422)
  assert.equal((await (await behindTheLink(world)).post('/fr/sign-in/second-factor', { code: fresh })).status, 303)
})

test('with a password, the second factor is changed by who knows it alone', async () => {
  const { person, uri } = await withSecondFactor()
  const newPassword = 'quatre mots sans rapport'
  await person.post('/fr/account/security/password', { newPassword, passwordAgain: newPassword })
  assert.match(await person.get(settings), /name="password"/)
  assert.equal((await person.post(settings, { step: 'end', code: nowCode(uri) })).status, 422)
  const ended = await person.post(settings, { step: 'end', code: nowCode(uri), password: newPassword })
  assert.equal(ended.status, 303)
})

test('what is no step, and a second beginning, are refused in words', async () => {
  const { person } = await withSecondFactor()
  assert.equal((await person.post(settings, { step: 'leap' })).status, 422)
  assert.equal((await person.post(settings, { step: 'begin' })).status, 409)
  assert.equal((await person.post(settings, { step: 'end', code: '' })).status, 422)
})

async function somebody() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  return { world, person: await world.as(id) }
}

async function withSecondFactor() {
  const world = await openTestSite()
  return { world, ...(await givenSecondFactor(world, ada)) }
}

async function behindTheLink(world: TestSite) {
  const [visitor, pressed] = await throughLink(world, ada)
  assert.match(pressed.headers.get('location') ?? '', /^\/fr\/sign-in\/second-factor/)
  return visitor
}

const sessionsOf = async ({ db }: TestSite) => (await db.selectFrom('authSession').select('id').execute()).length
