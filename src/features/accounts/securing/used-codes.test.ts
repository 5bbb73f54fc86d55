import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { forgetWhatIsOver } from '../forget-what-is-over.ts'
import {
  withSecondFactor as givenSecondFactor,
  nextCode,
  nowCode,
  secondDoor,
  secretsIn,
  settings,
  throughLink,
} from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'

test('a code opens one door once: whoever read it over a shoulder comes too late', async () => {
  const { world, uri } = await withSecondFactor()
  const code = nowCode(uri)
  const [owner, stranger] = [await half(world), await half(world)]
  assert.equal((await owner.post(secondDoor, { code })).status, 303)
  const refused = await stranger.post(secondDoor, { code })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /a déjà servi/)
  assert.equal((await stranger.request('/fr/account')).status, 303)
  assert.deepEqual(world.events, [])
})

test('of ten who give the same code at once, one comes in', async () => {
  const { world, uri } = await withSecondFactor()
  await oneOfTenComesIn(world, nowCode(uri))
})

test('of ten who give the same recovery code at once, one comes in', async () => {
  const { world, codes } = await withSecondFactor()
  const [code = ''] = codes
  await oneOfTenComesIn(world, code)
})

async function oneOfTenComesIn(world: TestSite, code: string): Promise<void> {
  const visitors = await halves(world, 10)
  const sessions = await sessionsOf(world)
  const answers = await Promise.all(visitors.map((visitor) => visitor.post(secondDoor, { code })))
  assert.equal(answers.filter(({ status }) => status === 303).length, 1)
  assert.equal(await sessionsOf(world), sessions + 1)
  assert.deepEqual(world.events, [])
}

test('a recovery code gives new ones once, however often the button is pressed', async () => {
  const { person, codes } = await withSecondFactor()
  const [code = ''] = codes
  const answers = await Promise.all([1, 2, 3, 4].map(() => person.post(settings, { step: 'renew', code })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422, 422, 422])
})

test('the code that switched it on opens no door', async () => {
  const world = await openTestSite()
  const person = await world.as((await givenPerson(world.db, { email: ada })).id)
  const { uri } = secretsIn(await (await person.post(settings, { step: 'begin' })).text())
  const code = nowCode(uri)
  assert.equal((await person.post(settings, { step: 'confirm', code })).status, 303)
  assert.equal((await (await half(world)).post(secondDoor, { code })).status, 422)
  assert.equal((await (await half(world)).post(secondDoor, { code: nextCode(uri) })).status, 303)
})

test('the code that opened a door changes nothing within the account', async () => {
  const { world, person, uri } = await withSecondFactor()
  const code = nowCode(uri)
  await (await half(world)).post(secondDoor, { code })
  for (const step of ['renew', 'end']) {
    const refused = await person.post(settings, { step, code })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /a déjà servi/)
  }
  assert.match(await person.get('/fr/account/security'), /Activé/)
  assert.equal((await person.post(settings, { step: 'end', code: nextCode(uri) })).status, 303)
})

test('two codes are two: the next one opens while the first is used up', async () => {
  const { world, uri } = await withSecondFactor()
  const [one, other] = [await half(world), await half(world)]
  assert.equal((await one.post(secondDoor, { code: nowCode(uri) })).status, 303)
  assert.equal((await other.post(secondDoor, { code: nextCode(uri) })).status, 303)
})

test('a code of one person is not used up by the same digits of another', async () => {
  const { world, id, uri } = await withSecondFactor()
  const code = nowCode(uri)
  const { id: other } = await givenPerson(world.db, { name: 'Bob' })
  const userOf = async (personId: string) =>
    (await world.db.selectFrom('person').select('userId').where('id', '=', personId).executeTakeFirst())?.userId ?? ''
  const row = { userId: await userOf(other), code, usedAt: world.now.toString({ smallestUnit: 'millisecond' }) }
  await world.db.insertInto('usedCode').values(row).execute()
  assert.equal((await (await half(world)).post(secondDoor, { code })).status, 303)
  assert.notEqual(await userOf(id), row.userId)
})

test('a wrong code is not held, and a right one for no longer than it is right', async () => {
  const { world, uri } = await withSecondFactor()
  await (await half(world)).post(secondDoor, { code: '000000' })
  assert.deepEqual(
    (await usedIn(world)).filter((code) => code === '000000'),
    [],
  )
  const code = nowCode(uri)
  await (await half(world)).post(secondDoor, { code })
  assert.ok((await usedIn(world)).includes(code))
  world.pass({ hours: 25 })
  await forgetWhatIsOver(world.db, world.now)
  assert.deepEqual(await usedIn(world), [])
})

const withSecondFactor = async () => {
  const world = await openTestSite()
  return { world, ...(await givenSecondFactor(world, ada)) }
}

/** A browser that followed a link and stands before the second door. */
async function half(world: TestSite): Promise<Visitor> {
  const [visitor, pressed] = await throughLink(world, ada)
  assert.match(pressed.headers.get('location') ?? '', /^\/fr\/sign-in\/second-factor/)
  return visitor
}

/** Several of them, within the life of a code. */
async function halves(world: TestSite, count: number): Promise<Visitor[]> {
  const visitors: Visitor[] = []
  while (visitors.length < count) {
    if (visitors.length % 5 === 4) world.pass({ hours: 1 })
    visitors.push(await half(world))
  }
  return visitors
}

const sessionsOf = async ({ db }: TestSite) => (await db.selectFrom('authSession').select('id').execute()).length
const usedIn = async ({ db }: TestSite) =>
  (await db.selectFrom('usedCode').select('code').execute()).map(({ code }) => code)
