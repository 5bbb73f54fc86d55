import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given } from '../hosters/testing.ts'
import { placeIn } from '../hosters/testing-parts.ts'
import { answerRestriction, freeze, lift } from '../moderation/index.ts'
import { textOf } from './testing-text.ts'

const reason = 'La page vend des montres, ce que la charte exclut.'

/** Two members with a pad each, one of them frozen. */
async function openWithFrozen() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const said = { fr: 'Nous vendons des montres.' }
  const places = [placeIn('Rennes', { postcode: '35000', region: 'FR-35', latitude: 48.11, longitude: -1.68 })]
  const radis = await given.member(world.db, {
    name: 'Radis',
    description: said,
    places,
    website: 'https://radis-shop.example',
    contactEmail: 'radis@mail.example',
  })
  const pad = await given.service(world.db, radis.id, { name: 'Pad du Radis', kinds: ['pad'], description: said })
  const ortie = await given.member(world.db, { name: 'Ortie', places })
  await given.service(world.db, ortie.id, { name: 'Pad d’Ortie', kinds: ['pad'] })
  const { id } = await givenPerson(world.db, { name: 'Camomille', roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId: id, forHosterId: null } as const, now: world.now }
  return { world, radis, pad, by }
}

describe('a hoster whose page is frozen', () => {
  let world: TestSite
  let restriction: string
  let radis: { id: string }
  let by: Awaited<ReturnType<typeof openWithFrozen>>['by']
  before(async () => {
    ;({ world, radis, by } = await openWithFrozen())
    assert.match(await world.get('/fr/services'), /Pad du Radis/)
    restriction = await freeze(world.db, { subject: { kind: 'hoster', id: radis.id }, hosterId: radis.id, reason }, by)
  })

  test('its page shows its name, the reason and the date, and nothing that it wrote', async () => {
    for (const address of ['/fr/hosters/radis', '/en/hosters/radis']) {
      const page = await world.get(address)
      assert.match(page, /<h1><bdi>Radis<\/bdi>/)
      assert.match(page, /ce que la charte exclut/)
      assert.match(page, /name="robots" content="noindex"/)
      assert.doesNotMatch(page, /vendons|radis-shop|Rennes|Pad du Radis|contact\?to=radis|ld\+json/)
    }
    assert.match(textOf(await world.get('/en/hosters/radis')), /Since 23 November 2026, by the coordination/)
  })

  test('so does the page of each of its services', async () => {
    const page = await world.get('/fr/services/radis/pad-du-radis')
    assert.match(page, /<h1><bdi>Pad du Radis<\/bdi>/)
    assert.match(page, /ce que la charte exclut/)
    assert.doesNotMatch(page, /vendons|radis-shop/)
  })

  test('so do its files for programs', async () => {
    const json = JSON.stringify(await world.json('/fr/hosters/radis.json'))
    assert.match(json, /"frozen":\{"by":"coordination","since":"2026-11-23T10:00:00\.000Z","reason":"La page vend/)
    assert.doesNotMatch(json, /vendons|radis-shop|Rennes|Pad du Radis/)
    const service = JSON.stringify(await world.json('/en/services/radis/pad-du-radis.json'))
    assert.match(service, /"name":"Pad du Radis".*"frozen"/)
    assert.doesNotMatch(service, /vendons/)
  })

  test('it is in no list, map, export, feed or sitemap, nor are its services', async () => {
    for (const address of [
      '/fr',
      '/fr/services',
      '/fr/services?q=montres',
      '/fr/services?kind=pad',
      '/fr/services?near=Rennes',
      '/fr/services?hoster=radis',
      '/fr/hosters',
      '/fr/hosters?q=radis',
      '/fr/kinds/pad',
      '/fr/map',
      '/fr/services.json',
      '/fr/services.csv',
      '/fr/services.geojson',
      '/fr/services.atom',
      '/fr/hosters.json',
      '/fr/hosters.csv',
      '/fr/hosters.geojson',
      '/fr/hosters.atom',
      '/embed/services',
      '/sitemap.xml',
    ]) {
      const page = await world.get(address)
      assert.doesNotMatch(page, /Pad du Radis|<bdi>Radis|radis\/|hosters\/radis/, address)
      assert.doesNotMatch(page, /vendons/, address)
    }
    assert.match(await world.get('/fr/services'), /Pad d’Ortie/)
  })

  test('it is compared with nobody, and nobody writes to it from here', async () => {
    const compared = await world.get('/fr/compare?hosters=ortie,radis')
    assert.doesNotMatch(compared, /vendons|radis-shop/)
    assert.doesNotMatch(await world.get('/fr/compare?services=radis/pad-du-radis'), /vendons/)
    const contact = await world.get('/fr/contact?to=radis')
    assert.match(contact, /ne fait pas partie/)
    assert.doesNotMatch(contact, /radis-shop|<textarea/)
  })

  test('what its hoster answers is shown beside the reason, then all of it again', async () => {
    await answerRestriction(world.db, restriction, 'Les montres sont parties.', by)
    assert.match(textOf(await world.get('/fr/hosters/radis')), /L’hébergeur a répondu .* Les montres sont parties\./)
    await lift(world.db, restriction, 'Les montres sont bien parties.', by)
    assert.match(await world.get('/fr/hosters/radis'), /vendons/)
    assert.match(await world.get('/fr/services'), /Pad du Radis/)
    assert.match(await world.get('/fr/services?q=montres'), /Pad du Radis/)
  })
})

test('a service that is frozen alone leaves its hoster open', async () => {
  const { world, radis, pad, by } = await openWithFrozen()
  await freeze(world.db, { subject: { kind: 'service', id: pad.id }, hosterId: radis.id, reason }, by)
  const page = await world.get('/fr/hosters/radis')
  assert.match(page, /radis-shop/)
  assert.doesNotMatch(page, /Pad du Radis/)
  assert.doesNotMatch(JSON.stringify(await world.json('/fr/hosters/radis.json')), /Pad du Radis/)
  assert.doesNotMatch(await world.get('/fr/services'), /Pad du Radis/)
  assert.match(await world.get('/fr/services/radis/pad-du-radis'), /ce que la charte exclut/)
  assert.doesNotMatch(await world.get('/fr/compare?services=radis/pad-du-radis'), /vendons/)
})
