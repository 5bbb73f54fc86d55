import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { confirmHoster, markRead, markUnread } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { placeIn } from '../hosters/testing-parts.ts'
import { textOf } from './testing-text.ts'

// All that `given` makes came into the register on 1 November 2026.
const [atTwelve, beforeTwelve] = ['2027-11-01T10:00:00Z', '2027-10-31T10:00:00Z']
const atEighteen = '2028-05-01T10:00:00Z'
const brest = placeIn('Brest', { region: 'FR-29', latitude: 48.39, longitude: -4.49 })

describe('the age of what a page says', () => {
  let world: TestSite
  let ids: { ciboule: string; oseille: string }
  beforeEach(async () => {
    world = await openTestSite()
    await given.collective(world.db)
    await given.catalogue(world.db)
    const ciboule = await given.member(world.db, { name: 'Ciboule', places: [brest] })
    const oseille = await given.member(world.db, { name: 'Oseille', places: [brest] })
    await given.service(world.db, ciboule.id, { name: 'Pad', kinds: ['pad'] })
    await given.service(world.db, oseille.id, { name: 'Bloc', kinds: ['pad'] })
    ids = { ciboule: ciboule.id, oseille: oseille.id }
  })

  const by = (personId: string) => ({
    actor: { kind: 'person', personId, forHosterId: ids.ciboule } as const,
    now: world.now,
  })
  /** Safe: what is asserted is what these tests are about. */
  const json = async (address: string) => (await world.json(address)) as Record<string, unknown>
  const firstWords = async (address: string) => textOf(await world.get(address))

  test('after twelve months its pages say since when nobody confirmed it, in both languages', async () => {
    world.setClock(beforeTwelve)
    assert.doesNotMatch(await firstWords('/fr/hosters/ciboule'), /Pas confirmé/)
    assert.equal((await json('/fr/hosters/ciboule.json')).unconfirmedSince, null)
    world.setClock(atTwelve)
    for (const address of ['/fr/hosters/ciboule', '/fr/services/ciboule/pad'])
      assert.match(await firstWords(address), /Pas confirmé depuis le 1er novembre 2026 .*personne chez Ciboule/)
    for (const address of ['/en/hosters/ciboule', '/en/services/ciboule/pad'])
      assert.match(await firstWords(address), /Not confirmed since 1 November 2026/)
    for (const address of ['/fr/hosters/ciboule.json', '/fr/services/ciboule/pad.json'])
      assert.equal((await json(address)).unconfirmedSince, '2026-11-01', address)
    const { results } = (await json('/fr/hosters.json')) as { results: { unconfirmedSince: string }[] }
    assert.equal(results[0]?.unconfirmedSince, '2026-11-01')
    for (const list of ['services', 'hosters']) {
      const csv = await world.get(`/fr/${list}.csv`)
      assert.match(csv, /^[^\n]*,updatedAt,unconfirmedSince,source,/)
      assert.match(csv, /,2026-11-01,/, list)
    }
    assert.match(await world.get('/fr/services'), /Pad, chez Ciboule/, 'the lists still show it')
  })

  test('midnight where the collective lives ages it, without anybody’s doing', async () => {
    world.setClock('2027-10-31T22:59:00Z')
    assert.doesNotMatch(await firstWords('/fr/hosters/ciboule'), /Pas confirmé/)
    world.pass({ minutes: 2 })
    assert.match(await firstWords('/fr/hosters/ciboule'), /Pas confirmé/)
  })

  test('a confirmation takes the words away, and a reading does', async () => {
    world.setClock(atEighteen)
    assert.match(await firstWords('/fr/hosters/ciboule'), /Pas confirmé .*ne montrent plus cette page/)
    const { id } = await givenPerson(world.db, { name: 'Angélique' })
    await givenDelegate(world.db, { personId: id, hosterId: ids.ciboule })
    await confirmHoster(world.db, ids.ciboule, by(id))
    assert.doesNotMatch(await firstWords('/fr/hosters/ciboule'), /Pas confirmé/)
    assert.match(await firstWords('/fr/hosters/oseille'), /Pas confirmé/)
    await markRead(world.db, ids.oseille, world.now)
    assert.doesNotMatch(await firstWords('/fr/hosters/oseille'), /Pas confirmé/)
  })

  test('after eighteen months the lists leave it out, and say how many they leave out', async () => {
    world.setClock(atEighteen)
    await markRead(world.db, ids.oseille, world.now)
    const services = await world.get('/fr/services')
    assert.doesNotMatch(services, /Pad, chez Ciboule/)
    assert.match(textOf(services), /Voir aussi 1 service dont l’hébergeur n’a rien confirmé depuis 18 mois/)
    const [, all = ''] = /href="([^"]+)"[^>]*>Voir aussi/.exec(services) ?? []
    assert.match(await world.get(all.replaceAll('&amp;', '&')), /Pad, chez Ciboule/)
    assert.match(textOf(await world.get('/en/hosters')), /Also show 1 hoster that has confirmed nothing for 18 months/)
    assert.match(textOf(await world.get('/fr/services?kind=visio')), /^(?!.*Voir aussi)/, 'none of these is left out')
    assert.doesNotMatch(await world.get('/fr/map'), /Ciboule/)
    assert.match(textOf(await world.get('/fr/places/brest-fr-29')), /^(?!.*Ciboule).*Oseille/)
    assert.match(await firstWords('/fr/services/ciboule/pad'), /^Pas confirmé/, 'its own page stays')
  })

  test('who asks for the old ones finds them, and is told what they are', async () => {
    world.setClock(atEighteen)
    await markRead(world.db, ids.oseille, world.now)
    const count = async (address: string) => (await json(address)).total
    assert.equal(await count('/fr/services.json'), 1)
    assert.equal(await count('/fr/services.json?status=old'), 1)
    assert.equal(await count('/fr/services.json?status=active,old'), 2)
    assert.equal(await count('/fr/hosters.json?status=active'), 1)
    assert.equal(await count('/fr/hosters.json?status=old'), 1)
    assert.match(await world.get('/fr/map?status=old'), /Ciboule/)
    const page = textOf(await world.get('/fr/services?status=active,old'))
    assert.match(page, /Pas confirmés depuis 18 mois.*membres de Les Essais/)
    assert.doesNotMatch(page, /Voir aussi/)
    const { results } = (await json('/fr/hosters.json?status=old')) as { results: { standing: string }[] }
    assert.equal(results[0]?.standing, 'active', 'it is a member like any other')
  })

  test('search engines are not sent to what is old', async () => {
    world.setClock(atEighteen)
    await markRead(world.db, ids.oseille, world.now)
    const sitemap = await world.get('/sitemap.xml')
    assert.match(sitemap, /\/fr\/hosters\/oseille</)
    assert.match(sitemap, /\/fr\/services\/oseille\/bloc</)
    assert.doesNotMatch(sitemap, /ciboule/)
  })

  test('a hoster that left, or was made up, stays where the lists have it', async () => {
    await given.hoster(world.db, { name: 'Partie', standing: 'former' })
    await given.hoster(world.db, { name: 'Fable', standing: 'fictional' })
    world.setClock(atEighteen)
    const found = (await json('/fr/hosters.json?status=former,fictional')) as { results: { name: string }[] }
    assert.deepEqual(found.results.map(({ name }) => name).sort(), ['Fable', 'Partie'])
  })

  test('a file that is not read any more is said with its day, and nothing else changes', async () => {
    await markUnread(world.db, ids.ciboule, world.now.subtract({ hours: 48 }), world.now)
    for (const address of ['/fr/hosters/ciboule', '/fr/services/ciboule/pad'])
      assert.match(await firstWords(address), /Plus lu depuis le 21 novembre 2026 Ciboule publie/)
    assert.match(await firstWords('/en/hosters/ciboule'), /Not read since 21 November 2026/)
    assert.equal((await json('/fr/hosters/ciboule.json')).unreadSince, '2026-11-21')
    assert.equal((await json('/fr/services.json')).total, 2)
    await markRead(world.db, ids.ciboule, world.now)
    assert.doesNotMatch(await firstWords('/fr/hosters/ciboule'), /Plus lu/)
  })
})
