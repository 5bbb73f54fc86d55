// Whose a draft is: nobody else reads it, changes it, takes it along or publishes it, by whatever way they come.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenKey, givenPerson } from '../../accounts/testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { findHoster } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { fileOf, givenDraft, givenServiceIn, whereTo } from './testing.ts'

const place = '/fr/hosters/crocus/description'
const same = { 'sec-fetch-site': 'same-origin' }

/** Crocus, Sauge who acts for it, and its draft. */
async function openWithDraft() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus', website: 'https://crocus.example/' })
  await given.service(world.db, hoster.id, { name: 'Pad' })
  const sauge = await delegateIn(world, hoster.id, 'Sauge')
  return { world, hoster, sauge, draft: whereTo(await sauge.browser.post(place, {})) }
}

/** All that is sent to a draft, with a word that must not arrive in it. */
const writings: [string, Record<string, string>][] = [
  ['/about', { 'organization.name': 'Intrus', go: 'next' }],
  ['/services', { name: 'Intrus' }],
  ['/machines', { name: 'Intrus' }],
  ['/files', { home: 'https://intrus.example/' }],
  ['/found', { do: 'look', text: 'organization.name = Intrus' }],
  ['/adoption', {}],
  ['/removal', {}],
]
const readings = [
  '',
  '/about',
  '/services',
  '/machines',
  '/files',
  '/files/organization.properties',
  '/archive',
  '/check',
]

async function refusedEverywhere(browser: Awaited<ReturnType<TestSite['as']>>, draft: string, who: string) {
  for (const path of [...readings, '/found'])
    assert.equal((await browser.request(draft + path)).status, 404, `${who} reads ${path}`)
  for (const [path, fields] of writings) {
    const { status } = await browser.post(draft + path, fields)
    assert.ok(status === 404 || status === 401, `${who} writes ${path}: ${status}`)
  }
}

test('a draft of a hoster is shut to neighbours, to those who act for another, and to who acts no more', async () => {
  const { world, hoster, sauge, draft } = await openWithDraft()
  const other = await given.member(world.db, { name: 'Oseille' })
  const neighbour = await delegateIn(world, other.id, 'Souci')
  await refusedEverywhere(neighbour.browser, draft, 'who acts for another hoster')
  const former = await delegateIn(world, hoster.id, 'Ancolie')
  assert.equal((await former.browser.request(draft)).status, 200)
  await world.db
    .updateTable('delegation')
    .set({ endedAt: '2026-11-23T09:00:00.000Z' })
    .where('id', '=', former.delegationId)
    .execute()
  await refusedEverywhere(former.browser, draft, 'who acts no more')
  assert.doesNotMatch(await former.browser.get('/fr/describe/drafts'), /Crocus/)
  for (const path of ['', '/publication']) {
    assert.equal((await former.browser.request(place + path)).status, 403)
    assert.equal((await former.browser.post(place + path, {})).status, 403)
  }
  assert.doesNotMatch(await fileOf(sauge.browser, draft), /intrus/i, 'nothing of it arrived')
})

test('who began a hoster’s draft and acts for it no more leaves it to the others', async () => {
  const { world, hoster, sauge, draft } = await openWithDraft()
  const melisse = await delegateIn(world, hoster.id, 'Mélisse')
  await world.db
    .updateTable('delegation')
    .set({ endedAt: '2026-11-23T09:00:00.000Z' })
    .where('id', '=', sauge.delegationId)
    .execute()
  assert.equal((await sauge.browser.request(draft)).status, 404, 'though the draft has their name')
  assert.equal(whereTo(await melisse.browser.post(place, {})), draft)
  assert.match(await melisse.browser.get('/fr/describe/drafts'), /Crocus[\s\S]*Partagé avec/)
})

test('visitors get no draft of a person by its number, and write nothing into it', async () => {
  const { world, sauge } = await openWithDraft()
  const own = await givenDraft(world, sauge.browser)
  await refusedEverywhere(world.visitor(), own, 'a visitor')
  assert.equal((await sauge.browser.request(own)).status, 200)
})

test('the coordination opens what is about a hoster, but no draft that a person began for themselves', async () => {
  const { world, sauge, draft } = await openWithDraft()
  const { id } = await givenPerson(world.db, { name: 'Cerfeuil', roles: ['coordination'] })
  const coordination = await world.as(id)
  assert.equal((await coordination.request(draft)).status, 200)
  await refusedEverywhere(coordination, await givenDraft(world, sauge.browser), 'the coordination')
})

