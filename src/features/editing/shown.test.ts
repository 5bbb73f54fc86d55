import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { fieldsIn, fieldsOf, givenRegister, textOf } from './testing.ts'

const anchorsIn = (html: string) => [...html.matchAll(/<a href="#(section-[^"]+)"/g)].map(([, id = '']) => id)

test('a long form begins with its parts, a short one with its first field', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const long = await coordination.get(edit)
  const anchors = anchorsIn(long)
  assert.ok(anchors.length >= 5)
  for (const id of anchors) assert.ok(long.includes(`id="${id}"`), id)
  const short = await coordination.get('/fr/coordination/old-addresses/add')
  assert.deepEqual(anchorsIn(short), [])
  const [form = ''] = /<form[^>]*class="editing".*?<\/form>/s.exec(short) ?? []
  assert.ok(form !== '' && !form.includes('<h2'), 'one part alone needs no title of its own')
})

test('what must be read first stands before the parts of the form', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const html = await (await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), name: '' })).text()
  assert.ok(html.indexOf('role="alert"') < html.indexOf('href="#section-'), 'on a phone errors come first')
})

test('each form says what it needs before one begins', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const leads: [string, RegExp][] = [
    [edit, /Seul le nom est obligatoire/],
    ['/fr/coordination/catalogue/kinds/add', /Son nom et sa phrase, dans chaque langue, et un dessin/],
    ['/fr/coordination/catalogue/software/add', /au moins un type de service/],
    ['/en/coordination/catalogue/alternatives/add', /at least one kind of service/],
  ]
  for (const [url, says] of leads) assert.match(textOf(await coordination.get(url)), says, url)
})

test('one word for those who keep services: the forms say hoster, and so does its page', async () => {
  const world = await openTestSite()
  const { coordination, edit, serviceEdit, hoster } = await givenRegister(world)
  for (const url of [edit, serviceEdit, `/fr/hosters/${hoster.slug}`])
    assert.doesNotMatch(textOf(await coordination.get(url)), /votre structure|de la structure|structure porteuse/i, url)
  for (const url of [edit, serviceEdit].map((each) => each.replace('/fr/', '/en/')))
    assert.doesNotMatch(textOf(await coordination.get(url)), /your organi[sz]ation/i, url)
  assert.match(textOf(await world.get(`/fr/hosters/${hoster.slug}`)), /Vous tenez cet hébergeur \? Prenez-en les clés/)
})

test('what does not exist is marked on its forms too', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const { slug, id } = await given.hoster(world.db, { name: 'Le Potager', standing: 'fictional' })
  const service = await given.service(world.db, id, { name: 'Pad' })
  for (const url of [`hosters/${slug}/edit`, `hosters/${slug}/services/add`, `services/${slug}/${service.slug}/edit`])
    assert.match(textOf(await coordination.get(`/fr/${url}`)), /exemple fictif/, url)
  assert.doesNotMatch(textOf(await coordination.get(edit)), /exemple fictif/)
})

test('regions and languages are shown by their names, in the language of the page', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const area = { reach: 'regions' as const, regions: ['FR-29', 'FR-56'] }
  const { slug, id } = await given.member(world.db, { name: 'Ciboule', area })
  const service = await given.service(world.db, id, { name: 'Pad', languages: ['fr', 'br'] })
  const ofHoster = await fieldsOf(coordination, `/fr/hosters/${slug}/edit`)
  assert.equal(ofHoster['area-regions'], 'Finistère\nMorbihan')
  const url = `services/${slug}/${service.slug}/edit`
  assert.equal((await fieldsOf(coordination, `/fr/${url}`)).languages, 'français\nbreton')
  assert.equal((await fieldsOf(coordination, `/en/${url}`)).languages, 'French\nBreton')
})

test('Enter saves: the first button of each form is the one that saves', async () => {
  const world = await openTestSite()
  const { coordination, edit, serviceEdit } = await givenRegister(world)
  for (const url of [edit, serviceEdit, '/fr/coordination/settings']) {
    const [, form = ''] =
      /<form method="post"[^>]*class="editing"[^>]*>(.*?)<\/form>/s.exec(await coordination.get(url)) ?? []
    const [, first = ''] = /<button([^>]*)>/.exec(form) ?? []
    assert.doesNotMatch(first, /name=/, url)
  }
})

test('a picture that is no longer kept is asked for again, and the rest stays', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const typed = { 'logo-kept': 'f'.repeat(32), 'description-fr': 'Gardé.' }
  const answer = await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), ...typed })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(textOf(html), /Cette image n’est plus gardée : choisissez-la de nouveau/)
  const again = fieldsIn(html)
  assert.deepEqual([again['description-fr'], again['logo-kept']], ['Gardé.', ''])
  assert.ok(!html.includes(`/files/${'f'.repeat(32)}`), 'no picture is shown that is not there')
  assert.equal((await coordination.post(edit, again)).status, 303)
})
