import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { toInstant, toJson } from '../../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import type { Evidence, HourKept, Look, LookState, Seen } from '../health.ts'
import { follow, givenDays, givenDoing } from './testing-status.ts'

describe('the status of a service', () => {
  let world: TestSite
  let pad: string
  let hosterId: string

  beforeEach(async () => {
    world = await openTestSite()
    await given.catalogue(world.db)
    hosterId = (await given.member(world.db, { name: 'Crocus' })).id
    const software = {
      ...{ name: 'Etherpad', slug: 'etherpad', version: '1.9.6' },
      ...{ license: null, website: null, source: null, modules: [] },
    }
    pad = (await given.service(world.db, hosterId, { name: 'Pad', url: 'https://pad.crocus.example/', software })).id
    await follow(world)
  })

  const page = (query = '', language = 'fr') => world.get(`/${language}/status/crocus/pad${query}`)
  const look = (look: Look, state: LookState, seen: Seen) =>
    world.db
      .insertInto('dailyLook')
      .values({
        serviceId: pad,
        look,
        state,
        seen: toJson(seen),
        at: toInstant(world.now),
        since: toInstant(world.now),
      })
      .execute()
  const check = (evidence: Partial<Evidence>) =>
    world.db
      .insertInto('checkKept')
      .values({
        ...{ id: 'check', serviceId: pad, at: toInstant(world.now), vantageId: null, state: 'down', ms: null },
        reason: 'server-error',
        evidence: toJson({ asked: [], came: '500', headers: {}, extract: '', ...evidence }),
      })
      .execute()

  test('says how it is doing, why, since when, and when that was last seen', async () => {
    const since = '2026-11-20T17:40:00.000Z'
    await givenDoing(world, pad, { state: 'down', reason: 'refused', since, goodAt: '2026-11-20T17:35:00.000Z' })
    const french = await page()
    assert.match(french, /en panne<\/span>/)
    assert.match(french, /depuis le 20 novembre 2026 à 18:40/)
    assert.match(french, /La connexion est refusée\./)
    assert.match(french, /Dernier test le 23 novembre 2026 à 11:00/)
    assert.match(french, /Dernière bonne réponse le 20 novembre 2026 à 18:35/)
    assert.match(await page('', 'en'), /The connection is refused\./)
  })

  test('ninety days are bars, a sentence and a table of the days that were not all good', async () => {
    await givenDays(world, [
      {
        id: pad,
        runs: [
          ['down', 1],
          ['up', 3],
        ],
      },
    ])
    await givenDoing(world, pad, { state: 'up', since: '2026-11-22T23:00:00.000Z' })
    const french = await page()
    assert.match(french, /class="down"/)
    assert.match(french, /une panne le 19 novembre 2026/)
    assert.match(french, /19 novembre 2026<\/th><td>en panne 24\s*h 0\s*min<\/td>/)
    assert.doesNotMatch(french, /20 novembre 2026<\/th>/)
    assert.match(french, /La disponibilité est une part du temps/)
  })

  test('how fast it answers is drawn, said, and told hour by hour', async () => {
    await givenDoing(world, pad, { state: 'up' })
    const hours = toJson<HourKept[]>([
      [8, 12, 11, 80, 140, 4200],
      [9, 12, 11, 80, 140, 4200],
    ])
    await world.db.insertInto('checkHours').values({ serviceId: pad, day: '2026-11-23', hours }).execute()
    const french = await page()
    assert.match(french, /<path stroke-width="2" d="M455 [\d.]+L465 [\d.]+"/)
    assert.match(french, /en 140\s*ms le plus souvent/)
    assert.match(
      french,
      /23 novembre 2026, 10\s*h<\/th><td>140\s*ms<\/td><td>80\s*ms<\/td><td>4,2\s*s<\/td><td>11 bons sur 12/,
    )
  })

  test('certificate, names, redirect and IPv6 are told in words', async () => {
    await givenDoing(world, pad, { state: 'up' })
    const validTo = '2027-01-15T12:00:00.000Z'
    await look('certificate', 'good', { fault: null, validTo, issuer: 'Carnet', protocol: 'TLSv1.3', names: [] })
    await look('names', 'good', { ipv4: ['192.0.2.7'], ipv6: ['2001:db8::7'], aliases: ['front.crocus.example'] })
    await look('https', 'bad', { asked: 'http://pad.crocus.example/', to: 'http://pad.crocus.example/' })
    await look('ipv6', 'bad', { answer: 'no-address' })
    const french = await page()
    assert.match(french, /Valable jusqu’au 15 janvier 2027[^<]*signé par Carnet, en TLSv1\.3/)
    assert.match(french, /192\.0\.2\.7 et 2001:db8::7 \(par front\.crocus\.example\)/)
    assert.match(french, /répond sans mener à https/)
    assert.match(french, /Pas d’adresse IPv6/)
  })

  test('a certificate that browsers refuse says why', async () => {
    await givenDoing(world, pad, { state: 'down', reason: 'tls' })
    const faults = { expired: /Expiré depuis/, 'other-name': /un autre nom/, 'unknown-signer': /ne connaissent pas/ }
    for (const [fault, told] of Object.entries(faults)) {
      await world.db.deleteFrom('dailyLook').execute()
      await look('certificate', 'bad', { fault, validTo: '2026-11-01T00:00:00.000Z', issuer: 'Carnet', names: [] })
      assert.match(await page(), told)
    }
  })

  test('what is declared stands beside what is measured, and what disagrees is said', async () => {
    await givenDoing(world, pad, { state: 'up' })
    await look('version', 'good', { from: 'health', software: 'etherpad', version: '1.9.7' })
    const french = await page()
    assert.match(french, /Déclaré\s*: Etherpad 1\.9\.6\. Mesuré\s*: Etherpad 1\.9\.7\. Les deux versions diffèrent\./)
    await world.db.deleteFrom('dailyLook').execute()
    await look('version', 'good', { from: 'nodeinfo', software: 'JITSI-meet', version: '30.0' })
    assert.match(await page(), /Mesuré\s*: Jitsi Meet 30\.0\. Ce qui répond ressemble à Jitsi Meet/)
    await world.db.deleteFrom('dailyLook').execute()
    await look('version', 'good', { from: 'generator', software: 'Unheard', version: null })
    assert.doesNotMatch(await page(), /ressemble/)
    await givenDoing(world, pad, { state: 'up', disagreement: 'hedgedoc' })
    assert.match(await page(), /ressemble à hedgedoc/i)
    await givenDoing(world, pad, { state: 'up', disagreement: '' })
    assert.match(await page(), /ne ressemble pas au logiciel déclaré/)
  })

  test('what was asked and what came is shown word for word, and does nothing to the page', async () => {
    await givenDoing(world, pad, { state: 'down', reason: 'server-error' })
    const extract = '<script>alert(1)</script></dd>&amp;'
    await check({ asked: ['GET https://pad.crocus.example/health'], headers: { server: 'nginx"><b>' }, extract })
    const french = await page()
    assert.ok(french.includes('GET https://pad.crocus.example/health'))
    assert.ok(french.includes('&lt;script&gt;alert(1)&lt;/script&gt;&lt;/dd&gt;&amp;amp;'))
    assert.doesNotMatch(french, /<script>alert|nginx"><b>/)
  })

  test('the rhythm and what we cost its hoster today are told', async () => {
    await givenDoing(world, pad, { state: 'up' })
    await world.db.insertInto('costDay').values({ hosterId, day: '2026-11-23', requests: 132, bytes: 51_200 }).execute()
    const french = await page()
    assert.match(french, /Un test toutes les 5 minutes/)
    assert.match(french, /132 requêtes pour 52\s*ko/)
  })

  test('a link leads to saying what is wrong, and one back to the service', async () => {
    const french = await page()
    assert.match(french, /href="\/fr\/remark\?about=\/services\/crocus\/pad"/)
    assert.match(french, /href="\/fr\/services\/crocus\/pad"/)
  })

  test('its badge is shown, with what one copies to show it elsewhere', async () => {
    await givenDoing(world, pad, { state: 'up' })
    const french = await page()
    assert.match(french, /<img src="\/badges\/status\/crocus\/pad\.svg\?lang=fr" alt="État de Pad en ce moment"/)
    const copied = '&lt;a href=&quot;http://localhost:3000/fr/status/crocus/pad&quot;&gt;&lt;img src='
    assert.ok(french.includes(copied))
  })

  test('one without an address of use is not measured; whether its presentation answers is told', async () => {
    const said = { name: 'Cloud privé', url: null, pageUrl: 'https://crocus.example/cloud' }
    const { id } = await given.service(world.db, hosterId, said)
    await follow(world)
    const seen = { look: 'presentation', state: 'good', seen: toJson({ status: 200 }) } as const
    const at = toInstant(world.now)
    await world.db
      .insertInto('dailyLook')
      .values({ serviceId: id, ...seen, at, since: at })
      .execute()
    const choice = { rhythm: 15, optedOutAt: null, toldFirst: 0, statusPage: 'https://etat.crocus.example/' } as const
    await world.db
      .insertInto('watchChoice')
      .values({ hosterId, ...choice, revision: 1, updatedAt: at })
      .execute()
    for (const address of ['/fr/status/crocus/cloud-prive', '/fr/status/crocus']) {
      const html = await world.get(address)
      assert.match(html, /Sa page de présentation répondait le 23 novembre 2026/, address)
      assert.match(html, /href="https:\/\/etat\.crocus\.example\/"/, address)
    }
    assert.match(await world.get('/fr/status/crocus/cloud-prive'), /Nous ne mesurons pas ce service/)
    assert.doesNotMatch(await world.get('/fr/status/crocus/cloud-prive'), /Tester à nouveau/)
    assert.match(await world.get('/fr/status/crocus'), /Un test toutes les 15 minutes/)
  })

  test('one that has not answered for long says what that means for the lists', async () => {
    const downSince = '2026-11-01T10:00:00.000Z'
    await givenDoing(world, pad, { state: 'down', reason: 'timeout', since: downSince })
    const told = { serviceId: pad, downSince, at: '2026-11-06T10:00:00.000Z' }
    await world.db
      .insertInto('deadTold')
      .values({ ...told, step: 'last' })
      .execute()
    assert.match(await page(), /ne répond plus depuis le 1er novembre 2026.+il passe en dernier/)
  })

  test('one that ended keeps its page, with what its hoster says of one’s data', async () => {
    const ifItStops = { fr: 'Vos textes restent à télécharger jusqu’en mars.' }
    const ended = { endsOn: '2026-11-01', ifItStops, successorUrl: 'https://pad.ciboule.example/', kinds: ['pad'] }
    await given.service(world.db, hosterId, { name: 'Vieux pad', ...ended })
    const html = await world.get('/fr/status/crocus/vieux-pad')
    assert.match(html, /Ce service s’est arrêté \(1er novembre 2026\)/)
    assert.match(html, /La suite.+href="https:\/\/pad\.ciboule\.example\/"/)
    assert.match(html, /Vos textes restent à télécharger/)
    assert.match(html, /href="\/fr\/services\?kind=pad"/)
  })

  test('one whose name changed leads to where it is now; an unknown one is not found', async () => {
    assert.equal((await world.request('/fr/status/crocus/nothing')).status, 404)
    assert.equal((await world.request('/fr/status/nobody')).status, 404)
    assert.equal((await world.request('/fr/status/nobody/pad')).status, 404)
    assert.equal((await world.post('/fr/status/nobody/pad/recheck', {})).status, 404)
    await world.db.insertInto('hosterFormerSlug').values({ slug: 'safran', hosterId }).execute()
    const moved = await world.request('/fr/status/safran/pad')
    assert.deepEqual([moved.status, moved.headers.get('location')], [301, '/fr/status/crocus/pad'])
    const hoster = await world.request('/fr/status/safran.atom')
    assert.equal(hoster.status, 200)
  })
})
