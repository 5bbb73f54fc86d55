import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given, type HosterGiven } from '../hosters/testing.ts'
import { insetsIn, pinsIn, townsIn } from './testing-map.ts'
import { textOf } from './testing-text.ts'

const place = (
  town: string | null,
  region: string,
  latitude: number | null = null,
  longitude: number | null = null,
) => ({
  ...{ town, postcode: null, region, country: region.slice(0, 2), latitude, longitude, address: null },
})

const brest = place('Brest', 'FR-29', 48.4, -4.5)
const paris = place('Paris', 'FR-75', 48.857, 2.352)
const montreuil = place('Montreuil', 'FR-93', 48.863, 2.449)

const members: HosterGiven[] = [
  { name: 'Ciboule', places: [brest] },
  { name: 'Thym', places: [place('Brest', 'FR-29')] },
  { name: 'Serfouette', places: [paris] },
  { name: 'Roquette', places: [montreuil] },
  { name: 'Livèche', places: [place('Lyon', 'FR-69'), paris] },
  { name: 'Vanille', places: [place('Saint-Denis', 'FR-974')] },
  { name: 'Érable', places: [place('Montréal', 'CA-QC')] },
  { name: 'Retz', places: [place(null, 'FR-44', 47.13, -1.88)] },
  { name: 'Nuage', area: { reach: 'everywhere' } },
  { name: 'Brume' },
]

