import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { findService, oldAddress, removeService, restoreService } from '../hosters/index.ts'
import { fieldsIn, fieldsOf, givenRegister, textOf } from './testing.ts'
import { givenOwn } from './testing-people.ts'

const typed = { name: 'Le Grand Carnet', 'description-fr': 'Une heure de travail.\nEt plus.', languages: 'fr, br' }

async function givenGone(world: TestSite) {
  const register = await givenRegister(world)
  const { hoster, service, serviceEdit, coordination } = register
  const own = await givenOwn(world, hoster.id)
  const fields = await fieldsOf(own, serviceEdit)
  world.pass({ minutes: 5 })
  await coordination.post(serviceEdit, { remove: 'yes' })
  world.pass({ minutes: 5 })
  return { ...register, own, service, fields, answer: await own.post(serviceEdit, { ...fields, ...typed }) }
}

test('a service that is taken off while somebody edits it: all that was typed comes back', async () => {
  const world = await openTestSite()
  const { answer } = await givenGone(world)
  assert.equal(answer.status, 410)
  const again = fieldsIn(await answer.text())
  assert.deepEqual([again.name, again.languages], [typed.name, typed.languages])
  assert.match(String(again['description-fr']), /Une heure de travail\.\s+Et plus\./)
})

test('it is said who took it off, when, and what can be done', async () => {
  const world = await openTestSite()
  const { answer, service } = await givenGone(world)
  const html = await answer.text()
  assert.match(textOf(html), /Pendant ce temps, la coordination a retiré ce service du site/)
  assert.match(textOf(html), /Retiré le 23 novembre 2026 à 11:05/)
  assert.match(textOf(html), /rien de ce que vous avez écrit n’est perdu/)
  assert.match(html, new RegExp(`/fr/journal\\?subject=service:${service.id}`))
})

test('what was typed can be saved as a new service, at an address of its own', async () => {
  const world = await openTestSite()
  const { answer, own, hoster } = await givenGone(world)
  const html = await answer.text()
  const [, action = ''] = /<form method="post" action="([^"]*)"[^>]*class="editing"/.exec(html) ?? []
  assert.equal(action, `/fr/hosters/${hoster.slug}/services/add`)
  const saved = await own.post(action, fieldsIn(html))
  assert.equal(saved.headers.get('location'), `/fr/services/${hoster.slug}/le-grand-carnet`)
  const { facts } = await findService(world.db, hoster.id, 'le-grand-carnet')
  assert.deepEqual([facts.name, facts.languages], ['Le Grand Carnet', ['fr', 'br']])
})

test('what is wrong there is told beside the field, and still nothing is lost', async () => {
  const world = await openTestSite()
  const { answer, own, hoster } = await givenGone(world)
  const fields = { ...fieldsIn(await answer.text()), url: 'javascript:alert(1)' }
  const refused = await own.post(`/fr/hosters/${hoster.slug}/services/add`, fields)
  assert.equal(refused.status, 422)
  assert.equal(fieldsIn(await refused.text()).name, typed.name)
})

test('a service that was brought back is edited as before', async () => {
  const world = await openTestSite()
  const { own, service, serviceEdit, fields, hoster } = await givenGone(world)
  await restoreService(world.db, service.id, { actor: { kind: 'machine', name: 'test' }, now: world.now })
  assert.equal((await own.post(serviceEdit, { ...fields, ...typed })).status, 303)
  assert.equal((await findService(world.db, hoster.id, 'le-grand-carnet')).id, service.id)
})

test('it is found by the address that it had before, too', async () => {
  const world = await openTestSite()
  const { coordination, hoster, service, serviceEdit } = await givenRegister(world)
  const fields = await fieldsOf(coordination, serviceEdit)
  await coordination.post(serviceEdit, { ...fields, name: 'Autre nom' })
  await removeService(world.db, service.id, { actor: { kind: 'machine', name: 'import' }, now: world.now })
  const answer = await coordination.post(serviceEdit, { ...fields, ...typed })
  assert.equal(answer.status, 410)
  assert.match(textOf(await answer.text()), /un import de données a retiré ce service/)
  assert.equal(hoster.name, 'Brin d’ortie')
})

test('a service that never was is simply not found, and programs are told the same', async () => {
  const world = await openTestSite()
  const { own, hoster, serviceEdit, fields } = await givenGone(world)
  assert.equal((await own.post(`/fr/services/${hoster.slug}/never/edit`, { ...fields, ...typed })).status, 404)
  assert.equal((await own.request(serviceEdit)).status, 404, 'there is nothing to open')
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' }
  const program = await own.request(serviceEdit, { method: 'POST', headers, body: JSON.stringify({ name: 'x' }) })
  assert.equal(program.status, 404)
  assert.match(program.headers.get('content-type') ?? '', /problem\+json/)
})

test('a stranger learns nothing of a service that is gone', async () => {
  const world = await openTestSite()
  const { serviceEdit, fields } = await givenGone(world)
  assert.equal((await world.visitor().post(serviceEdit, { ...fields, ...typed })).status, 401)
})

test('an old address that is taken away meanwhile may be added again as it was typed', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const old = '/fr/coordination/old-addresses'
  const address = { sort: 'software', value: '224', target: 'etherpad' }
  await coordination.post(`${old}/add`, { ...(await fieldsOf(coordination, `${old}/add`)), ...address })
  const fields = await fieldsOf(coordination, `${old}/software/224`)
  await coordination.post(`${old}/software/224`, { remove: 'yes', revision: 'etherpad' })
  const answer = await coordination.post(`${old}/software/224`, { ...fields, target: 'jitsi-meet' })
  assert.equal(answer.status, 410)
  const html = await answer.text()
  assert.match(textOf(html), /la coordination a retiré cette ancienne adresse/)
  const again = fieldsIn(html)
  assert.deepEqual([again.sort, again.value, again.target], ['software', '224', 'jitsi-meet'])
  assert.equal((await coordination.post(`${old}/add`, again)).status, 303)
  assert.equal(await oldAddress(world.db, 'software', '224'), 'jitsi-meet')
})
