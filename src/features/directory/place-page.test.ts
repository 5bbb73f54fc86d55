import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Area } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { servesPlace } from './hosters-by-place.ts'
import { linksIn, textOf, thingsIn } from './testing-text.ts'

describe('the page of a place', () => {
  let world: TestSite
  beforeEach(async () => {
    world = await openTestSite()
    await given.catalogue(world.db)
  })

  const at = (town: string, region: string, latitude: number, longitude: number) => ({
    places: [{ town, postcode: null, region, country: region.slice(0, 2), latitude, longitude, address: null }],
  })
  const brest = at('Brest', 'FR-29', 48.39, -4.49)
  const textAt = async (address: string) => textOf(await world.get(address))

  test('a town shows who can be met there, then around, with distances', async () => {
    await given.member(world.db, { name: 'Ici', ...brest })
    await given.member(world.db, { name: 'Bord', ...at('brest', 'FR-29', 48.43, -4.4) })
    await given.member(world.db, { name: 'Autour', ...at('Landerneau', 'FR-29', 48.45, -4.25) })
    await given.member(world.db, { name: 'Loin', ...at('Quimper', 'FR-29', 48, -4.1) })
    const text = await textAt('/fr/places/brest-fr-29')
    assert.match(text, /^Brest 3 hébergeurs que l’on peut rencontrer à moins de 50 km\./)
    assert.match(text, /À Brest même Ici.+Bord.+Autour Autour.+à 19 km/)
    assert.doesNotMatch(text, /Loin/)
    assert.match(await textAt('/en/places/brest-fr-29'), /^Brest 3 hosters that one can meet within 50 km\./)
  })

  test('its title says how many, and where it is', async () => {
    await given.member(world.db, brest)
    assert.match(await world.get('/fr/places/brest-fr-29'), /<title>Brest \(Finistère\).: 1 hébergeur à moins de 50.km/)
  })

  test('what is offered near leads to the search near that town', async () => {
    const { id } = await given.member(world.db, brest)
    await given.service(world.db, id, { kinds: ['pad'] })
    const page = await world.get('/fr/places/brest-fr-29')
    assert.match(textOf(page), /Ce que l’on trouve près d’ici Texte à plusieurs 1$/)
    assert.ok(linksIn(page).includes('/fr/services?kind=pad&near=Brest+FR-29'))
    assert.ok(linksIn(page).includes('/fr/services?near=Brest+FR-29'))
  })

  test('where nobody is, the nearest are shown, and the page is not indexed', async () => {
    await given.member(world.db, brest)
    const page = await world.get('/fr/places/lyon-fr-69')
    assert.match(textOf(page), /^Lyon Personne que l’on puisse rencontrer à moins de 50 km.+Les plus proches.+Ciboule/)
    assert.match(page, /content="noindex"/)
  })

  test('those that say they serve the place stand apart, whom they serve decides', async () => {
    const serving: [string, Area][] = [
      ['Département', { reach: 'regions', regions: ['FR-29'] }],
      ['Pays', { reach: 'countries', countries: ['FR'] }],
      ['Rayon', { reach: 'around', town: 'Quimper', latitude: 48, longitude: -4.1, kilometres: 60 }],
    ]
    for (const [name, area] of serving) await given.member(world.db, { name, area })
    await given.member(world.db, { name: 'Belge', area: { reach: 'countries', countries: ['BE'] } })
    await given.member(world.db, { name: 'Partout', area: { reach: 'everywhere' } })
    await given.hoster(world.db, { name: 'Parti', standing: 'former', area: { reach: 'countries', countries: ['FR'] } })
    const text = await textAt('/fr/places/brest-fr-29')
    const part = text.slice(text.indexOf('Ils disent servir cet endroit'))
    for (const [name] of serving) assert.match(part, new RegExp(name))
    assert.doesNotMatch(part, /Belge|Parti\b/)
    assert.match(part, /Un hébergeur sert tout le monde, où que l’on soit\./)
  })

  test('a department shows its hosters and its towns', async () => {
    await given.member(world.db, { name: 'Un', ...brest })
    await given.member(world.db, { name: 'Deux', ...at('Quimper', 'FR-29', 48, -4.1) })
    await given.member(world.db, { name: 'Ailleurs', ...at('Lyon', 'FR-69', 45.76, 4.84) })
    const page = await world.get('/fr/places/fr-29-finistere')
    assert.match(textOf(page), /^Finistère 2 hébergeurs que l’on peut y rencontrer\./)
    assert.match(textOf(page), /Ses villes Brest 1 Quimper 1$/)
    assert.doesNotMatch(textOf(page), /Ailleurs/)
    assert.ok(linksIn(page).includes('/fr/places/brest-fr-29'))
  })

  test('a crowded department shows the first twenty of the day', async () => {
    for (let n = 1; n <= 22; n++) await given.member(world.db, { name: `Hébergeur ${n}`, ...brest })
    const page = await world.get('/fr/places/fr-29-finistere')
    assert.match(textOf(page), /^Finistère 22 hébergeurs.+Les 20 premiers aujourd’hui/)
    assert.equal([...page.matchAll(/<li class="result">/g)].length, 20)
    assert.match(await textAt('/fr/places/brest-fr-29'), /Voir les 22 hébergeurs de la liste/)
  })

  test('an empty department shows the nearest to its middle', async () => {
    await given.member(world.db, brest)
    assert.match(await textAt('/fr/places/fr-56-morbihan'), /^Morbihan Aucun hébergeur.+Les plus proches.+Ciboule/)
  })

  test('every place has one address', async () => {
    for (const [typed, address] of [
      ['/fr/places/brest', undefined],
      ['/fr/places/fr-29', '/fr/places/fr-29-finistere'],
      ['/en/places/quimper', '/en/places/quimper-fr-29'],
    ] as const) {
      const answer = await world.request(typed)
      if (address) assert.deepEqual([answer.status, answer.headers.get('location')], [301, address])
      else assert.ok(answer.status === 301 || answer.status === 404, typed)
    }
  })

  test('an unknown place is not found, with those that it may be and how to go on', async () => {
    const answer = await world.request('/fr/places/quimpe')
    assert.equal(answer.status, 404)
    const page = await answer.text()
    assert.match(textOf(page), /Nous ne connaissons pas ce lieu.+Peut-être Quimper \(Finistère\)/)
    assert.match(page, /<form class="finder"/)
    const strange = await world.request(`/en/places/${'x'.repeat(5000)}`)
    assert.equal(strange.status, 404)
    assert.match(textOf(await strange.text()), /We do not know this place/)
    assert.equal((await world.request('/fr/places/brest-fr-29.json')).status, 404)
  })

  test('machines are told of the hosters of a place', async () => {
    await given.member(world.db, brest)
    const [list, breadcrumb] = thingsIn(await world.get('/fr/places/brest-fr-29'))
    assert.deepEqual([list?.['@type'], list?.numberOfItems], ['ItemList', 1])
    assert.match(JSON.stringify(breadcrumb), /Finistère/)
  })

  test('an area holds a place as far as both say', () => {
    const where = { region: 'FR-29', country: 'FR', latitude: 48.39, longitude: -4.49 }
    assert.ok(servesPlace({ reach: 'everywhere' }, where))
    assert.ok(servesPlace({ reach: 'regions', regions: ['FR-56', 'FR-29'] }, where))
    assert.ok(!servesPlace({ reach: 'regions', regions: ['FR-29'] }, { ...where, region: null }))
    assert.ok(servesPlace({ reach: 'countries', countries: ['FR'] }, where))
    assert.ok(!servesPlace({ reach: 'countries', countries: ['FR'] }, { ...where, country: null }))
    const around = { reach: 'around' as const, town: null, latitude: 48.39, longitude: -4 }
    assert.ok(servesPlace({ ...around, kilometres: 40 }, where))
    assert.ok(!servesPlace({ ...around, kilometres: 30 }, where))
  })
})
