import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { personsById } from '../index.ts'
import type { Role } from '../person.ts'
import { givenPerson } from '../testing.ts'

test('an administrator names people to roles and takes them back; the journal keeps both, in private', async () => {
  const { world, admin } = await aSite()
  const { id } = await givenPerson(world.db, { name: 'Bergamote' })
  await admin.post(rolesAt(id), { role: ['coordination', 'reviewer'] })
  assert.deepEqual(await rolesOf(world, id), ['coordination', 'reviewer'])
  await admin.post(rolesAt(id), { role: 'reviewer' })
  assert.deepEqual(await rolesOf(world, id), ['reviewer'])
  const entries = await world.db.selectFrom('journalEntry').select(['verb', 'visibility', 'subjectId']).execute()
  assert.deepEqual(entries.map(({ verb }) => verb).sort(), ['role.granted', 'role.granted', 'role.revoked'])
  assert.ok(entries.every(({ visibility, subjectId }) => visibility === 'private' && subjectId === id))
})

test('the coordination sees people and names nobody', async () => {
  const { world } = await aSite()
  const one = await givenPerson(world.db, { name: 'Bergamote', roles: ['coordination'] })
  const coordination = await world.as(one.id)
  assert.equal((await coordination.request('/fr/coordination/people')).status, 200)
  assert.equal((await coordination.post(rolesAt(one.id), { role: 'administrator' })).status, 403)
  assert.deepEqual(await rolesOf(world, one.id), ['coordination'])
})

test('the last administrator cannot leave', async () => {
  const { world, admin, adminId } = await aSite()
  const left = await admin.post(rolesAt(adminId), { role: 'coordination' })
  assert.equal(left.status, 409)
  assert.match(await left.text(), /Nommez-en une autre/)
  assert.deepEqual(await rolesOf(world, adminId), ['administrator', 'coordination'])
})

test('two administrators who leave at once leave one behind', async () => {
  const { world, admin, adminId } = await aSite()
  const second = await givenPerson(world.db, { name: 'Bergamote', roles: ['administrator'] })
  const other = await world.as(second.id)
  const answers = await Promise.all([admin.post(rolesAt(adminId), {}), other.post(rolesAt(second.id), {})])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
})

test('who is shut out is told why, is out at once, and cannot come back by a link', async () => {
  const { world, admin } = await aSite()
  const { id, email } = await givenPerson(world.db, { name: 'Bergamote' })
  const person = await world.as(id)
  await world.post('/fr/sign-in', { email })
  const reason = 'Messages insistants à trois hébergeurs.'
  assert.equal((await admin.post(blockAt(id), { reason })).status, 303)
  assert.equal((await person.request('/fr/account/security')).status, 303)
  const mails = (await world.mails()).filter(({ recipient }) => recipient === email)
  assert.ok(mails.some(({ body }) => body.includes(reason)))
  const link = mails.map(({ body }) => /3000(\/fr\/sign-in\/\S+)/.exec(body)?.[1]).find(Boolean) ?? ''
  const back = world.visitor()
  const refused = await back.post(link, {})
  assert.equal(refused.status, 403)
  assert.match(await refused.text(), /a suspendu ce compte/)
  assert.equal(back.cookies.size, 0)
  await admin.post(blockAt(id), { unblock: 'yes' })
  assert.equal((await personsById(world.db, [id]))[0]?.blockedFor, null)
})

test('nobody is shut out without a reason, nor shuts themselves out', async () => {
  const { world, admin, adminId } = await aSite()
  const { id } = await givenPerson(world.db, { name: 'Bergamote', roles: ['administrator'] })
  assert.equal((await admin.post(blockAt(id), { reason: 'non' })).status, 422)
  assert.equal((await admin.post(blockAt(adminId), { reason: 'Je m’en vais très loin.' })).status, 409)
})

test('somebody is found by their mailbox, and nobody is listed without a role', async () => {
  const { world, admin } = await aSite()
  const { id } = await givenPerson(world.db, { name: 'Bergamote', email: 'bergamote@mail.example' })
  assert.doesNotMatch(await admin.get('/fr/coordination/people'), /Bergamote/)
  const found = await admin.request('/fr/coordination/people?email=Bergamote@mail.example')
  assert.equal(found.headers.get('location'), `/fr/coordination/people/${id}`)
  assert.match(await admin.get('/fr/coordination/people?email=nobody@mail.example'), /n’a pas de compte ici/)
})

async function aSite() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['administrator', 'coordination'] })
  return { world, adminId: id, admin: await world.as(id) }
}

const rolesAt = (id: string) => `/fr/coordination/people/${id}/roles`
const blockAt = (id: string) => `/fr/coordination/people/${id}/block`
const rolesOf = async (world: TestSite, id: string): Promise<Role[] | undefined> =>
  (await personsById(world.db, [id]))[0]?.roles
