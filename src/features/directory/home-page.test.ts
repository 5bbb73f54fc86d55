import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { CollectiveAbout } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { placeIn } from '../hosters/testing-parts.ts'
import { linksIn, textOf } from './testing-text.ts'

describe('the home page', () => {
  let world: TestSite
  beforeEach(async () => {
    world = await openTestSite()
  })

  const home = (language = 'fr') => world.get(`/${language}`)

  const about: CollectiveAbout = {
    sentence: { fr: 'Des voisins qui hébergent.', en: 'Neighbours who host.' },
    promises: [1, 2, 3, 4, 5].map((n) => ({ title: { fr: `Promesse ${n}` }, changes: { fr: `Ce que change ${n}` } })),
    comparison: { title: { fr: 'Comme au marché' }, text: { fr: 'On connaît qui cultive.' }, rows: [] },
    why: {},
    funding: null,
  }

  const at = (town: string, region: string, latitude: number, longitude: number) => ({
    places: [placeIn(town, { region, latitude, longitude })],
  })

  test('the need comes first, and leads to its kind', async () => {
    await given.catalogue(world.db)
    const page = await home()
    assert.match(textOf(page), /^J’ai besoin… Choisissez un étal.+d’écrire à plusieurs de se voir à distance/)
    assert.ok(linksIn(page).includes('/fr/kinds/pad'))
    assert.match(textOf(await home('en')), /^I need….+to write together to meet from afar/)
  })

  test('a catalogue without the common needs shows its families', async () => {
    await given.catalogue(world.db, { kinds: [{ slug: 'bread', name: { fr: 'Du pain', en: 'Bread' } }] })
    const page = await home()
    assert.match(textOf(page), /Du pain/)
    assert.ok(linksIn(page).includes('/fr/kinds/bread'))
  })

  test('only active members and their services are counted', async () => {
    const member = await given.member(world.db)
    await given.service(world.db, member.id)
    await given.service(world.db, member.id, { name: 'Second' })
    for (const standing of ['none', 'former', 'paused', 'incubating', 'fictional'] as const) {
      const { id } = await given.hoster(world.db, { name: standing, standing })
      await given.service(world.db, id)
    }
    assert.match(textOf(await home()), /Ici : 1 hébergeur membre et 2 services\./)
    assert.match(textOf(await home('en')), /Here: 1 member hoster and 2 services\./)
  })

  test('an empty register is no mistake', async () => {
    assert.match(textOf(await home()), /Ici : aucun hébergeur membre et aucun service\./)
  })

  test('promises are the collective’s own words, four of them, and lead to what is known of each', async () => {
    await given.collective(world.db, { about })
    const page = await home()
    const text = textOf(page)
    assert.match(text, /Des voisins qui hébergent\./)
    assert.match(text, /Comme au marché On connaît qui cultive\./)
    assert.match(text, /ce que les membres promettent Promesse 1 Ce que change 1.+Promesse 4/)
    assert.doesNotMatch(text, /Promesse 5/)
    assert.match(text, /la charte dit combien de membres le respectent/)
    assert.match(page, /<a href="\/fr\/charter">la charte<\/a>/)
  })

  test('a collective that has not told what it is has a home page all the same', async () => {
    await given.collective(world.db, { about: null })
    assert.match(textOf(await home()), /Qui nous sommes, et ce que cela change pour vous/)
    await given.collective(world.db, { about: { ...about, comparison: null, promises: [] } })
    assert.doesNotMatch(textOf(await home()), /À l’ardoise/)
  })

  test('towns are counted once under their own name, and those without a town are told', async () => {
    await given.member(world.db, { name: 'Un', ...at('Brest', 'FR-29', 48.39, -4.49) })
    await given.member(world.db, { name: 'Deux', ...at('BREST', 'FR-29', 48.39, -4.49) })
    await given.member(world.db, { name: 'Trois', ...at('Lyon', 'FR-69', 45.76, 4.84) })
    await given.member(world.db, { name: 'Quatre' })
    const page = await home()
    assert.match(
      textOf(page),
      /rencontrer un hébergeur dans 2 villes\. Pour un autre, nos sources ne disent pas où\. Brest 2 Lyon 1/,
    )
    assert.ok(linksIn(page).includes('/fr/places/brest-fr-29'))
  })

  test('products that services can replace lead to their page, with how many', async () => {
    await given.catalogue(world.db)
    const { id } = await given.member(world.db)
    await given.service(world.db, id, { kinds: ['pad'] })
    const page = await home()
    assert.match(textOf(page), /Vous quittez….+Google Docs 1/)
    assert.doesNotMatch(textOf(page), /Zoom/)
    assert.ok(linksIn(page).includes('/fr/instead-of/google-docs'))
  })

  test('six hosters are drawn for the day, and the draw changes', async () => {
    for (let n = 1; n <= 12; n++) await given.member(world.db, { name: `Hébergeur ${n}` })
    const drawn = async () => [...textOf(await home()).matchAll(/Hébergeur \d+/g)].map(([name]) => name)
    const today = await drawn()
    assert.equal(today.length, 6)
    world.pass({ hours: 24 })
    assert.notDeepEqual(await drawn(), today)
  })

  test('the page says what kind of data it shows, and where made-up hosters play', async () => {
    await given.collective(world.db, { notice: { fr: 'Des faits publics datés.', en: 'Dated public facts.' } })
    assert.doesNotMatch(textOf(await home()), /inventé/)
    await given.hoster(world.db, { standing: 'fictional' })
    const page = await home()
    assert.match(textOf(page), /D’où viennent ces pages Des faits publics datés\..+1 hébergeur inventé/)
    assert.ok(linksIn(page).includes('/fr/hosters?status=fictional'))
  })

  test('the finder and the guide stand on the page, and work without JavaScript', async () => {
    const page = await home()
    assert.match(page, /<form class="finder" action="\/fr\/services">/)
    assert.ok(linksIn(page).includes('/fr/guide'))
    assert.ok(linksIn(page).includes('/fr/map'))
    assert.ok(linksIn(page).includes('/fr/about'))
  })

  test('the home page may be indexed and has its address in each language', async () => {
    const page = await home()
    assert.doesNotMatch(page, /noindex/)
    assert.match(page, /rel="canonical" href="http:\/\/localhost:3000\/fr"/)
    assert.match(page, /hreflang="en" href="http:\/\/localhost:3000\/en"/)
    assert.match(page, /"@type":"WebSite"/)
  })

  test('a page of the site is not taken for the home page', async () => {
    assert.equal((await world.request('/fr/nothing/of/the/kind')).status, 404)
    assert.equal((await world.request('/frog')).status, 404)
  })
})
