import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import {
  nowCode,
  secondDoor,
  secretsIn,
  settings,
  switchOn,
  throughLink,
  withSecondFactor,
} from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'
const second = /^\/fr\/sign-in\/second-factor/

test('a code is taken however it is spaced, and only if it is of this secret', async () => {
  const world = await openTestSite()
  const { uri } = await withSecondFactor(world, ada)
  const { uri: another } = await withSecondFactor(world, 'bob@mail.example')
  const visitor = await half(world)
  assert.equal((await visitor.post(secondDoor, { code: nowCode(another) })).status, 422)
  const code = nowCode(uri)
  assert.equal((await visitor.post(secondDoor, { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).status, 303)
})

test('the recovery codes of one open nothing of another', async () => {
  const world = await openTestSite()
  await withSecondFactor(world, ada)
  const { codes } = await withSecondFactor(world, 'bob@mail.example')
  assert.equal((await (await half(world)).post(secondDoor, { code: codes[0] ?? '' })).status, 422)
})

test('a code without a first door opens nothing, and says to begin again', async () => {
  const world = await openTestSite()
  const { uri, codes } = await withSecondFactor(world, ada)
  for (const code of [nowCode(uri), codes[0] ?? '']) {
    const visitor = world.visitor()
    const refused = await visitor.post(secondDoor, { code })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Recommencez la connexion/)
    assert.equal((await visitor.request('/fr/account')).status, 303)
  }
})

test('what is no code at all is said beside the field, and costs no try', async () => {
  const world = await openTestSite()
  const { uri } = await withSecondFactor(world, ada)
  const visitor = await half(world)
  for (const [code, words] of [
    ['', /Recopiez le code/],
    ['   ', /Recopiez le code/],
    ['1'.repeat(41), /n’est pas le bon/],
  ] as const)
    for (let time = 0; time < 3; time++) {
      const refused = await visitor.post(secondDoor, { code })
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), words)
    }
  assert.equal((await visitor.post(secondDoor, { code: nowCode(uri) })).status, 303)
})

test('a wrong code is not written back', async () => {
  const world = await openTestSite()
  await withSecondFactor(world, ada)
  const page = await (await (await half(world)).post(secondDoor, { code: 'abcde-12345' })).text()
  assert.doesNotMatch(page, /abcde-12345/)
})

test('each recovery code opens once, and the others go on', async () => {
  const world = await openTestSite()
  const { codes } = await withSecondFactor(world, ada)
  for (const code of codes.slice(0, 3)) {
    world.pass({ hours: 1 })
    assert.equal((await (await half(world)).post(secondDoor, { code })).status, 303)
  }
  world.pass({ hours: 1 })
  assert.equal((await (await half(world)).post(secondDoor, { code: codes[1] ?? '' })).status, 422)
})

test('a secret that was begun and never confirmed asks for nothing at the door', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  await (await world.as(id)).post(settings, { step: 'begin' })
  const [visitor, pressed] = await throughLink(world, ada)
  assert.doesNotMatch(pressed.headers.get('location') ?? '', second)
  assert.match(await visitor.get('/fr/account/security'), /Désactivé/)
})

test('a second beginning voids the first secret', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  const person = await world.as(id)
  const begin = async () => secretsIn(await (await person.post(settings, { step: 'begin' })).text())
  const [first, last] = [await begin(), await begin()]
  assert.notEqual(first.uri, last.uri)
  assert.equal((await person.post(settings, { step: 'confirm', code: nowCode(first.uri) })).status, 422)
  assert.equal((await person.post(settings, { step: 'confirm', code: nowCode(last.uri) })).status, 303)
})

test('a recovery code switches nothing on: the application must be shown to work', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  const person = await world.as(id)
  const { codes } = secretsIn(await (await person.post(settings, { step: 'begin' })).text())
  assert.equal((await person.post(settings, { step: 'confirm', code: codes[0] ?? '' })).status, 422)
  assert.match(await person.get('/fr/account/security'), /Désactivé/)
})

test('once it is ended no door asks for it, and its codes open nothing', async () => {
  const world = await openTestSite()
  const { person, uri, codes } = await withSecondFactor(world, ada)
  const stale = await half(world)
  assert.equal((await person.post(settings, { step: 'end', code: nowCode(uri) })).status, 303)
  const [visitor, pressed] = await throughLink(world, ada)
  assert.doesNotMatch(pressed.headers.get('location') ?? '', second)
  assert.match(await visitor.get('/fr/account/security'), /Désactivé/)
  assert.equal((await stale.post(secondDoor, { code: codes[0] ?? '' })).status, 422)
})

test('who ended it begins with a new secret, and the old one stays void', async () => {
  const world = await openTestSite()
  const { person, uri } = await withSecondFactor(world, ada)
  await person.post(settings, { step: 'end', code: nowCode(uri) })
  const { uri: fresh } = await switchOn(person)
  assert.notEqual(fresh, uri)
  assert.equal((await (await half(world)).post(secondDoor, { code: nowCode(uri) })).status, 422)
  assert.equal((await (await half(world)).post(secondDoor, { code: nowCode(fresh) })).status, 303)
})

test('a recovery code ends it too, for who lost their telephone within a session', async () => {
  const world = await openTestSite()
  const { person, codes } = await withSecondFactor(world, ada)
  assert.equal((await person.post(settings, { step: 'end', code: codes[3] ?? '' })).status, 303)
  assert.match(await person.get('/fr/account/security'), /Désactivé/)
})

test('a recovery code that gave new ones is used up, with all the others', async () => {
  const world = await openTestSite()
  const { person, codes } = await withSecondFactor(world, ada)
  assert.equal((await person.post(settings, { step: 'renew', code: codes[0] ?? '' })).status, 201)
  for (const code of codes.slice(0, 2))
    assert.equal((await person.post(settings, { step: 'renew', code })).status, 422, code)
})

test('neither the secret nor a recovery code is kept as it is shown', async () => {
  const world = await openTestSite()
  const { uri, codes } = await withSecondFactor(world, ada)
  const kept = JSON.stringify(await world.db.selectFrom('authTwoFactor').selectAll().execute())
  const secret = URL.parse(uri)?.searchParams.get('secret') ?? 'none'
  for (const each of [secret, ...codes]) assert.ok(!kept.includes(each), each)
})

/** A browser that followed a link and stands before the second door. */
async function half(world: TestSite) {
  const [visitor, pressed] = await throughLink(world, ada)
  assert.match(pressed.headers.get('location') ?? '', second)
  return visitor
}
