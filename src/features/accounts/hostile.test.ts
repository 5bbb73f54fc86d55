// What somebody tries who has more than they should: a stolen session, two cookies of one name, a code, a key.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { formOf, type Visitor } from '../../testing-visitor.ts'
import { TestPasskey } from './testing/authenticator.ts'
import { codeFor } from './testing/codes.ts'
import { givenKey, givenPerson } from './testing.ts'

const settings = '/fr/account/security/second-factor'
const passkeys = '/fr/account/security/passkeys'

test('two cookies of one name are one person to the site and to the library, however the first is written', async () => {
  for (const write of [stolenWithAQuote, stolenBehindASpaceOfItsOwn]) {
    const { world, stolen, own } = await aStolenSession()
    const cookie = `${write(stolen)}; __Host-session=${own}`
    const ask = (url: string, body: unknown, more = '') =>
      world.request(url, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { cookie: cookie + more, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      })
    const options = await ask(`${passkeys}/options`, {})
    const challenge = options.status === 200 ? (await options.json()).challenge : ''
    const more = options.headers.getSetCookie().map((each) => `; ${each.split(';')[0]}`)
    await ask(passkeys, { response: new TestPasskey().made(challenge) }, more.join(''))
    assert.deepEqual(await ownersOfPasskeys(world), ['mallory@mail.example'], write.name)
  }
})

test('the door of the second factor is of no use to whoever is inside: nothing is switched on untold', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  const person = await world.as(id)
  const uri = secretIn(await (await person.post(settings, { step: 'begin' })).text())
  await person.post('/fr/sign-in/second-factor', { code: codeFor(uri, Date.now() / 1000) })
  assert.match(await person.get('/fr/account/security'), /Désactivé/)
  assert.deepEqual(await world.mails(), [])
})

test('who holds a session guesses no code at the door of the second factor either', async () => {
  const { world, person, uri } = await withSecondFactor()
  await person.post('/fr/sign-in/second-factor', { code: '000000' })
  const right = await person.post('/fr/sign-in/second-factor', { code: codeFor(uri, Date.now() / 1000) })
  assert.equal(right.status, 422)
  const row = await world.db.selectFrom('authTwoFactor').selectAll().executeTakeFirstOrThrow()
  assert.equal(Number(Reflect.get(row, 'failedVerificationCount') ?? 0), 0)
})

test('a half-open door of one and the session of another open nothing of the first', async () => {
  const { world, uri } = await withSecondFactor()
  const half = await behindTheLink(world)
  const other = await world.as((await givenPerson(world.db, { name: 'Mallory' })).id)
  for (const [name, value] of half.cookies) other.cookies.set(name, value)
  await other.post('/fr/sign-in/second-factor', { code: '000000' })
  assert.doesNotMatch(await other.get('/fr/account/email'), /ada@mail/)
  assert.ok(uri)
})

test('a half-open door stands beside no session', async () => {
  const { world } = await withSecondFactor()
  const half = await behindTheLink(world)
  assert.equal((await half.request('/fr/account')).status, 303)
  assert.deepEqual([...half.cookies.keys()].sort(), ['__Host-second-factor'])
})

test('who is blocked between the link and the code does not come in, and nothing breaks', async () => {
  const { world, id, uri } = await withSecondFactor()
  const half = await behindTheLink(world)
  const row = { personId: id, reason: 'Pour essayer.', startedAt: world.now.toString() }
  await world.db.insertInto('personBlock').values(row).execute()
  const entered = await half.post('/fr/sign-in/second-factor', { code: codeFor(uri, Date.now() / 1000) })
  assert.equal(entered.status, 422)
  assert.equal((await half.request('/fr/account')).status, 303)
  assert.deepEqual(world.events, [])
})

test('the right to a key ends with the role that gave it', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada', roles: ['coordination'] })
  const key = await givenKey(world.db, id, ['read', 'describe', 'coordinate'])
  const headers = { authorization: `Bearer ${key}`, 'sec-fetch-site': 'same-origin' }
  for (const url of ['/fr/journal?private=1', '/fr/journal.json?private=1', '/fr/journal.atom?private=1'])
    assert.equal((await world.request(url, { headers })).status, 403, url)
  const asked = await world.request('/fr/account/keys', {
    method: 'POST',
    body: formOf({ name: 'Autre', scope: 'read', days: '90' }),
    headers,
  })
  assert.equal(asked.status, 403)
})

const stolenWithAQuote = (cookie: string) => `__Host-session="${cookie}x`
const stolenBehindASpaceOfItsOwn = (cookie: string) => `\u00a0__Host-session=${cookie}`

/** The session that somebody left open three days ago, in the hands of another who has an account of their own. */
async function aStolenSession() {
  const world = await openTestSite()
  const ada = await world.as((await givenPerson(world.db, { name: 'Ada' })).id)
  await world.db.updateTable('authSession').set({ createdAt: '2026-11-20T09:00:00.000Z' }).execute()
  const mallory = await world.as((await givenPerson(world.db, { name: 'Mallory' })).id)
  const [stolen = '', own = ''] = [ada, mallory].map(({ cookies }) => cookies.get('__Host-session'))
  return { world, stolen, own }
}

async function ownersOfPasskeys({ db }: TestSite) {
  const rows = await db
    .selectFrom('authPasskey')
    .innerJoin('authUser', 'authUser.id', 'authPasskey.userId')
    .select('email')
    .execute()
  return rows.map(({ email }) => email)
}

async function withSecondFactor() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada' })
  const person = await world.as(id)
  const uri = secretIn(await (await person.post(settings, { step: 'begin' })).text())
  await person.post(settings, { step: 'confirm', code: codeFor(uri, Date.now() / 1000) })
  return { world, id, person, uri }
}

/** A browser in which the link by mail was followed, before any code. */
async function behindTheLink(world: TestSite): Promise<Visitor> {
  const visitor = world.visitor()
  await visitor.post('/fr/sign-in', { email: 'ada@mail.example' })
  await visitor.post(await signInLinkTo(world, 'ada@mail.example'), {})
  return visitor
}

/** The newest link to come in, among whatever else was mailed. */
async function signInLinkTo(world: TestSite, email: string): Promise<string> {
  const mails = (await world.mails()).filter(({ recipient }) => recipient === email)
  return mails.map(({ body }) => /localhost:3000(\/fr\/sign-in\/\S+)/.exec(body)?.[1]).find(Boolean) ?? ''
}

const secretIn = (page: string) => (/name="secretUri" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
