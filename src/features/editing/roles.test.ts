import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenKey, givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { findHoster } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { fieldsOf, givenRegister } from './testing.ts'

const forTheCoordination = [
  '/fr/coordination/hosters/add',
  '/fr/coordination/catalogue',
  '/fr/coordination/catalogue/kinds/add',
  '/fr/coordination/catalogue/kinds/pad',
  '/fr/coordination/catalogue/software/add',
  '/fr/coordination/catalogue/software/etherpad',
  '/fr/coordination/catalogue/alternatives/add',
  '/fr/coordination/catalogue/alternatives/zoom',
  '/fr/coordination/old-addresses',
  '/fr/coordination/old-addresses/add',
  '/fr/coordination/settings',
]

async function givenEverybody(world: TestSite) {
  const register = await givenRegister(world)
  const other = await given.member(world.db, { name: 'Ciboule' })
  const person = await givenPerson(world.db, { name: 'Camomille' })
  const stranger = await givenPerson(world.db, { name: 'Verveine' })
  const own = await givenPerson(world.db, { name: 'Mélisse' })
  await givenDelegate(world.db, { personId: stranger.id, hosterId: other.id })
  await givenDelegate(world.db, { personId: own.id, hosterId: register.hoster.id })
  return {
    ...register,
    ownId: own.id,
    person: await world.as(person.id),
    stranger: await world.as(stranger.id),
    own: await world.as(own.id),
  }
}

test('a hoster is edited by its delegates and the coordination, by nobody else', async () => {
  const world = await openTestSite()
  const { coordination, person, stranger, own, edit, serviceEdit, hoster } = await givenEverybody(world)
  const pages = [edit, serviceEdit, `/fr/hosters/${hoster.slug}/services/add`]
  for (const url of pages) {
    assert.equal((await world.visitor().request(url)).status, 303, `a visitor signs in first: ${url}`)
    assert.equal((await person.request(url)).status, 403)
    assert.equal((await stranger.request(url)).status, 403)
    assert.equal((await own.request(url)).status, 200)
    assert.equal((await coordination.request(url)).status, 200)
    assert.equal((await own.request(url)).headers.get('cache-control'), 'no-store')
  }
  const fields = { ...(await fieldsOf(own, edit)), founded: '1999' }
  for (const somebody of [person, stranger]) assert.equal((await somebody.post(edit, fields)).status, 403)
  assert.equal((await world.visitor().post(edit, fields)).status, 401)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.founded, null)
  assert.equal((await own.post(edit, fields)).status, 303)
})

test('the catalogue, old addresses and settings are the coordination’s', async () => {
  const world = await openTestSite()
  const { coordination, person, own } = await givenEverybody(world)
  for (const url of forTheCoordination) {
    assert.equal((await world.visitor().request(url)).status, 303, url)
    for (const somebody of [person, own]) {
      assert.equal((await somebody.request(url)).status, 403, url)
      if (!/catalogue$|old-addresses$/.test(url)) assert.equal((await somebody.post(url, {})).status, 403, url)
    }
    assert.equal((await coordination.request(url)).status, 200, url)
  }
})

test('a form of another site edits nothing', async () => {
  const world = await openTestSite()
  const { own, edit } = await givenEverybody(world)
  const body = new URLSearchParams({ name: 'Pris' })
  const headers = { 'sec-fetch-site': 'cross-site' }
  assert.equal((await own.request(edit, { method: 'POST', body, headers })).status, 403)
})

test('a page of a hoster leads to its form for those who may, and for nobody else', async () => {
  const world = await openTestSite()
  const { coordination, person, own, edit, serviceEdit, hoster, service } = await givenEverybody(world)
  const ways = [
    { page: `/fr/hosters/${hoster.slug}`, href: edit },
    { page: `/fr/services/${hoster.slug}/${service.slug}`, href: serviceEdit },
  ]
  for (const { page, href } of ways) {
    for (const somebody of [own, coordination]) assert.ok((await somebody.get(page)).includes(`href="${href}"`), page)
    for (const somebody of [person, world.visitor()]) assert.ok(!(await somebody.get(page)).includes(href), page)
  }
})

test('a program edits with a key that may describe: what it names changes, all else stays', async () => {
  const world = await openTestSite()
  const { ownId, edit, hoster } = await givenEverybody(world)
  const key = await givenKey(world.db, ownId, ['describe'])
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json', 'content-type': 'application/json' }
  const send = (body: unknown) => world.request(edit, { method: 'POST', headers, body: JSON.stringify(body) })
  const present = await (await world.request(`${edit}.json`, { headers })).json()
  assert.deepEqual([present.name, present.revision], ['Brin d’ortie', '1'])

  const answer = await send({ revision: 1, founded: '2017', 'description-fr': 'Un jardin.' })
  assert.equal(answer.status, 200)
  assert.match((await answer.json()).page, /\/fr\/hosters\/brin-d-ortie$/)
  const { facts } = await findHoster(world.db, hoster.slug)
  assert.deepEqual([facts.name, facts.founded, facts.description.fr], ['Brin d’ortie', '2017', 'Un jardin.'])

  const overtaken = await send({ revision: 1, founded: '2018' })
  assert.equal(overtaken.status, 409)
  assert.match(overtaken.headers.get('content-type') ?? '', /problem\+json/)
  assert.ok((await overtaken.json()).errors.some(({ path }: { path: string }) => path === 'revision'))

  const wrong = await send({ revision: 2, website: 'javascript:alert(1)' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.headers.get('content-type') ?? '', /problem\+json/)
  assert.deepEqual(
    (await wrong.json()).errors.map(({ path }: { path: string }) => path),
    ['website'],
  )
  for (const body of [null, [], 'text', { name: { deep: true } }, { revision: 2, name: '' }])
    assert.ok([409, 422].includes((await send(body)).status), JSON.stringify(body))
})

test('keys do what their scope says, for whom their person may', async () => {
  const world = await openTestSite()
  const { ownId, edit, hoster } = await givenEverybody(world)
  const boss = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  const statusWith = async (key: string, url: string) =>
    (await world.request(url, { headers: { authorization: `Bearer ${key}`, accept: 'application/json' } })).status
  const [reads, describes] = [await givenKey(world.db, ownId, ['read']), await givenKey(world.db, ownId, ['describe'])]
  const coordinates = await givenKey(world.db, boss.id, ['coordinate'])
  assert.equal(await statusWith(reads, edit), 403)
  assert.equal(await statusWith(describes, edit), 200)
  assert.equal(await statusWith(describes, '/fr/hosters/ciboule/edit'), 403)
  assert.equal(await statusWith(describes, '/fr/coordination/settings'), 403)
  assert.equal(await statusWith(coordinates, '/fr/coordination/settings'), 200)
  assert.equal(await statusWith(coordinates, edit), 403, 'to describe is another scope')
  assert.equal(hoster.slug, 'brin-d-ortie')
})
