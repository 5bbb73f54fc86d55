import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { findEntry, findHoster } from '../hosters/index.ts'
import { fieldsIn, fieldsOf, givenCoordination, givenRegister, textOf } from './testing.ts'

test('who saves second sees what the first wrote, and loses nothing', async () => {
  const world = await openTestSite()
  const { coordination: first, edit, hoster } = await givenRegister(world)
  const second = await givenCoordination(world, 'Livèche')
  const [ofFirst, ofSecond] = [await fieldsOf(first, edit), await fieldsOf(second, edit)]
  await first.post(edit, { ...ofFirst, 'description-fr': 'La première version.', website: 'https://ortie.example/' })

  const answer = await second.post(edit, { ...ofSecond, 'description-fr': 'La seconde version.', founded: '2017' })
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.match(textOf(html), /Pendant ce temps, la coordination a changé cette fiche/)
  assert.match(textOf(html), /Entre-temps, ce champ est devenu : La première version\./)
  const again = fieldsIn(html)
  assert.equal(again['description-fr'], 'La seconde version.')
  assert.equal(again.founded, '2017')
  assert.equal(again.website, 'https://ortie.example/', 'what the second did not touch is taken over')
  assert.equal(again['description-whose'], 'mine')

  assert.equal((await second.post(edit, again)).status, 303)
  const { facts } = await findHoster(world.db, hoster.slug)
  assert.equal(facts.description.fr, 'La seconde version.')
  assert.equal(facts.website, 'https://ortie.example/')
  assert.equal(facts.founded, '2017')
})

test('one may take what the other wrote instead', async () => {
  const world = await openTestSite()
  const { coordination: first, edit, hoster } = await givenRegister(world)
  const second = await givenCoordination(world, 'Livèche')
  const [ofFirst, ofSecond] = [await fieldsOf(first, edit), await fieldsOf(second, edit)]
  await first.post(edit, { ...ofFirst, 'description-fr': 'La première version.' })
  const answer = await second.post(edit, { ...ofSecond, 'description-fr': 'La seconde version.', founded: '2017' })
  const again = { ...fieldsIn(await answer.text()), 'description-whose': 'theirs' }
  assert.equal((await second.post(edit, again)).status, 303)
  const { facts } = await findHoster(world.db, hoster.slug)
  assert.deepEqual([facts.description.fr, facts.founded], ['La première version.', '2017'])
})

test('somebody who is overtaken twice is told twice', async () => {
  const world = await openTestSite()
  const { coordination: first, edit, hoster } = await givenRegister(world)
  const second = await givenCoordination(world, 'Livèche')
  const ofSecond = await fieldsOf(second, edit)
  await first.post(edit, { ...(await fieldsOf(first, edit)), registrationNumber: 'W1' })
  const once = await second.post(edit, { ...ofSecond, registrationNumber: 'W9' })
  await first.post(edit, { ...(await fieldsOf(first, edit)), registrationNumber: 'W2' })
  const twice = await second.post(edit, fieldsIn(await once.text()))
  assert.equal(twice.status, 409)
  const html = await twice.text()
  assert.match(textOf(html), /est devenu : W2/)
  assert.equal((await second.post(edit, fieldsIn(html))).status, 303)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.registrationNumber, 'W9')
})

test('a revision that is none is told what there is, and saves nothing', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = await fieldsOf(coordination, edit)
  for (const revision of ['', '0', '-1', '1e9', 'x', '99999999999999999999']) {
    const answer = await coordination.post(edit, { ...fields, founded: '2017', revision })
    assert.equal(answer.status, 409, revision)
  }
  assert.equal((await findHoster(world.db, hoster.slug)).facts.founded, null)
})

test('twenty at once: each is saved, or shown what another saved', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = await fieldsOf(coordination, edit)
  const numbers = Array.from({ length: 20 }, (_, index) => `W${index}`)
  const answers = await Promise.all(
    numbers.map((registrationNumber) => coordination.post(edit, { ...fields, registrationNumber })),
  )
  const saved = answers.filter(({ status }) => status === 303)
  const told = answers.filter(({ status }) => status === 409)
  assert.equal(saved.length + told.length, 20)
  assert.equal(saved.length, 1)
  const { registrationNumber } = (await findHoster(world.db, hoster.slug)).facts
  for (const answer of told) {
    const html = await answer.text()
    assert.ok(textOf(html).includes(`est devenu : ${registrationNumber}`))
    assert.ok(numbers.includes(String(fieldsIn(html).registrationNumber)))
  }
})

test('it is the same for the catalogue, the settings and the old addresses', async () => {
  const world = await openTestSite()
  const { coordination: first } = await givenRegister(world)
  const second = await givenCoordination(world, 'Livèche')
  const changes: [string, string, string, string][] = [
    ['/fr/coordination/catalogue/kinds/pad', 'name-fr', 'Bloc-notes', 'Texte commun'],
    ['/fr/coordination/settings', 'name', 'Les Premiers', 'Les Seconds'],
  ]
  for (const [url, field, one, other] of changes) {
    const [ofFirst, ofSecond] = [await fieldsOf(first, url), await fieldsOf(second, url)]
    assert.equal((await first.post(url, { ...ofFirst, [field]: one })).status, 303, url)
    const answer = await second.post(url, { ...ofSecond, [field]: other })
    assert.equal(answer.status, 409, url)
    const html = await answer.text()
    assert.ok(textOf(html).includes(one), url)
    assert.equal((await second.post(url, fieldsIn(html))).status, 303, url)
  }
  assert.equal((await findEntry(world.db, 'kind', 'pad')).entry.name.fr, 'Texte commun')
})

test('a town and a country that nobody touched are not taken for one’s own change', async () => {
  const world = await openTestSite()
  const { coordination: first, edit, hoster } = await givenRegister(world)
  const second = await givenCoordination(world, 'Livèche')
  await first.post(edit, { ...(await fieldsOf(first, edit)), 'places-0-town': 'Brest', activityNote: 'a\r\nb' })
  const ofSecond = await fieldsOf(second, edit)
  assert.equal(ofSecond['places-0-country'], 'France')
  const typed = { ...(await fieldsOf(first, edit)), 'places-0-town': 'Morlaix (Finistère)', activityNote: 'c' }
  assert.equal((await first.post(edit, typed)).status, 303)
  const answer = await second.post(edit, { ...ofSecond, founded: '2017', activityNote: 'a\r\nb' })
  assert.equal(answer.status, 409)
  const again = fieldsIn(await answer.text())
  assert.deepEqual([again['places-0-town'], again.activityNote, again['places-whose']], ['Morlaix', 'c', undefined])
  assert.equal((await second.post(edit, again)).status, 303)
  const { facts } = await findHoster(world.db, hoster.slug)
  assert.deepEqual([facts.places[0]?.town, facts.founded], ['Morlaix', '2017'])
})
