// What a role opens, from when, and how it is taken back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { findPerson, personsWithRole } from '../index.ts'
import { givenPerson } from '../testing.ts'

const rolesAt = (id: string) => `/fr/coordination/people/${id}/roles`
const opens = async (browser: Visitor, address: string) => (await browser.request(address)).status === 200

test('a role counts from the next request on, in sessions that were open before, and ends as soon', async () => {
  const { world, admin, id, person } = await aSite()
  assert.equal(await opens(person, '/fr/coordination'), false)
  await admin.post(rolesAt(id), { role: 'coordination' })
  assert.equal(await opens(person, '/fr/coordination'), true)
  assert.equal(await opens(person, '/fr/coordination/routes'), false)
  await admin.post(rolesAt(id), { role: 'administrator' })
  assert.equal(await opens(person, '/fr/coordination/routes'), true)
  await admin.post(rolesAt(id), {})
  for (const address of ['/fr/coordination', '/fr/coordination/routes'])
    assert.equal(await opens(person, address), false)
  assert.deepEqual((await findPerson(world.db, id)).roles, [])
})

test('a role that there is not is given to nobody', async () => {
  const { world, admin, id } = await aSite()
  for (const role of ['emperor', 'Administrator', 'administrator ', '', 'constructor'])
    assert.equal((await admin.post(rolesAt(id), { role })).status, 303)
  assert.equal((await admin.post(rolesAt(id), { role: ['reviewer', 'emperor'] })).status, 303)
  assert.deepEqual((await findPerson(world.db, id)).roles, ['reviewer'])
})

test('what is ticked already is no change: the journal gains nothing', async () => {
  const { world, admin, id } = await aSite()
  for (let time = 0; time < 3; time++) await admin.post(rolesAt(id), { role: ['reviewer', 'coordination'] })
  const entries = await world.db.selectFrom('journalEntry').select('verb').where('subjectId', '=', id).execute()
  assert.deepEqual(
    entries.map(({ verb }) => verb),
    ['role.granted', 'role.granted'],
  )
})

test('an administrator may leave once there is another, and then names nobody any more', async () => {
  const { world, admin, adminId, id } = await aSite()
  await admin.post(rolesAt(id), { role: 'administrator' })
  assert.equal((await admin.post(rolesAt(adminId), { role: 'reviewer' })).status, 303)
  assert.equal((await admin.post(rolesAt(id), {})).status, 403)
  assert.deepEqual(
    (await personsWithRole(world.db, 'administrator')).map((person) => person.id),
    [id],
  )
})

test('of several changes, one that is refused takes the others with it', async () => {
  const { world, admin, adminId } = await aSite()
  assert.equal((await admin.post(rolesAt(adminId), { role: 'coordination' })).status, 409)
  assert.deepEqual((await findPerson(world.db, adminId)).roles, ['administrator'])
})

test('reviewers review, and coordinate nothing', async () => {
  const { world, admin, id, person } = await aSite()
  await admin.post(rolesAt(id), { role: 'reviewer' })
  for (const address of ['/fr/coordination', '/fr/coordination/people', '/fr/coordination/settings'])
    assert.equal(await opens(person, address), false, address)
  assert.equal((await person.post(rolesAt(id), { role: 'administrator' })).status, 403)
  assert.equal((await world.post(rolesAt(id), { role: 'administrator' })).status, 401)
})

async function aSite(): Promise<{ world: TestSite; admin: Visitor; adminId: string; id: string; person: Visitor }> {
  const world = await openTestSite()
  const { id: adminId } = await givenPerson(world.db, { name: 'Angélique', roles: ['administrator'] })
  const { id } = await givenPerson(world.db, { name: 'Bergamote' })
  return { world, adminId, admin: await world.as(adminId), id, person: await world.as(id) }
}
