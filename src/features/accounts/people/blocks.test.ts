// Who shuts whom out, by which door, and what the others learn of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { personsById } from '../index.ts'
import { type Role, roles } from '../person.ts'
import { givenKey, givenPerson } from '../testing.ts'

const reason = 'Messages insistants à trois hébergeurs.'
const blockAt = (id: string) => `/fr/coordination/people/${id}/block`
const personAt = (id: string) => `/fr/coordination/people/${id}`

test('the coordination shuts no administrator out, and is offered no button for it', async () => {
  const world = await openTestSite()
  const [boss, other, mallory] = [
    await given(world, 'Angélique', 'administrator', 'coordination'),
    await given(world, 'Bergamote', 'administrator'),
    await given(world, 'Mallory', 'coordination'),
  ]
  const coordination = await world.as(mallory)
  for (const id of [boss, other]) {
    const refused = await coordination.post(blockAt(id), { reason })
    assert.equal(refused.status, 403)
    assert.match(await refused.text(), /réservée à l’administration/)
    assert.doesNotMatch(await coordination.get(personAt(id)), /\/block"/)
  }
  assert.deepEqual(await blocked(world, boss, other), [null, null])
  assert.deepEqual(await world.mails(), [])
})

test('the coordination shuts others out: people, reviewers, and others of the coordination', async () => {
  const world = await openTestSite()
  const coordination = await world.as(await given(world, 'Camomille', 'coordination'))
  for (const role of roles.filter((role) => role !== 'administrator')) {
    const id = await given(world, `Sauge ${role}`, role)
    assert.match(await coordination.get(personAt(id)), /\/block"/)
    assert.equal((await coordination.post(blockAt(id), { reason })).status, 303)
    assert.deepEqual(await blocked(world, id), [reason])
  }
})

test('an administrator shuts another out, and only an administrator lets them in again', async () => {
  const world = await openTestSite()
  const admin = await world.as(await given(world, 'Angélique', 'administrator'))
  const coordination = await world.as(await given(world, 'Camomille', 'coordination'))
  const other = await given(world, 'Bergamote', 'administrator')
  assert.equal((await admin.post(blockAt(other), { reason })).status, 303)
  const seen = await coordination.get(personAt(other))
  assert.match(seen, /Messages insistants/)
  assert.doesNotMatch(seen, /Lever la suspension/)
  assert.equal((await coordination.post(blockAt(other), { unblock: 'yes' })).status, 403)
  assert.deepEqual(await blocked(world, other), [reason])
  assert.equal((await admin.post(blockAt(other), { unblock: 'yes' })).status, 303)
  assert.deepEqual(await blocked(world, other), [null])
})

test('nor does the coordination let an administrator in by the journal, where it is offered no button', async () => {
  const world = await openTestSite()
  const admin = await world.as(await given(world, 'Angélique', 'administrator'))
  const coordination = await world.as(await given(world, 'Camomille', 'coordination'))
  const [other, person] = [await given(world, 'Bergamote', 'administrator'), await given(world, 'Sauge')]
  for (const id of [other, person]) await admin.post(blockAt(id), { reason })
  const ofOther = await entryOf(world, 'person.blocked', other)
  assert.doesNotMatch(await coordination.get(ofOther), /Annuler ce changement/)
  assert.equal((await coordination.post(`${ofOther}/undoing`, {})).status, 403)
  assert.match(await admin.get(ofOther), /Annuler ce changement/)
  assert.equal((await admin.post(`${ofOther}/undoing`, {})).status, 303)
  const ofPerson = await entryOf(world, 'person.blocked', person)
  assert.match(await coordination.get(ofPerson), /Annuler ce changement/)
  assert.equal((await coordination.post(`${ofPerson}/undoing`, {})).status, 303)
  assert.deepEqual(await blocked(world, other, person), [null, null])
})

test('the button that takes a change of roles back is shown to administrators alone', async () => {
  const world = await openTestSite()
  const admin = await world.as(await given(world, 'Angélique', 'administrator'))
  const coordination = await world.as(await given(world, 'Camomille', 'coordination'))
  const person = await given(world, 'Sauge')
  await admin.post(`${personAt(person)}/roles`, { role: 'reviewer' })
  await admin.post(`${personAt(person)}/roles`, {})
  for (const verb of ['role.granted', 'role.revoked']) {
    const entry = await entryOf(world, verb, person)
    assert.doesNotMatch(await coordination.get(entry), /Annuler ce changement/, verb)
    assert.equal((await coordination.post(`${entry}/undoing`, {})).status, 403, verb)
    assert.match(await admin.get(entry), /Annuler ce changement/, verb)
  }
})

test('of two administrators who shut each other out at once, one stays', async () => {
  const world = await openTestSite()
  const [one, other] = [
    await given(world, 'Angélique', 'administrator'),
    await given(world, 'Bergamote', 'administrator'),
  ]
  const [first, second] = [await world.as(one), await world.as(other)]
  await Promise.all([first.post(blockAt(other), { reason }), second.post(blockAt(one), { reason })])
  assert.equal((await blocked(world, one, other)).filter((each) => each === null).length, 1)
  assert.deepEqual(world.events, [])
})

test('no door tells a stranger that an address is shut out', async () => {
  const world = await openTestSite()
  const newPassword = 'quatre mots sans rapport'
  const id = await given(world, 'Sauge')
  const person = await world.as(id)
  await person.post('/fr/account/security/password', { newPassword, passwordAgain: newPassword })
  const key = await givenKey(world.db, id, ['read'])
  await (await world.as(await given(world, 'Camomille', 'coordination'))).post(blockAt(id), { reason })
  const said = async (email: string) => {
    const link = await world.post('/fr/sign-in', { email })
    const password = await world.post('/fr/sign-in/password', { email, password: newPassword })
    const words = await password.text()
    return [link.status, link.headers.get('location'), password.status, words].join(' ').replaceAll(email, 'ADDRESS')
  }
  const [shutOut, unknown] = [await said('sauge@mail.example'), await said('bourrache@mail.example')]
  assert.equal(shutOut.replaceAll('sauge', 'X'), unknown.replaceAll('bourrache', 'X'))
  const byKey = async (key: string) =>
    (await world.request('/fr/account/notifications.json', { headers: { authorization: `Bearer ${key}` } })).text()
  assert.equal(await byKey(key), await byKey('chatterie_none'))
})

test('who asks for the address of somebody who is shut out learns no more than of any other', async () => {
  const world = await openTestSite()
  const [sauge, other] = [await given(world, 'Sauge'), await given(world, 'Thym')]
  await (await world.as(await given(world, 'Camomille', 'coordination'))).post(blockAt(sauge), { reason })
  const answers: string[] = []
  for (const [name, email] of [
    ['Bourrache', 'sauge@mail.example'],
    ['Bob', 'thym@mail.example'],
  ] as const) {
    const person = await world.as(await given(world, name))
    const asked = await person.post('/fr/account/email', { email })
    const page = await person.get('/fr/account/email')
    answers.push(`${asked.status} ${page.replaceAll(email, 'ADDRESS').replaceAll(name.toLowerCase(), 'NAME')}`)
    const toThem = (await world.mails()).filter(({ recipient }) => recipient === email)
    assert.ok(
      toThem.some(({ body }) => /\/fr\/account\/email\//.test(body)),
      email,
    )
  }
  assert.equal(answers[0], answers[1])
  assert.ok(other)
})

const given = async ({ db }: TestSite, name: string, ...roles: Role[]): Promise<string> =>
  (await givenPerson(db, { name, roles })).id

const blocked = async ({ db }: TestSite, ...ids: string[]) => {
  const people = await personsById(db, ids)
  return ids.map((id) => people.find((person) => person.id === id)?.blockedFor)
}

async function entryOf({ db }: TestSite, verb: string, subjectId: string): Promise<string> {
  const { id } = await db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', verb)
    .where('subjectId', '=', subjectId)
    .executeTakeFirstOrThrow()
  return `/fr/journal/${id}`
}
