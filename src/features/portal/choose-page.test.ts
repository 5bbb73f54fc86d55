import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { found, givenPublished, givenTwoLooks } from '../compliance/looking/testing-looks.ts'
import { textOf } from '../editing/testing.ts'
import { serviceById } from '../hosters/index.ts'
import { givenHealth, givenPlace } from './testing.ts'

const page = '/fr/portal/pad'

describe('choosing one', () => {
  test('says who runs it, where, whether anybody looks, how long things stay, whose machines', async () => {
    const world = await openTestSite()
    const town = {
      town: 'Vannes',
      country: 'FR',
      latitude: 47.66,
      longitude: -2.76,
      postcode: null,
      region: null,
      address: null,
    }
    const host = {
      name: 'La Baie',
      provider: 'home',
      country: 'FR',
      description: null,
      server: null,
      hypervisor: null,
      distribution: null,
    } as const
    await givenPlace(world.db, 'Ortie', {
      hoster: { legalForm: 'association', places: [town] },
      service: { retention: { fr: '6 mois' }, host },
    })
    const text = textOf(await world.get(page))
    assert.match(text, /« Écrire à plusieurs » s’ouvrira chez Ortie/)
    assert.match(text, /Ortie ?, association/)
    assert.match(text, /Vannes/)
    assert.match(text, /non vérifié : ce site ne surveille pas encore/)
    assert.match(text, /6 mois/)
    assert.match(text, /Tiers pas encore vérifié/)
    assert.match(text, /La Baie pas chez un géant/)
  })

  test('says whom its page has browsers ask, once that was looked at and is public', async () => {
    const world = await openTestSite()
    const { hosterId, serviceId } = await givenPlace(world.db, 'Ortie')
    const { slug } = (await serviceById(world.db, serviceId)) ?? assert.fail()
    const sentence = { key: 'compliance.third-parties-none', values: { host: 'pad.ortie.example' } } as const
    await givenTwoLooks(
      world.db,
      hosterId,
      { 'third-parties': [{ ...found('seen', slug), sentence }] },
      '2026-11-20T02:00:00Z',
    )
    assert.match(textOf(await world.get(page)), /Tiers pas encore vérifié/)
    await givenPublished(world.db, hosterId, world.now)
    const html = await world.get(page)
    assert.match(textOf(html), /Lire pad\.ortie\.example ne fait rien demander à personne d’autre/)
    assert.match(html, /href="\/fr\/hosters\/ortie\/diagnosis\/[^"]+">vu par nous/)
  })

  test('says how it answered, how fast and when, once it is measured', async () => {
    const world = await openTestSite({ monitoring: true })
    await givenHealth(world, await givenPlace(world.db, 'Ortie'), 'up')
    assert.match(textOf(await world.get(page)), /Répond répond ?, 155 ms vérifié le 23 novembre 2026/)
  })

  test('says how far it is from where the visitor is', async () => {
    const world = await openTestSite()
    const town = {
      town: 'Vannes',
      country: 'FR',
      latitude: 47.66,
      longitude: -2.76,
      postcode: null,
      region: null,
      address: null,
    }
    await givenPlace(world.db, 'Ortie', { hoster: { places: [town] } })
    assert.match(textOf(await world.get(`${page}?near=Lorient`)), /à 4\d km de Lorient/)
    assert.match(textOf(await world.get(`${page}?near=Xyzzy`)), /Ce lieu n’a pas été reconnu/)
  })

  test('opens this very one, and leads to another that was not shown yet, with the same wishes', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await givenPlace(world.db, 'Sureau')
    await givenPlace(world.db, 'Oc', { service: { languages: ['oc'] } })
    await givenPlace(world.db, 'Mauve')
    const html = await world.get(`${page}?this=ortie/pad&language=fr&not=sureau/pad&name=conseil`)
    assert.match(html, /name="this" value="ortie\/pad"/)
    assert.match(html, /name="name"[^>]*value="conseil"/)
    const [, another = ''] = /class="button outline" href="([^"]+)"/.exec(html) ?? []
    assert.match(another, /not=sureau\/pad&amp;not=ortie\/pad/)
    assert.match(another, /language=fr/)
    const last = await world.get(another.replaceAll('&amp;', '&'))
    assert.match(last, /name="this" value="mauve\/pad"/)
    assert.ok(!last.includes('class="button outline" href'), 'nobody else is left')
  })

  test('shows the others in the hat, each to be had', async () => {
    const world = await openTestSite()
    for (const name of ['Ortie', 'Sureau', 'Mauve']) await givenPlace(world.db, name)
    const html = await world.get(`${page}?this=ortie/pad`)
    assert.match(textOf(html), /Vous avez choisi cet hébergeur/)
    for (const other of ['sureau', 'mauve']) assert.ok(html.includes(`this=${other}/pad`), other)
    assert.ok(html.includes('Aussi dans le chapeau'))
  })

  test('keeps what the visitor wished for in its form, and offers what there is to wish for', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie', { service: { languages: ['fr', 'oc'], sizeLimit: { fr: '500 Mo' } } })
    const html = await world.get(`${page}?kept=&language=oc&size=100`)
    assert.match(html, /<option value="oc" selected/)
    assert.match(html, /<option value="100" selected/)
    assert.ok(!html.includes('name="software"'), 'there is one program only')
  })

  test('is kept by nobody, found by no search engine, and its links are not followed', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await givenPlace(world.db, 'Sureau')
    const answer = await world.request(page)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex, nofollow/)
    for (const [link] of (await answer.text()).matchAll(/<a [^>]*portal\/pad\?[^>]*>/g))
      assert.match(link, /nofollow|hreflang/)
  })

  test('counts nothing: only opening does', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await world.get(page)
    await world.portal.openings.flush(world.db)
    assert.deepEqual(await world.db.selectFrom('openingDay').selectAll().execute(), [])
  })

  test('says which wish to drop when none is left', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    const text = textOf(await world.get(`${page}?country=BE`))
    assert.match(text, /Aucun hébergeur ne correspond/)
    assert.match(text, /Tout pays un hébergeur conviendrait/)
    assert.match(textOf(await world.get(`${page}?not=ortie/pad`)), /Revoir ceux déjà montrés/)
  })

  test('lists other real addresses by hand, never those that were made up', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await givenPlace(world.db, 'Sureau', { outside: true })
    await givenPlace(world.db, 'Potager', { outside: true, hoster: { standing: 'fictional' } })
    const html = await world.get(page)
    assert.ok(html.includes('https://pad.sureau.example/'))
    assert.ok(!html.includes('https://pad.potager.example/'))
  })

  test('an unknown or closed kind is not there, and a strange query breaks nothing', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    for (const url of ['/fr/portal/bread', '/fr/portal/%00', '/fr/portal/a%2Fb'])
      assert.equal((await world.request(url)).status, 404, url)
    for (const query of ['kept=-1&size=x', 'near=%00', '%E0%A4%A=%', `not=${'a,'.repeat(9000)}`, 'name=%ED%A0%80'])
      assert.equal((await world.request(`${page}?${query}`)).status, 200, query.slice(0, 20))
  })
})
