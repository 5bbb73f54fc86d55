import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { findService, serviceById } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { errorAt, fieldsOf, givenRegister, keptOfAFile, textOf } from './testing.ts'

test('a form that is saved as it stands changes nothing', async () => {
  const world = await openTestSite()
  const { coordination, hoster } = await givenRegister(world)
  const everything = {
    name: 'La Grande Ardoise',
    description: { fr: 'Pour écrire.\nÀ plusieurs.' },
    pageUrl: 'https://ortie.example/ardoise',
    url: 'https://ardoise.example/',
    kinds: ['visio', 'pad', 'not-in-the-catalogue'],
    software: {
      ...{ name: 'Etherpad', slug: 'etherpad', version: '2.1', license: 'GPL', website: null },
      ...{ source: 'https://code.example/', modules: ['ep_comments', 'ep_headings'] },
    },
    access: [
      { condition: 'free' as const, who: null, price: null },
      {
        condition: 'member' as const,
        who: { fr: 'les riverains' },
        price: { text: { fr: '10 € par an' }, cents: 1000, currency: 'EUR', per: 'year' as const, from: true },
      },
    ],
    open: false,
    audiences: ['schools' as const],
    languages: ['fr', 'br'],
    sizeLimit: { fr: '1 Go', en: '1 GB' },
    readership: 'hoster' as const,
    host: {
      ...{ name: 'Un garage', country: 'FR', description: 'Une\nmachine', provider: 'home' as const },
      ...{ server: 'nano' as const, hypervisor: null, distribution: 'Debian' },
    },
    installType: 'PACKAGE',
    statusLevel: 'OK',
    startsOn: '2019',
    shared: true,
    contactEmail: 'ardoise@ortie.example',
    ...keptOfAFile,
  }
  const { id, slug } = await given.service(world.db, hoster.id, everything)
  const before = await serviceById(world.db, id)
  const url = `/fr/services/${hoster.slug}/${slug}/edit`
  assert.equal((await coordination.post(url, await fieldsOf(coordination, url))).status, 303)
  assert.deepEqual(await serviceById(world.db, id), before)
})

test('a service is added with its program, its kinds and its ways in', async () => {
  const world = await openTestSite()
  const { coordination, hoster } = await givenRegister(world)
  const url = `/fr/hosters/${hoster.slug}/services/add`
  const typed = {
    ...(await fieldsOf(coordination, url)),
    ...{ name: 'Ardoise', 'kinds-main': 'pad', kinds: ['visio'], 'software-name': 'ether-pad', open: 'no' },
    ...{ languages: 'Français, english;br', 'host-country': 'Suisse', 'access-member-who-fr': 'les voisines' },
    ...{ 'access-client-is': 'yes', 'access-client-price-cents': '12,5', 'access-client-price-per': 'month' },
  }
  const answer = await coordination.post(url, typed)
  assert.equal(answer.headers.get('location'), `/fr/services/${hoster.slug}/ardoise`)
  const { facts } = await findService(world.db, hoster.id, 'ardoise')
  assert.deepEqual(facts.kinds, ['pad', 'visio'])
  assert.equal(facts.software?.slug, 'etherpad')
  assert.deepEqual([facts.open, facts.shared, facts.host?.country], [false, null, 'CH'])
  assert.deepEqual(facts.languages, ['fr', 'en', 'br'])
  assert.deepEqual(
    facts.access.map(({ condition, price }) => [condition, price?.cents, price?.currency]),
    [
      ['member', undefined, undefined],
      ['client', 1250, 'EUR'],
    ],
  )
})

test('a program that the catalogue does not know may be named freely', async () => {
  const world = await openTestSite()
  const { coordination, serviceEdit, hoster, service } = await givenRegister(world)
  const typed = { ...(await fieldsOf(coordination, serviceEdit)), 'software-name': 'Un programme à nous' }
  assert.equal((await coordination.post(serviceEdit, typed)).status, 303)
  const { facts } = await findService(world.db, hoster.id, service.slug)
  assert.deepEqual([facts.software?.name, facts.software?.slug], ['Un programme à nous', null])
})

test('a kind that there is not is refused, beside the kinds', async () => {
  const world = await openTestSite()
  const { coordination, serviceEdit } = await givenRegister(world)
  const answer = await coordination.post(serviceEdit, {
    ...(await fieldsOf(coordination, serviceEdit)),
    kinds: ['pad', 'unheard-of'],
  })
  assert.equal(answer.status, 422)
  assert.match(errorAt(await answer.text(), 'kinds') ?? '', /« unheard-of »/)
})

test('a service is taken off, and is no longer found', async () => {
  const world = await openTestSite()
  const { coordination, serviceEdit, hoster, service } = await givenRegister(world)
  assert.match(textOf(await coordination.get(serviceEdit)), /Retirer « Le Carnet »/)
  const answer = await coordination.post(serviceEdit, { remove: 'yes' })
  assert.equal(answer.headers.get('location'), `/fr/hosters/${hoster.slug}`)
  assert.equal((await world.request(`/fr/services/${hoster.slug}/${service.slug}`)).status, 404)
  assert.equal((await coordination.request(serviceEdit)).status, 404)
})

test('a service has a mailbox of its own, which people who edit it see and the public does not', async () => {
  const world = await openTestSite()
  const { coordination, serviceEdit, service } = await givenRegister(world)
  const typed = { ...(await fieldsOf(coordination, serviceEdit)), contactEmail: 'carnet@ortie.example' }
  assert.equal((await coordination.post(serviceEdit, typed)).status, 303)
  assert.equal((await serviceById(world.db, service.id))?.facts.contactEmail, 'carnet@ortie.example')
  assert.match(await coordination.get(serviceEdit), /carnet@ortie\.example/)
  const page = serviceEdit.replace('/edit', '')
  for (const address of [page, `${page}.json`, '/fr/journal'])
    assert.doesNotMatch(await world.get(address), /carnet@ortie/)
  const wrong = await coordination.post(serviceEdit, {
    ...(await fieldsOf(coordination, serviceEdit)),
    contactEmail: 'carnet',
  })
  assert.equal(wrong.status, 422)
})
