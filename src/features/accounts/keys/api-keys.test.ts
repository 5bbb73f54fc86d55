import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { given } from '../../hosters/testing.ts'
import type { Role } from '../person.ts'
import { givenPerson } from '../testing.ts'

const address = '/fr/account/keys'

test('a key is shown once, kept as a hash, and listed by its beginning', async () => {
  const { world, person } = await somebody()
  const made = await person.post(address, { name: 'Nos fiches', scope: ['read', 'describe'], days: '90' })
  const key = keyIn(await made.text())
  assert.equal(made.status, 201)
  assert.equal(made.headers.get('cache-control'), 'no-store')
  assert.match(key, /^chatterie_[\w-]{43}$/)
  const row = await world.db.selectFrom('apiKey').selectAll().executeTakeFirstOrThrow()
  assert.ok(!JSON.stringify(row).includes(key.slice(14)))
  assert.equal(row.expiresAt, '2027-02-21T10:00:00.000Z')
  const list = await person.get(address)
  assert.ok(list.includes(`${key.slice(0, 14)}…`) && !list.includes(key))
  assert.match((await world.mails())[0]?.body ?? '', /Une clé d’API a été créée/)
})

test('a key does what its scopes say and nothing else; cookies beside it count for nothing', async () => {
  const { world, key } = await withKey(['read'])
  const administrator = await world.as((await givenPerson(world.db, { name: 'Zoé', roles: ['administrator'] })).id)
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json' }
  for (const path of ['/fr/account/security', '/fr/coordination/people']) {
    const refused = await administrator.request(path, { headers })
    assert.equal(refused.status, 403)
    assert.equal(refused.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
  }
  assert.equal((await administrator.request('/fr/coordination/people')).status, 200)
})

test('a key that ended, expired, was never made, or whose person is blocked is refused', async () => {
  const { world, person, id, key } = await withKey(['read'], '30')
  const status = async (bearer = key) => (await use(world, bearer)).status
  assert.equal(await status(), 200)
  assert.equal(await status(`${key.slice(0, -1)}!`), 401)
  assert.equal(await status('chatterie_'), 401)
  world.pass({ hours: 24 * 30 })
  assert.equal(await status(), 401)
  world.setClock('2026-11-23T10:00:00Z')
  const block = { personId: id, reason: 'Pour essayer.', startedAt: '2026-11-23T10:00:00.000Z' }
  await world.db.insertInto('personBlock').values(block).execute()
  assert.equal(await status(), 401)
  await world.db.deleteFrom('personBlock').execute()
  const [, end = ''] = /action="(\/fr\/account\/keys\/[\w-]+\/end)"/.exec(await person.get(address)) ?? []
  await (await world.as((await givenPerson(world.db, { name: 'Bob' })).id)).post(end, {})
  assert.equal(await status(), 200)
  await person.post(end, {})
  assert.equal(await status(), 401)
})

test('a key with the right scope works, by forms from anywhere and by JSON; what is wrong comes back as a problem', async () => {
  const { world, person } = await somebody(['coordination'])
  await given.member(world.db, { name: 'Ciboule' })
  const [reader, writer] = [await makeKey(person, ['read']), await makeKey(person, ['describe'])]
  const edit = '/fr/hosters/ciboule/edit'
  const get = (key: string) => world.request(edit, { headers: { authorization: `Bearer ${key}` } })
  assert.deepEqual([(await get(reader)).status, (await get(writer)).status], [403, 200])
  const headers = {
    authorization: `Bearer ${writer}`,
    'content-type': 'application/json',
    origin: 'https://else.example',
  }
  const sent = await world.request(edit, { method: 'POST', body: '{"name":""}', headers })
  assert.equal(sent.status, 422)
  assert.equal(sent.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
  assert.ok((await sent.json()).errors.length > 0)
})

test('a program with a key sends forms from anywhere, and reads what is wrong in JSON', async () => {
  const { world, key } = await withKey(['read'])
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', origin: 'https://else.example' }
  const sent = await world.request(address, { method: 'POST', body: '{"name":""}', headers })
  assert.equal(sent.status, 403)
  assert.match((await sent.json()).detail, /connectez-vous dans un navigateur/)
  const byForm = await world.request(address, { method: 'POST', headers: { origin: 'https://else.example' } })
  assert.equal(byForm.status, 403)
  assert.match(await byForm.text(), /autre site/)
})

test('the last use is written from time to time, not at each request', async () => {
  const { world, person, key } = await withKey(['read'])
  assert.match(await person.get(address), /Jamais/)
  world.pass({ hours: 24 })
  await use(world, key)
  assert.match(await person.get(address), /Jamais/)
  await world.site.keyUses.flush(world.db)
  await world.site.keyUses.flush(world.db)
  assert.match(await person.get(address), /24 novembre 2026<\/td>/)
})

test('to coordinate is offered to the coordination, and refused to others who ask all the same', async () => {
  const { world, person } = await somebody()
  assert.doesNotMatch(await person.get(address), /value="coordinate"/)
  const refused = await person.post(address, { name: 'Trop', scope: 'coordinate', days: '30' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Vous n’avez pas ce droit/)
  const coordination = await world.as((await givenPerson(world.db, { name: 'Zoé', roles: ['coordination'] })).id)
  assert.match(await coordination.get(address), /value="coordinate"/)
  assert.equal((await coordination.post(address, { name: 'Robot', scope: 'coordinate', days: 'never' })).status, 201)
})

test('what is missing comes back with what was typed', async () => {
  const { person } = await somebody()
  const refused = await person.post(address, { name: 'Nos fiches', days: 'soon' })
  const page = await refused.text()
  assert.equal(refused.status, 422)
  assert.match(page, /Cochez au moins un droit/)
  assert.match(page, /Choisissez une durée/)
  assert.match(page, /value="Nos fiches"/)
})

test('the journal says that a key was made and ended, to the coordination alone', async () => {
  const { world, person } = await withKey(['read'])
  const [, end = ''] = /action="(\/fr\/account\/keys\/[\w-]+\/end)"/.exec(await person.get(address)) ?? []
  await person.post(end, {})
  await person.post(end, {})
  const rows = await world.db.selectFrom('journalEntry').select(['verb', 'visibility']).orderBy('verb').execute()
  assert.deepEqual(
    rows.map(({ verb, visibility }) => [verb, visibility]),
    [
      ['key.ended', 'private'],
      ['key.made', 'private'],
    ],
  )
})

/** A public page: whoever sends a key that is none is refused there too. */
const use = (world: TestSite, key: string) =>
  world.request('/fr/sign-in', { headers: { authorization: `Bearer ${key}` } })

const keyIn = (page: string) => /chatterie_[\w-]{43}/.exec(page)?.[0] ?? ''

async function somebody(roles: Role[] = []) {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Ada', roles })
  return { world, id, person: await world.as(id) }
}

async function withKey(scope: string[], days = '90') {
  const { world, id, person } = await somebody()
  return { world, id, person, key: await makeKey(person, scope, days) }
}

const makeKey = async (person: Visitor, scope: string[], days = '90') =>
  keyIn(await (await person.post(address, { name: 'Essai', scope, days })).text())