test('no key of a person opens a draft of theirs: keys are for what is written down for programs', async () => {
  const { world, sauge, draft } = await openWithDraft()
  const own = await givenDraft(world, sauge.browser)
  for (const scope of ['read', 'describe'] as const) {
    const headers = { authorization: `Bearer ${await givenKey(world.db, sauge.id, [scope])}` }
    for (const address of [draft, own]) {
      assert.equal((await world.request(`${address}/files`, { headers })).status, 404, `${scope} reads`)
      const body = new URLSearchParams({ 'organization.name': 'Intrus', go: 'next' })
      const sent = { method: 'POST', body, headers: { ...headers, ...same } }
      assert.equal((await world.request(`${address}/about`, sent)).status, 404, `${scope} writes`)
    }
    for (const path of [place, `${place}/publication`, '/fr/describe/drafts'])
      assert.equal((await world.request(path, { headers })).status, 403, `${scope}: ${path}`)
  }
})

test('what a key begins is nobody’s, and has a secret as any visitor’s draft has', async () => {
  const { world, sauge } = await openWithDraft()
  const headers = { authorization: `Bearer ${await givenKey(world.db, sauge.id, ['read'])}` }
  assert.doesNotMatch(await (await world.request('/fr/describe/form', { headers })).text(), /Crocus/)
  const body = new URLSearchParams({ stamp: '', website: '' })
  const answer = await world.request('/fr/describe/form', { method: 'POST', body, headers: { ...headers, ...same } })
  assert.equal(answer.status, 422, 'a robot of somebody’s is asked as any robot')
  assert.equal((await world.db.selectFrom('draft').select('id').execute()).length, 1)
})

test('who is shut out of the site has no drafts while it lasts', async () => {
  const { world, sauge, draft } = await openWithDraft()
  const { userId } = await world.db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', sauge.id)
    .executeTakeFirstOrThrow()
  await world.db
    .deleteFrom('authSession')
    .where('userId', '=', userId ?? '')
    .execute()
  assert.equal((await sauge.browser.request(draft)).status, 404)
  assert.notEqual((await sauge.browser.request('/fr/describe/drafts')).status, 200)
})

test('two who open the form of a hoster at once work on one draft', async () => {
  const world = await openTestSite()
  const hoster = await given.member(world.db, { name: 'Crocus' })
  const both = [await delegateIn(world, hoster.id, 'Sauge'), await delegateIn(world, hoster.id, 'Mélisse')]
  const drafts = (await Promise.all(both.map(({ browser }) => browser.post(place, {})))).map(whereTo)
  assert.equal(new Set(drafts).size, 1)
  assert.equal((await world.db.selectFrom('draft').select('id').execute()).length, 1)
})

test('a draft is taken along by its secret alone, by one person, and stays open to its address', async () => {
  const { world, sauge } = await openWithDraft()
  const visitor = world.visitor()
  const draft = await givenDraft(world, visitor)
  assert.match(await sauge.browser.get(draft), /\/adoption"/)
  assert.doesNotMatch(await visitor.get(draft), /\/adoption"/, 'who is not signed in is offered no such thing')
  const refused = await visitor.post(`${draft}/adoption`, {})
  assert.equal(refused.status, 401)
  assert.equal((await sauge.browser.post(`${draft}/adoption`, {})).status, 303)
  assert.doesNotMatch(await sauge.browser.get(draft), /\/adoption"/, 'it is done')
  await visitor.post(`${draft}/about`, { 'organization.name': 'Encore ouvert', go: 'stay' })
  const [own] = await world.db.selectFrom('draft').select('id').where('personId', '=', sauge.id).orderBy('id').execute()
  assert.ok(own)
  assert.match(await sauge.browser.get('/fr/describe/drafts'), /Encore ouvert/)
})

test('a hoster’s draft is nobody’s to take along', async () => {
  const { world, hoster, draft } = await openWithDraft()
  const melisse = await delegateIn(world, hoster.id, 'Mélisse')
  await melisse.browser.post(`${draft}/adoption`, {})
  const row = await world.db.selectFrom('draft').select(['personId', 'subjectId']).executeTakeFirstOrThrow()
  assert.notEqual(row.personId, melisse.id)
  assert.equal(row.subjectId, hoster.id)
})

test('a hoster’s draft that is thrown away leaves the register as it is, and the next one begins there', async () => {
  const { sauge, world, draft } = await openWithDraft()
  await sauge.browser.post(`${draft}/about`, { 'organization.name': 'Safran', go: 'next' })
  await givenServiceIn(sauge.browser, draft, { name: 'Visio' })
  assert.equal(whereTo(await sauge.browser.post(`${draft}/removal`, {})), place)
  assert.equal((await sauge.browser.request(draft)).status, 404)
  assert.equal((await sauge.browser.post(`${draft}/removal`, {})).status, 404, 'twice is once')
  assert.equal((await findHoster(world.db, 'crocus')).facts.name, 'Crocus')
  const next = whereTo(await sauge.browser.post(place, {}))
  assert.notEqual(next, draft)
  assert.doesNotMatch(await sauge.browser.get(`${next}/services`), /Visio/)
})
