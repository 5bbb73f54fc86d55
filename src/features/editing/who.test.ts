import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { fieldsOf, givenCoordination, givenRegister, textOf } from './testing.ts'
import { givenOwn } from './testing-people.ts'

const authors = async (world: TestSite, query = '') => {
  const { entries } = JSON.parse(await world.get(`/fr/journal.json${query}`))
  return entries.map(({ verb, actor }: { verb: string; actor: { words: string } }) => [verb, actor.words])
}

test('what the coordination edits stands in the journal as the coordination’s', async () => {
  const world = await openTestSite()
  const { coordination, edit, serviceEdit, hoster } = await givenRegister(world)
  world.pass({ minutes: 1 })
  await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), founded: '2017' })
  await coordination.post(serviceEdit, { ...(await fieldsOf(coordination, serviceEdit)), startsOn: '2019' })
  const add = `/fr/hosters/${hoster.slug}/services/add`
  await coordination.post(add, { ...(await fieldsOf(coordination, add)), name: 'Ardoise' })
  await coordination.post(`/fr/services/${hoster.slug}/ardoise/edit`, { remove: 'yes' })
  const said = (await authors(world)).slice(0, 4)
  assert.deepEqual(said.map(([verb]: string[]) => verb).sort(), [
    'hoster.edited',
    'service.added',
    'service.edited',
    'service.removed',
  ])
  for (const [verb, words] of said) assert.equal(words, 'la coordination', verb)
})

test('what its own delegates edit stands there as done for the hoster, without a name', async () => {
  const world = await openTestSite()
  const { edit, serviceEdit, hoster } = await givenRegister(world)
  const own = await givenOwn(world, hoster.id)
  world.pass({ minutes: 1 })
  await own.post(edit, { ...(await fieldsOf(own, edit)), founded: '2017' })
  await own.post(serviceEdit, { ...(await fieldsOf(own, serviceEdit)), startsOn: '2019' })
  for (const [verb, words] of (await authors(world)).slice(0, 2))
    assert.equal(words, 'une personne déléguée, pour Brin d’ortie', verb)
  assert.ok(!(await world.get('/fr/journal')).includes('Mélisse'))
})

test('who is of the coordination and a delegate too acts for their own hoster, and for no other', async () => {
  const world = await openTestSite()
  const { edit, hoster, coordination } = await givenRegister(world)
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  await givenDelegate(world.db, { personId: id, hosterId: hoster.id })
  const both = await world.as(id)
  world.pass({ minutes: 1 })
  await both.post(edit, { ...(await fieldsOf(both, edit)), founded: '2017' })
  assert.deepEqual((await authors(world))[0], ['hoster.edited', 'une personne déléguée, pour Brin d’ortie'])
  const add = '/fr/coordination/hosters/add'
  world.pass({ minutes: 1 })
  await coordination.post(add, { ...(await fieldsOf(coordination, add)), name: 'Ciboule' })
  const other = '/fr/hosters/ciboule/edit'
  world.pass({ minutes: 1 })
  await both.post(other, { ...(await fieldsOf(both, other)), founded: '2018' })
  assert.deepEqual((await authors(world))[0], ['hoster.edited', 'la coordination'])
})

test('a conflict says who saved last as the public journal does, and when', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const own = await givenOwn(world, hoster.id)
  const fields = await fieldsOf(coordination, edit)
  world.pass({ minutes: 42 })
  await own.post(edit, { ...(await fieldsOf(own, edit)), founded: '2017' })
  const typed = { ...fields, founded: '2018' }
  const french = textOf(await (await coordination.post(edit, typed)).text())
  assert.match(french, /Pendant ce temps, une personne déléguée, pour Brin d’ortie a changé cette fiche/)
  assert.match(french, /Dernier enregistrement : le 23 novembre 2026 à 11:42/)
  assert.ok(!french.includes('Mélisse'), 'the public journal names nobody')
  const english = textOf(await (await coordination.post(edit.replace('/fr/', '/en/'), typed)).text())
  assert.match(english, /Meanwhile, a delegate, for Brin d’ortie changed this/)
  assert.match(english, /Last saved on 23 November 2026/)
})

test('it is the same for the catalogue, the settings and old addresses', async () => {
  const world = await openTestSite()
  const { coordination: first } = await givenRegister(world)
  const second = await givenCoordination(world, 'Livèche')
  const old = '/fr/coordination/old-addresses'
  const address = { sort: 'software', value: '224', target: 'etherpad' }
  await first.post(`${old}/add`, { ...(await fieldsOf(first, `${old}/add`)), ...address })
  const words = { 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }
  const changes: [string, Record<string, string>, Record<string, string>][] = [
    ['/fr/coordination/catalogue/kinds/pad', { 'name-fr': 'Un' }, { 'name-fr': 'Deux' }],
    ['/fr/coordination/catalogue/software/etherpad', { name: 'Un', ...words }, { name: 'Deux', ...words }],
    ['/fr/coordination/catalogue/alternatives/zoom', { company: 'Une', ...words }, { company: 'Deux', ...words }],
    ['/fr/coordination/settings', { name: 'Un' }, { name: 'Deux' }],
    [`${old}/software/224`, { target: 'jitsi-meet' }, { target: 'closed-pad' }],
  ]
  for (const [url, one, other] of changes) {
    const fields = await fieldsOf(second, url)
    assert.equal((await first.post(url, { ...fields, ...one })).status, 303, url)
    const answer = await second.post(url, { ...fields, ...other })
    assert.equal(answer.status, 409, url)
    assert.match(textOf(await answer.text()), /Pendant ce temps, la coordination a changé cette fiche/, url)
  }
})
