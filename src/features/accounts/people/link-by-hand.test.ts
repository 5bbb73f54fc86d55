// What whoever keeps the machine does from its command line, when mails do not arrive or telephones are lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../../platform/errors.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { linkByHand, personsWithRole } from '../index.ts'
import { secondDoor, throughLink, withSecondFactor } from '../testing/second-factor.ts'
import { givenPerson } from '../testing.ts'

const ada = 'ada@mail.example'

test('a link by hand signs its mailbox in, without a mail', async () => {
  const world = await openTestSite()
  const link = await byHand(world, { email: ' Ada@Mail.Example ' })
  assert.match(link, /^http:\/\/localhost:3000\/fr\/sign-in\/[\w-]{22}$/)
  assert.deepEqual(await world.mails(), [])
  const visitor = world.visitor()
  assert.equal((await visitor.post(pathOf(link), {})).headers.get('location'), '/fr/account')
  assert.match(await visitor.get('/fr/account/email'), /ada@mail\.example/)
})

test('it is given however many links the mailbox was sent already, and is good for a day, once', async () => {
  const world = await openTestSite()
  for (let time = 0; time < 6; time++) await world.post('/fr/sign-in', { email: ada })
  const [first, second] = [await byHand(world), await byHand(world)]
  assert.equal((await world.visitor().post(pathOf(first), {})).status, 303)
  assert.equal((await world.visitor().post(pathOf(first), {})).status, 410)
  world.pass({ hours: 24 })
  assert.equal((await world.visitor().post(pathOf(second), {})).status, 410)
})

test('with a role, the person who has that mailbox is named to it, and the journal says by what', async () => {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { email: ada })
  await byHand(world, { role: 'administrator' })
  await byHand(world, { role: 'administrator' })
  assert.deepEqual(
    (await personsWithRole(world.db, 'administrator')).map((person) => person.id),
    [id],
  )
  const rows = await world.db.selectFrom('journalEntry').select(['verb', 'actorKind', 'actor', 'visibility']).execute()
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [{ verb: 'role.granted', actorKind: 'machine', actor: 'command-line', visibility: 'private' }],
  )
})

test('a lost second factor is taken off, and the link then asks for no code', async () => {
  const world = await openTestSite()
  await withSecondFactor(world, ada)
  const before = world.visitor()
  assert.match((await before.post(pathOf(await byHand(world)), {})).headers.get('location') ?? '', /second-factor/)
  const link = await byHand(world, { withoutSecondFactor: true })
  const visitor = world.visitor()
  assert.equal((await visitor.post(pathOf(link), {})).headers.get('location'), '/fr/account')
  assert.match(await visitor.get('/fr/account/security'), /Désactivé/)
  assert.equal((await before.post(secondDoor, { code: '000000' })).status, 422)
  const [, pressed] = await throughLink(world, ada)
  assert.equal(pressed.headers.get('location'), '/fr/account')
})

test('what is no address, no role, and a role for nobody are refused in words; then there is no link', async () => {
  const world = await openTestSite()
  for (const [wish, field] of [
    [{ email: 'ada' }, 'email'],
    [{ email: '' }, 'email'],
    [{ role: 'emperor' }, 'role'],
    [{ role: 'coordination' }, 'email'],
    [{ withoutSecondFactor: true }, 'email'],
  ] as const) {
    const isOurs = (error: unknown) => error instanceof Refusal && error.errors[0]?.field === field
    await assert.rejects(async () => byHand(world, wish), isOurs, JSON.stringify(wish))
  }
  assert.deepEqual(await world.db.selectFrom('signInLink').selectAll().execute(), [])
})

test('a link by hand opens nothing to who is shut out', async () => {
  const world = await openTestSite()
  const { id: personId } = await givenPerson(world.db, { email: ada })
  const block = { personId, reason: 'Pour essayer.', startedAt: '2026-11-23T10:00:00.000Z' }
  await world.db.insertInto('personBlock').values(block).execute()
  const visitor = world.visitor()
  assert.equal((await visitor.post(pathOf(await byHand(world)), {})).status, 403)
  assert.equal((await visitor.request('/fr/account')).status, 303)
})

interface Wish {
  email?: string
  role?: string
  withoutSecondFactor?: boolean
}

const byHand = (world: TestSite, { email = ada, role, withoutSecondFactor = false }: Wish = {}) =>
  linkByHand(
    world.db,
    { email, role, withoutSecondFactor },
    { language: 'fr', publicUrl: world.publicUrl, now: world.now },
  )

const pathOf = (link: string) => new URL(link).pathname
