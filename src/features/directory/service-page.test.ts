import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given, type ServiceGiven } from '../hosters/testing.ts'
import { placeIn, programNamed } from '../hosters/testing-parts.ts'
import { linksIn, textOf, thingsIn } from './testing-text.ts'

describe('the page of a service', () => {
  let world: TestSite
  let hoster: { id: string }
  beforeEach(async () => {
    world = await openTestSite()
    await given.collective(world.db)
    await given.catalogue(world.db)
    hoster = await given.member(world.db)
  })

  const page = (language = 'fr') => world.get(`/${language}/services/ciboule/pad`)

  /** What the page of a service that states this says. */
  async function textOfService(said: ServiceGiven, language = 'fr'): Promise<string> {
    await given.service(world.db, hoster.id, said)
    return textOf(await page(language))
  }

  test('the button opens the address of use; a guessed one says that it is', async () => {
    const text = await textOfService({ url: 'https://pad.example/x', pageUrl: 'https://ciboule.example/pad' })
    assert.match(text, /Y aller Ouvrir Autre site : pad\.example/)
    assert.doesNotMatch(text, /Une seule adresse est connue/)
    const links = linksIn(await page())
    assert.ok(links.includes('https://pad.example/x') && links.includes('https://ciboule.example/pad'))
    const guessed = await textOfService({ url: 'https://pad.example/x', urlIsGuessed: true })
    assert.match(guessed, /Une seule adresse est connue, et rien ne dit si elle ouvre le service ou le présente/)
  })

  test('without an address of use the page says so and leads on', async () => {
    assert.match(
      await textOfService({ pageUrl: 'https://ciboule.example/pad' }),
      /L’adresse où l’on s’en sert n’est pas connue/,
    )
    assert.match(await textOfService({}), /Aucune adresse n’est connue pour ce service.+Ciboule : sa page/)
    assert.match(await textOfService({ url: 'javascript:alert(1)' }), /Aucune adresse n’est connue/)
    assert.doesNotMatch(await page(), /href="javascript/)
  })

  test('health is said not to be measured, once', async () => {
    const text = await textOfService({ url: 'https://pad.example' })
    assert.equal([...text.matchAll(/mesurons pas encore/g)].length, 1)
  })

  test('what the catalogue knows of the program is told as the catalogue’s', async () => {
    const text = await textOfService({ software: programNamed('etherpad', { version: '2.2' }) })
    assert.match(text, /Type de service Texte à plusieurs source : catalogue des logiciels de ce site/)
    assert.match(text, /Logiciel etherpad, version 2\.2 source : Carnet de tests/)
    assert.match(text, /Logiciel libre Oui : chacun peut l’étudier.+source : catalogue/)
    assert.match(text, /Licence Apache-2\.0 source : catalogue/)
    assert.match(text, /Peut remplacer Google Docs/)
    const links = linksIn(await page())
    for (const link of [
      '/fr/software/etherpad',
      '/fr/kinds/pad',
      '/fr/instead-of/google-docs',
      'https://code.example/etherpad',
    ])
      assert.ok(links.includes(link), link)
  })

  test('what the hoster says of its program weighs more than the catalogue', async () => {
    const text = await textOfService({
      kinds: ['visio'],
      software: programNamed('Etherpad', { license: 'AGPL-3.0-only' }),
    })
    assert.match(text, /Licence AGPL-3\.0-only source : Carnet de tests/)
    assert.match(text, /Type de service Visioconférence source : Carnet de tests/)
  })

  test('a program that is not free says so; one that nobody knows is only named', async () => {
    assert.match(await textOfService({ software: programNamed('Closed Pad') }), /Logiciel libre Non\./)
    const text = await textOfService({ software: programNamed('Maison') })
    assert.match(text, /Logiciel Maison/)
    assert.doesNotMatch(text, /Logiciel libre (Oui|Non)/)
  })

  test('the same need is shown at other hosters, the nearest first', async () => {
    const at = (town: string, latitude: number, longitude: number) => ({
      places: [placeIn(town, { latitude, longitude })],
    })
    await given.member(world.db, at('Brest', 48.39, -4.49))
    for (const [name, where] of [
      ['Loin', at('Lyon', 45.76, 4.84)],
      ['Près', at('Quimper', 48, -4.1)],
    ] as const) {
      const other = await given.member(world.db, { name, ...where })
      await given.service(world.db, other.id, { kinds: ['pad'] })
    }
    await given.service(world.db, hoster.id, { name: 'Second', kinds: ['pad'] })
    const text = await textOfService({ kinds: ['pad'] })
    const elsewhere = text.slice(text.indexOf('Le même besoin, ailleurs'))
    assert.match(elsewhere, /Les plus proches de Brest, où l’on rencontre Ciboule\. Pad, chez Près.+Pad, chez Loin/)
    assert.doesNotMatch(elsewhere, /Second/)
    assert.match(elsewhere, /Voir les 4 services de ce type/)
  })

  test('the page of a service of no active member says so in its first line, and is not indexed', async () => {
    await given.hoster(world.db, { standing: 'none' })
    const text = await textOfService({ kinds: ['pad'] })
    assert.match(text, /^Ciboule n’est pas membre de Les Essais/)
    assert.match(await page(), /content="noindex"/)
    assert.deepEqual(thingsIn(await page()), [])
  })

  test('a service that ended says so first; its day counts as ended', async () => {
    assert.match(await textOfService({ endsOn: '2026-11-23' }), /^Ce service s’est arrêté Il n’est plus proposé/)
    assert.doesNotMatch(await textOfService({ endsOn: '2026-11-24' }), /s’est arrêté/)
  })

  test('a service that ended leads to where it goes on, to one’s data and to the same kind elsewhere', async () => {
    const ifItStops = { fr: 'Vos textes restent à télécharger jusqu’en mars.' }
    const ended = { endsOn: '2026-11-01', ifItStops, successorUrl: 'https://pad.menthe.example/', kinds: ['pad'] }
    await given.service(world.db, hoster.id, ended)
    const html = await page()
    const notice = html.slice(html.indexOf('s’est arrêté'), html.indexOf('</aside>', html.indexOf('s’est arrêté')))
    assert.match(notice, /href="https:\/\/pad\.menthe\.example\/"/)
    assert.match(notice, /Vos textes restent à télécharger/)
    assert.match(html, /href="\/fr\/services\?kind=pad"/)
  })

  test('the address of a fictional service is said to lead nowhere', async () => {
    await given.hoster(world.db, { standing: 'fictional' })
    assert.match(await textOfService({ url: 'https://pad.example' }), /Cette adresse est inventée/)
  })

  test('a service can be put into a comparison', async () => {
    await given.service(world.db, hoster.id)
    assert.ok(linksIn(await page()).includes('/fr/compare?services=ciboule/pad'))
  })

  test('machines are told of the service, of who provides it, and where the page stands', async () => {
    await given.service(world.db, hoster.id, { url: 'https://pad.example', kinds: ['pad'] })
    const [service, breadcrumb] = thingsIn(await page())
    assert.deepEqual([service?.['@type'], service?.serviceType], ['Service', 'Texte à plusieurs'])
    assert.match(JSON.stringify(service?.provider), /"@type":"Organization".+"memberOf"/)
    assert.match(JSON.stringify(breadcrumb), /Ciboule.+services\/ciboule\/pad/)
  })

  test('renamed services, and services of renamed hosters, are found again', async () => {
    const descriptionAddress = 'https://ciboule.example/pad.properties'
    await given.service(world.db, hoster.id, { name: 'Vieux', descriptionAddress })
    await given.service(world.db, hoster.id, { name: 'Neuf', descriptionAddress })
    const answer = await world.request('/fr/services/ciboule/vieux')
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/fr/services/ciboule/neuf'])
    assert.match(await world.get('/fr/services/ciboule/neuf.json'), /"name":"Neuf"/)
    assert.equal((await world.request('/fr/services/ciboule/rien')).status, 404)
    assert.equal((await world.request('/fr/services/personne/rien')).status, 404)
  })
})
