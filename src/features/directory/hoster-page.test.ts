import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Standing } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { placeIn } from '../hosters/testing-parts.ts'
import { linksIn, textOf, thingsIn } from './testing-text.ts'

describe('the page of a hoster', () => {
  let world: TestSite
  beforeEach(async () => {
    world = await openTestSite()
    await given.collective(world.db)
  })

  const hosterText = async (language = 'fr') => textOf(await world.get(`/${language}/hosters/ciboule`))
  const place = placeIn('Brest', { region: 'FR-29', latitude: 48.39, longitude: -4.49 })
  test('an active member is shown without a warning', async () => {
    await given.member(world.db, {
      description: { fr: 'Des pads à Brest.' },
      legalForm: 'association',
      places: [place],
    })
    const text = await hosterText()
    assert.match(text, /^Ciboule Association · Brest · membre depuis le 1er janvier 2020 Des pads à Brest\./)
    assert.doesNotMatch(text, /n’est pas membre|fictif/)
  })

  test('who is no active member says so before all else', async () => {
    const firstWords: [Standing, string, RegExp][] = [
      ['none', 'fr', /^Ciboule n’est pas membre de Les Essais/],
      ['none', 'en', /^Ciboule is not a member of Les Essais/],
      ['former', 'fr', /^Ciboule n’est plus membre de Les Essais Il en est parti à cette date : 30 juin 2024/],
      ['former', 'en', /^Ciboule is no longer a member/],
      ['paused', 'fr', /^Ciboule est en pause/],
      ['paused', 'en', /^Ciboule is paused/],
      ['incubating', 'fr', /^Ciboule prépare son entrée dans Les Essais Il n’en est pas encore membre/],
      ['incubating', 'en', /^Ciboule is preparing to join/],
      ['fictional', 'fr', /^Cet hébergeur n’existe pas/],
      ['fictional', 'en', /^This hoster does not exist/],
    ]
    for (const [standing, language, words] of firstWords) {
      world = await openTestSite()
      await given.collective(world.db)
      await given.hoster(world.db, { standing })
      assert.match(await hosterText(language), words, standing)
    }
  })

  test('what is no hoster of the collective, or does not exist, is kept out of search engines', async () => {
    const isIndexed = async (standing: Standing) => {
      world = await openTestSite()
      await given.hoster(world.db, { standing })
      return !(await world.get('/fr/hosters/ciboule')).includes('content="noindex"')
    }
    assert.deepEqual([await isIndexed('active'), await isIndexed('former')], [true, true])
    assert.deepEqual([await isIndexed('none'), await isIndexed('fictional')], [false, false])
  })

  test('a mentor is named, with a link when the register knows it', async () => {
    const periods = [{ state: 'incubating' as const, from: '2026-05', mentor: 'livarot' }]
    await given.hoster(world.db, { periods })
    assert.match(await hosterText(), /livarot l’accompagne/)
    await given.member(world.db, { name: 'Livarot' })
    const page = await world.get('/fr/hosters/ciboule')
    assert.match(textOf(page), /Livarot l’accompagne/)
    assert.ok(linksIn(page).includes('/fr/hosters/livarot'))
  })

  test('a fictional hoster plays a part, and says which', async () => {
    const left = [{ from: '2020', to: '2021' }]
    await given.hoster(world.db, { standing: 'fictional', periods: left })
    assert.match(await hosterText(), /Dans cet exemple, il joue un hébergeur parti du collectif/)
  })

  test('a hoster that closed says when', async () => {
    await given.member(world.db, { closed: '2025-03' })
    assert.match(await hosterText(), /^Ciboule a fermé en mars 2025/)
  })

  test('the contact form is offered to those who can be written to through it', async () => {
    const leads = async () => linksIn(await world.get('/fr/hosters/ciboule')).includes('/fr/contact?to=ciboule')
    await given.member(world.db, { contactEmail: 'secret@ciboule.example' })
    assert.ok(await leads())
    assert.doesNotMatch(await world.get('/fr/hosters/ciboule'), /secret@/)
    await given.member(world.db, { contactEmail: null })
    assert.ok(!(await leads()))
    assert.match(await hosterText(), /Nous n’avons pas d’adresse à laquelle transmettre/)
    await given.member(world.db, { contactEmail: 'secret@ciboule.example', acceptsContact: false })
    assert.ok(!(await leads()))
    assert.match(await hosterText(), /Il ne prend pas de message par ce site/)
  })

  test('a renamed hoster is found again under its old address, in each format', async () => {
    const descriptionAddress = 'https://ciboule.example/moi.properties'
    await given.member(world.db, { name: 'Vieux Nom', descriptionAddress })
    await given.member(world.db, { name: 'Nom Neuf', descriptionAddress })
    for (const [address, present] of [
      ['/fr/hosters/vieux-nom', '/fr/hosters/nom-neuf'],
      ['/en/hosters/vieux-nom.json', '/en/hosters/nom-neuf.json'],
    ] as const) {
      const answer = await world.request(address)
      assert.deepEqual([answer.status, answer.headers.get('location')], [301, present])
    }
  })

  test('a hoster is JSON too, and nothing else', async () => {
    await given.member(world.db, { contactEmail: 'secret@ciboule.example' })
    const json = await world.get('/fr/hosters/ciboule.json')
    assert.match(json, /"name":"Ciboule"/)
    assert.doesNotMatch(json, /secret@/)
    assert.equal((await world.request('/fr/hosters/ciboule.csv')).status, 404)
    assert.equal((await world.request('/fr/hosters.md')).status, 404)
    assert.equal((await world.request('/fr/hosters/personne')).status, 404)
  })

  test('machines learn that a hoster is a member only while it is an active one', async () => {
    await given.member(world.db, { website: 'https://ciboule.example', places: [place] })
    const things = async () => thingsIn(await world.get('/fr/hosters/ciboule'))
    const [organization, breadcrumb] = await things()
    assert.equal(organization?.['@type'], 'Organization')
    assert.deepEqual(organization?.memberOf, { '@type': 'Organization', name: 'Les Essais' })
    assert.equal(breadcrumb?.['@type'], 'BreadcrumbList')
    await given.hoster(world.db, { standing: 'former' })
    assert.equal((await things())[0]?.memberOf, undefined)
  })

  test('what does not exist is told to no machine', async () => {
    await given.hoster(world.db, { standing: 'fictional' })
    assert.deepEqual(thingsIn(await world.get('/fr/hosters/ciboule')), [])
  })
})
