import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { findHoster, hosterById, sourcesHere } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { errorAt, fieldsIn, fieldsOf, givenRegister, keptOfAFile, textOf } from './testing.ts'

test('a form that is saved as it stands changes nothing', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const everything = {
    name: 'La Potée',
    description: { fr: 'Une\n\npotée.', en: 'A stew.', br: 'Soubenn.' },
    legalForm: 'association' as const,
    founded: '2016-10',
    owner: { name: 'Les Marmites', website: 'https://marmites.example/' },
    places: [
      { ...{ town: 'Brest', postcode: '29200', country: 'FR', region: 'FR-29', address: '1 rue du Port' } },
      { ...{ town: 'Dakar', postcode: null, country: 'SN', region: null, address: null } },
    ].map((place, at) => ({ ...place, latitude: at === 0 ? 48.4 : 14.7, longitude: at === 0 ? -4.5 : -17.4 })),
    area: { reach: 'around' as const, town: 'Brest', latitude: 48.39, longitude: -4.486, kilometres: 30 },
    audiences: ['everyone' as const, 'schools' as const],
    contactEmail: 'bonjour@potee.example',
    social: [{ network: 'mastodon', url: 'https://social.example/@potee' }],
    chat: [{ network: 'matrix', url: 'https://matrix.to/#/#potee:chat.example' }],
    support: { channels: { fr: 'au local' }, hours: null, answersWithin: null, opensAccountWithin: { fr: 'un jour' } },
    backups: { fr: 'chez nous', en: 'at home' },
    activity: 'idle' as const,
    activityNote: 'En sommeil\njusqu’au printemps.',
    acceptsContact: false,
    ...keptOfAFile,
  }
  const { id, slug } = await given.member(world.db, everything)
  const before = await hosterById(world.db, id)
  const edit = `/fr/hosters/${slug}/edit`
  const answer = await coordination.post(edit, await fieldsOf(coordination, edit))
  assert.equal(answer.status, 303)
  assert.deepEqual(await hosterById(world.db, id), before)
})

test('what is corrected is on the public page at once', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = {
    ...(await fieldsOf(coordination, edit)),
    'description-fr': 'Un jardin commun.',
    legalForm: 'cooperative',
  }
  const answer = await coordination.post(edit, fields)
  assert.equal(answer.headers.get('location'), `/fr/hosters/${hoster.slug}`)
  const page = await world.get(`/fr/hosters/${hoster.slug}`)
  assert.match(page, /Un jardin commun\./)
  assert.match(page, /coopérative/i)
})

test('a new name makes a new address, and the form follows', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const answer = await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), name: 'Mauvaise herbe' })
  assert.equal(answer.headers.get('location'), '/fr/hosters/mauvaise-herbe')
  assert.match(textOf(await coordination.get('/fr/hosters/mauvaise-herbe/edit')), /Modifier « Mauvaise herbe »/)
})

test('a town is looked up: its region, its country and its centre are found', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), 'places-0-town': 'Morlaix (Finistère)' })
  const [place] = (await findHoster(world.db, hoster.slug)).facts.places
  assert.deepEqual([place?.town, place?.region, place?.country], ['Morlaix', 'FR-29', 'FR'])
  assert.ok(place?.latitude)
})

test('a town that several bear is asked about, and one that nobody knows too', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const fields = await fieldsOf(coordination, edit)
  const several = await coordination.post(edit, { ...fields, 'places-0-town': 'Saint-Denis' })
  assert.equal(several.status, 422)
  assert.match(errorAt(await several.text(), 'places-0-town') ?? '', /Plusieurs communes s’appellent « Saint-Denis »/)
  const nowhere = await coordination.post(edit, {
    ...fields,
    'places-0-town': 'Zzyzxville',
    'places-0-country': 'France',
  })
  assert.match(errorAt(await nowhere.text(), 'places-0-town') ?? '', /Aucune commune connue/)
  const byPostcode = { ...fields, 'places-0-town': 'Saint-Denis', 'places-0-postcode': '93200' }
  assert.equal((await coordination.post(edit, byPostcode)).status, 303)
  assert.equal((await findHoster(world.db, hoster.slug)).facts.places[0]?.region, 'FR-93')
})

test('of somebody’s home only the centre of the town is kept', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const home = { 'places-0-town': 'Brest', 'places-0-postcode': '29200', 'places-0-address': '3 rue des Orties' }
  await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), ...home, legalForm: 'individual' })
  const [place] = (await findHoster(world.db, hoster.slug)).facts.places
  assert.deepEqual([place?.town, place?.address, place?.postcode], ['Brest', null, null])
})

test('one row more is a button that loses nothing, and a row is taken away by a box', async () => {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const link = { 'social-0-network': 'mastodon', 'social-0-url': 'https://social.example/@a' }
  const typed = { ...(await fieldsOf(coordination, edit)), ...link, name: 'Pas encore enregistré', add: 'social' }
  const more = await coordination.post(edit, typed)
  assert.equal(more.status, 200)
  const again = fieldsIn(await more.text())
  assert.equal(again.name, 'Pas encore enregistré')
  assert.equal(again['social-0-url'], 'https://social.example/@a')
  assert.equal(again['social-1-url'], '')
  const second = { 'social-1-network': 'peertube', 'social-1-url': 'https://video.example/c/a', 'social-0-gone': 'yes' }
  assert.equal((await coordination.post(edit, { ...again, ...second })).status, 303)
  const { facts } = await findHoster(world.db, 'pas-encore-enregistre')
  assert.deepEqual(facts.social, [{ network: 'peertube', url: 'https://video.example/c/a' }])
  assert.equal(hoster.name, 'Brin d’ortie')
})

test('a hoster is added by the coordination with nothing but a name', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = '/fr/coordination/hosters/add'
  const answer = await coordination.post(url, { ...(await fieldsOf(coordination, url)), name: 'Graine neuve' })
  assert.equal(answer.headers.get('location'), '/fr/hosters/graine-neuve')
  const { facts, provenances } = await findHoster(world.db, 'graine-neuve')
  assert.equal(facts.acceptsContact, true)
  assert.equal(provenances.entry.source, sourcesHere.typed)
})

test('what comes from a file says so once, and each correction says that it is one', async () => {
  const world = await openTestSite()
  const { coordination, edit } = await givenRegister(world)
  const before = textOf(await coordination.get(edit))
  assert.equal(before.split('vient d’un fichier de description').length, 2)
  assert.doesNotMatch(before, /Corrigé ici/)
  await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), website: 'https://ortie.example' })
  assert.equal((await coordination.get(edit)).split('Corrigé ici le 23 novembre 2026').length, 2)
})

test('what a file says otherwise than a form would have it stays, unless somebody touches it', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const strange = {
    website: `https://ortie.example/${'a'.repeat(900)}`,
    founded: '2016/10',
    contactUrl: 'https://o.example',
  }
  const { slug } = await given.member(world.db, { name: 'Vieux fichier', ...strange })
  const edit = `/fr/hosters/${slug}/edit`
  const fields = await fieldsOf(coordination, edit)
  assert.equal((await coordination.post(edit, { ...fields, registrationNumber: 'W1' })).status, 303)
  const { facts, provenances } = await findHoster(world.db, slug)
  assert.deepEqual([facts.website, facts.founded, facts.contactUrl], Object.values(strange))
  assert.deepEqual(Object.keys(provenances.byHand ?? {}), ['registrationNumber'])
  const touched = await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), founded: '2016/11' })
  assert.equal(touched.status, 422)
})
