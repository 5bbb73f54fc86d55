import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { collectiveOf, findEntry, findHoster, findService, oldAddress } from '../hosters/index.ts'
import { fieldsOf, givenRegister } from './testing.ts'
import { givenOwn } from './testing-people.ts'

type Browser = Awaited<ReturnType<TestSite['as']>>

const words = { 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }

async function edit(browser: Browser, url: string, typed: Record<string, string | string[]>) {
  const answer = await browser.post(url, { ...(await fieldsOf(browser, url)), ...typed })
  assert.equal(answer.status, 303, url)
}

/** The last change of this sort, taken back from its page in the journal. */
async function takeBack(world: TestSite, browser: Browser, verb: string): Promise<Response> {
  const { entries } = JSON.parse(await world.get(`/fr/journal.json?verb=${verb}`))
  const html = await browser.get(`/fr/journal/${entries[0].id}`)
  const [, action = ''] = /<form method="post" action="([^"]*undo[^"]*)"/.exec(html) ?? []
  return action === '' ? new Response(html, { status: 404 }) : browser.post(action, {})
}

test('what a delegate changed of their hoster, they take back themselves', async () => {
  const world = await openTestSite()
  const { hoster, edit: url } = await givenRegister(world)
  const own = await givenOwn(world, hoster.id)
  const before = (await findHoster(world.db, hoster.slug)).facts.description.fr
  await edit(own, url, { 'description-fr': 'Une erreur.', founded: '2017' })
  world.pass({ minutes: 1 })
  assert.equal((await takeBack(world, own, 'hoster.edited')).status, 303)
  const { facts } = await findHoster(world.db, hoster.slug)
  assert.deepEqual([facts.description.fr, facts.founded], [before, null])
})

test('what the coordination changed of a hoster, its delegates do not take back', async () => {
  const world = await openTestSite()
  const { hoster, edit: url, coordination } = await givenRegister(world)
  const own = await givenOwn(world, hoster.id)
  await edit(coordination, url, { founded: '2017' })
  assert.equal((await takeBack(world, own, 'hoster.edited')).status, 404, 'no button is offered')
  assert.equal((await takeBack(world, coordination, 'hoster.edited')).status, 303)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.founded, null)
})

test('a service that was taken off by mistake comes back as it was', async () => {
  const world = await openTestSite()
  const { hoster, service, serviceEdit } = await givenRegister(world)
  const own = await givenOwn(world, hoster.id)
  await edit(own, serviceEdit, { 'description-fr': 'À garder.' })
  world.pass({ minutes: 1 })
  await own.post(serviceEdit, { remove: 'yes' })
  assert.equal((await takeBack(world, own, 'service.removed')).status, 303)
  const { facts, id } = await findService(world.db, hoster.id, service.slug)
  assert.deepEqual([id, facts.description.fr], [service.id, 'À garder.'])
})

test('a kind, the settings and an old address are taken back alike', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  await edit(coordination, '/fr/coordination/catalogue/kinds/pad', { 'name-fr': 'Erreur', ...words })
  assert.equal((await takeBack(world, coordination, 'catalogue.kind-edited')).status, 303)
  assert.notEqual((await findEntry(world.db, 'kind', 'pad')).entry.name.fr, 'Erreur')

  await edit(coordination, '/fr/coordination/settings', { name: 'Erreur' })
  assert.equal((await takeBack(world, coordination, 'collective.edited')).status, 303)
  assert.equal((await collectiveOf(world.db)).settings.name, 'Les Essais')

  const address = { sort: 'software', value: '224', target: 'etherpad' }
  await edit(coordination, '/fr/coordination/old-addresses/add', address)
  assert.equal((await takeBack(world, coordination, 'old-addresses.edited')).status, 303)
  assert.equal(await oldAddress(world.db, 'software', '224'), undefined)
})

test('what was changed again since is not taken back over the other’s work', async () => {
  const world = await openTestSite()
  const { hoster, edit: url, coordination } = await givenRegister(world)
  await edit(coordination, url, { founded: '2017' })
  const { entries } = JSON.parse(await world.get('/fr/journal.json?verb=hoster.edited'))
  const [, action = ''] = /action="([^"]*undo[^"]*)"/.exec(await coordination.get(`/fr/journal/${entries[0].id}`)) ?? []
  world.pass({ minutes: 1 })
  await edit(coordination, url, { founded: '2018' })
  assert.equal((await coordination.post(action, {})).status, 409)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.founded, '2018')
})

test('a form that was open while its thing was taken back sees it like any change', async () => {
  const world = await openTestSite()
  const { hoster, edit: url, coordination } = await givenRegister(world)
  await edit(coordination, url, { founded: '2017' })
  const open = await fieldsOf(coordination, url)
  world.pass({ minutes: 1 })
  await takeBack(world, coordination, 'hoster.edited')
  const answer = await coordination.post(url, { ...open, registrationNumber: 'W29' })
  assert.equal(answer.status, 409)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.registrationNumber, null)
})