describe('the map', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
    const { db } = world
    await given.catalogue(db)
    for (const facts of members) {
      const { id } = await given.member(db, facts)
      if (facts.name !== 'Retz')
        await given.service(db, id, { kinds: ['pad'], access: [{ condition: 'none', who: null, price: null }] })
      if (facts.name === 'Ciboule' || facts.name === 'Roquette')
        await given.service(db, id, { name: 'Visio', kinds: ['visio'] })
    }
    await given.hoster(db, { name: 'Partie', standing: 'former', places: [paris] })
    await given.hoster(db, { name: 'Fable', standing: 'fictional', places: [brest] })
  })

  const page = (address = '/fr/map') => world.get(address)
  const h1 = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)

  test('shows every member, and says how many in its title and h1', async () => {
    const html = await page()
    assert.equal(h1(html), '10 hébergeurs sur la carte')
    assert.match(html, /<title>10 hébergeurs sur la carte – /)
    assert.match(textOf(html), /On peut les rencontrer dans 7 villes\. Pour 2 autres, nos sources ne le disent pas\./)
    assert.match(await page('/en/map'), /<h1>10 hosters on the map<\/h1>/)
  })

  test('its heads and small maps count each hoster that has a place, once in each of its places', async () => {
    const html = await page()
    const heads = pinsIn(html).map(({ count }) => count)
    // Livèche has two towns; Vanille and Érable are far away.
    assert.equal(sum(heads), 7)
    assert.deepEqual(insetsIn(html), ['/fr/map?view=reunion', '/fr/map?view=quebec'])
  })

  test('the list says the same as the drawing, town by town', async () => {
    assert.deepEqual(
      Object.fromEntries([...townsIn(await page())].map(([town, hosters]) => [town, hosters.toSorted()])),
      {
        Paris: ['Livèche', 'Serfouette'],
        Brest: ['Ciboule', 'Thym'],
        Lyon: ['Livèche'],
        Montreuil: ['Roquette'],
        Montréal: ['Érable'],
        'Saint-Denis': ['Vanille'],
        'Loire-Atlantique': ['Retz'],
      },
    )
  })

  test('those who serve everywhere and those without a place are listed apart', async () => {
    const text = textOf(await page())
    assert.match(text, /Un hébergeur sert partout .* Nuage Un hébergeur sans ville connue .* Brume/)
  })

  test('two towns close together are one head, which leads nearer until each has its own', async () => {
    const group = pinsIn(await page()).find(({ title }) => title.startsWith('Paris'))
    assert.match(group?.title ?? '', /^Paris et autour\u00a0: 3 hébergeurs \(Paris et Montreuil\)\. Voir de plus près$/)
    const nearer = pinsIn(await page(group?.href))
    assert.deepEqual(
      nearer.map(({ title }) => title),
      ['Paris\u00a0: 2 hébergeurs', 'Montreuil\u00a0: 1 hébergeur'],
    )
  })

  test('a head that is one town leads to its hosters in the list', async () => {
    const html = await page()
    const town = pinsIn(html).find(({ title }) => title.startsWith('Brest'))
    assert.equal(town?.href, '#brest-fr-29')
    assert.match(html, /<section id="brest-fr-29">/)
    assert.match(html, /<a href="\/fr\/places\/brest-fr-29"><bdi>Brest<\/bdi><\/a>/)
  })

  test('a hoster stands in the middle of its town, whatever its file says', async () => {
    const exact = { ...brest, latitude: 48.43, longitude: -4.44 }
    await given.member(world.db, { name: 'Ciboule', places: [exact] })
    assert.equal(pinsIn(await page()).filter(({ title }) => title.startsWith('Brest')).length, 1)
    assert.doesNotMatch(await page(), /48\.43|4\.44/)
  })

  test('filters act as in the list of services, which has the same hosters', async () => {
    for (const filters of [
      'kind=visio',
      'kind=pad&access=none',
      'q=visio',
      'hoster=thym',
      'kind=visio&near=Brest+FR-29&within=50',
    ]) {
      const html = await page(`/fr/map?${filters}`)
      const services: unknown = await world.json(`/fr/services.json?${filters}`)
      assert.equal(h1(html)?.split(' ')[0], String(hostersIn(services).length), filters)
      const text = textOf(html)
      for (const name of hostersIn(services)) assert.ok(text.includes(name), `${filters} ${name}`)
    }
    assert.deepEqual([...townsIn(await page('/fr/map?kind=visio')).values()].flat().toSorted(), ['Ciboule', 'Roquette'])
  })

  test('a filter of hosters alone keeps those without a known service', async () => {
    assert.equal(h1(await page('/fr/map?country=CA')), '1 hébergeur sur la carte\u00a0: hébergeur\u00a0: Canada')
    assert.deepEqual(
      pinsIn(await page('/fr/map?status=former')).map(({ title }) => title),
      ['Paris\u00a0: 1 hébergeur'],
    )
    const fable = await page('/fr/map?status=fictional')
    assert.match(fable, /Fable<\/bdi><\/a> <span class="fictional">/)
  })

  test('filters go along when one zooms, and the part of the world when one takes a filter away', async () => {
    const html = await page('/fr/map?kind=pad&access=none&view=bretagne')
    const tools = /<nav class="map-tools".*?<\/nav>/s.exec(html)?.[0] ?? ''
    for (const href of linksTo(tools, 'href="/')) assert.match(href, /^\/fr\/map\?kind=pad&access=none/)
    const chips = /<ul class="chips">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
    for (const href of linksTo(chips, 'rel')) assert.match(href, /view=-?[\d.]+,-?[\d.]+,7$|^\/fr\/map$/)
  })

  test('near somewhere shows its surroundings, and the whole is one link away', async () => {
    const html = await page('/fr/map?near=Brest+FR-29&within=50')
    assert.match(html, /class="you"/)
    assert.equal(pinsIn(html).length, 1)
    const [whole] = linksTo(html, '>Toute la carte').slice(-1)
    assert.equal(whole, '/fr/map?near=Brest+FR-29&within=50&view=france')
    assert.doesNotMatch(await page(whole), /class="inset-map"|>Toute la carte/)
  })

  test('a name that several towns bear is a choice', async () => {
    assert.match(await page('/fr/map?near=Saint-Denis'), /<a href="\/fr\/map\?near=Saint-Denis\+FR-974"/)
  })

  test('nobody found: the drawing stays, and the page says which filter to drop', async () => {
    const html = await page('/fr/map?kind=visio&country=CA')
    assert.equal(pinsIn(html).length, 0)
    assert.match(html, /class="land"/)
    assert.match(textOf(html), /Aucun hébergeur sur la carte/)
    assert.match(html, /<a href="\/fr\/map\?kind=visio" rel="nofollow">/)
  })

  test('a part of the world without anybody says so, and leads back', async () => {
    const html = await page('/fr/map?view=mayotte')
    assert.match(textOf(html), /Aucune ville ici Personne sur cette partie de la carte\. 7 autres villes sont ailleurs/)
    assert.deepEqual(linksTo(html, '>toute la carte'), ['/fr/map'])
  })

  test('one moves by links: nearer, farther, to each side, back', async () => {
    const text = textOf(await page('/fr/map?view=bretagne'))
    assert.match(
      text,
      /\+ Voir de plus près − Voir de plus loin ← Aller à l’ouest ↑ Aller au nord ↓ Aller au sud → Aller à l’est Toute la carte/,
    )
    assert.doesNotMatch(textOf(await page()), /Aller à l’ouest|Voir de plus loin|Toute la carte/)
    assert.deepEqual(linksTo(await page('/fr/map?view=reunion'), 'rel="nofollow"><span aria-hidden="true">−'), [
      '/fr/map',
    ])
  })

  test('the keyboard skips it in one step', async () => {
    assert.match(await page(), /<a class="skip" href="#places">Passer la carte, aller à la liste<\/a>/)
    assert.match(await page(), /<section class="map-list" id="places" tabindex="-1"/)
  })

  test('whatever an address says, there is a map', async () => {
    const hostile = [
      'view=%00',
      'view=99999,1,1',
      'view=a&view=b',
      `view=${'9'.repeat(3000)}`,
      'view=<script>',
      'within=0&near=Brest',
    ]
    for (const query of [
      ...hostile,
      'near=%F0%9F%90%88&view=1,2,3',
      'kind=%22%3E%3Cb%3E',
      'sort=distance&page=7',
      'view=-89,179.99,12',
    ]) {
      const html = await page(`/fr/map?${query}`)
      assert.match(html, /<svg viewBox="0 0 680 /, query)
      assert.doesNotMatch(html, /<script>|"><b>|NaN|undefined|Infinity/, query)
    }
  })

  test('only the whole map with at most one filter may be listed by search engines', async () => {
    const isHidden = async (query: string) =>
      (await page(`/fr/map${query}`)).includes('<meta name="robots" content="noindex"')
    assert.deepEqual(await Promise.all(['', '?kind=pad'].map(isHidden)), [false, false])
    assert.deepEqual(await Promise.all(['?view=bretagne', '?kind=pad&access=none', '?q=pad'].map(isHidden)), [
      true,
      true,
      true,
    ])
  })

  test('says whose data it is drawn from, and weighs little', async () => {
    const html = await page()
    assert.match(html, /GeoNames \(CC BY 4\.0, adapté\).*Natural Earth/)
    assert.ok(gzipSync(html).length < 40_000)
  })
})

/** Addresses of the links in which these words stand. */
const linksTo = (html: string, words: string): string[] =>
  html
    .split('<a ')
    .filter((part) => part.includes(words))
    .flatMap((part) => /href="([^"]+)"/.exec(part)?.[1] ?? [])
    .map((href) => href.replaceAll('&amp;', '&'))

/** The names of the hosters in an answer of the list. */
function hostersIn(answer: unknown): string[] {
  const names = [...JSON.stringify(answer).matchAll(/"hoster":\{"id":"[^"]*","name":"([^"]*)"/g)].map(
    ([, name = '']) => name,
  )
  return [...new Set(names)]
}
