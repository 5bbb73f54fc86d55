import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { findHoster, findService } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { lift } from '../moderation/index.ts'
import { fieldsIn, fieldsOf, givenRegister, textOf } from './testing.ts'
import { freezeReason, givenFreeze, givenOwn } from './testing-people.ts'

const hasForm = (html: string) => /class="editing"/.test(html)

test('a frozen page says so when its form is opened, with the reason and the way to answer', async () => {
  const world = await openTestSite()
  const { hoster, edit, serviceEdit, coordination } = await givenRegister(world)
  const own = await givenOwn(world, hoster.id)
  await givenFreeze(world, hoster.id)
  for (const url of [edit, serviceEdit, `/fr/hosters/${hoster.slug}/services/add`])
    for (const somebody of [own, coordination]) {
      const html = await somebody.get(url)
      assert.ok(!hasForm(html), `nobody types in vain: ${url}`)
      assert.match(textOf(html), /La coordination a gelé cette page/)
      assert.ok(textOf(html).includes(freezeReason))
      assert.match(html, /href="\/fr\/restrictions\/[\w-]+"/)
    }
})

test('in English too', async () => {
  const world = await openTestSite()
  const { hoster, edit, coordination } = await givenRegister(world)
  await givenFreeze(world, hoster.id)
  const page = textOf(await coordination.get(edit.replace('/fr/', '/en/')))
  assert.match(page, /The coordination has frozen this page/)
  assert.match(page, /Nothing can be changed on it while this lasts/)
})

test('one frozen service leaves its hoster and its neighbours open', async () => {
  const world = await openTestSite()
  const { hoster, service, edit, serviceEdit, coordination } = await givenRegister(world)
  const other = await given.service(world.db, hoster.id, { name: 'La Poste' })
  await givenFreeze(world, hoster.id, { kind: 'service', id: service.id })
  assert.ok(!hasForm(await coordination.get(serviceEdit)))
  for (const url of [edit, `/fr/services/${hoster.slug}/${other.slug}/edit`, `/fr/hosters/${hoster.slug}/services/add`])
    assert.ok(hasForm(await coordination.get(url)), url)
})

test('a page that is frozen while its form is open refuses in the form, and loses nothing', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = await fieldsOf(coordination, edit)
  await givenFreeze(world, hoster.id)
  const answer = await coordination.post(edit, { ...fields, founded: '2017' })
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.equal(fieldsIn(html).founded, '2017')
  assert.match(textOf(html), /elle ne peut pas être modifiée pour l’instant/)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.founded, null)
  const more = await coordination.post(edit, { ...fields, founded: '2017', add: 'social' })
  assert.equal(fieldsIn(await more.text()).founded, '2017', 'one row more keeps it as well')
})

test('a service of a frozen hoster is not taken off', async () => {
  const world = await openTestSite()
  const { coordination, serviceEdit, hoster, service } = await givenRegister(world)
  await givenFreeze(world, hoster.id)
  assert.equal((await coordination.post(serviceEdit, { remove: 'yes' })).status, 409)
  assert.equal((await findService(world.db, hoster.id, service.slug)).id, service.id)
})

test('once it is unfrozen, what was typed is saved', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = await fieldsOf(coordination, edit)
  const id = await givenFreeze(world, hoster.id)
  const refused = await coordination.post(edit, { ...fields, founded: '2017' })
  const actor = { kind: 'machine', name: 'test' } as const
  await lift(world.db, id, 'Le produit a disparu de la page.', { actor, now: world.now })
  assert.ok(hasForm(await coordination.get(edit)))
  assert.equal((await coordination.post(edit, fieldsIn(await refused.text()))).status, 303)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.founded, '2017')
})

test('programs read a frozen page, and are refused in words when they write', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  await givenFreeze(world, hoster.id)
  assert.equal((await (await coordination.request(`${edit}.json`)).json()).name, 'Brin d’ortie')
  const answer = await coordination.request(edit, {
    method: 'POST',
    body: JSON.stringify({ revision: 1, founded: '2017' }),
    headers: { 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(answer.status, 409)
  assert.match((await answer.json()).detail ?? '', /gelé cette page/)
})
