import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenFreeze } from '../../editing/testing-people.ts'
import { given } from '../../hosters/testing.ts'
import { follow, givenDays, givenDoing } from './testing-status.ts'

describe('the status of the collective', () => {
  let world: TestSite
  let crocus: string
  let pad: string
  let cloud: string

  beforeEach(async () => {
    world = await openTestSite()
    crocus = (await given.member(world.db, { name: 'Crocus' })).id
    const oseille = await given.member(world.db, { name: 'Oseille' })
    pad = (await given.service(world.db, crocus, { name: 'Pad', url: 'https://pad.crocus.example/' })).id
    cloud = (await given.service(world.db, oseille.id, { name: 'Nuage', url: 'https://cloud.oseille.example/' })).id
    await follow(world)
  })

  test('says that nothing is measured where nothing is, and shows the seven words', async () => {
    const empty = await openTestSite()
    const page = await empty.get('/fr/status')
    assert.match(page, /Pas encore de mesures/)
    assert.match(page, /Sept mots, sept formes/)
    for (const word of ['répond', 'ralenti', 'mur anti-robots', 'refuse nos tests', 'en panne', 'en maintenance'])
      assert.ok(page.includes(word), word)
  })

  test('one sentence says how things are, and when that was last looked at', async () => {
    await givenDoing(world, pad, { state: 'up' })
    await givenDoing(world, cloud, { state: 'down', reason: 'timeout' })
    const page = await world.get('/fr/status')
    assert.match(page, /Un service demande de l’attention, sur 2 suivis ici\./)
    assert.match(page, /Dernier tour\s*: 23 novembre 2026/)
    const english = await world.get('/en/status')
    assert.match(english, /One service needs attention, of 2 watched here\./)
  })

  test('each service has its bars, a sentence, its state and its share of time', async () => {
    await givenDays(world, [
      {
        id: pad,
        runs: [
          ['down', 1],
          ['up', 2],
        ],
      },
    ])
    await givenDoing(world, pad, { state: 'up', since: '2026-11-20T23:00:00.000Z' })
    const page = await world.get('/fr/status')
    assert.match(page, /<path class="up" d="M0 15h\d+M\d+ 15h\d+"/)
    assert.match(page, /<path class="down" d="M\d+ 22h3v8h-3z[^"]*"/)
    assert.match(page, /une panne le 20 novembre 2026/)
    assert.match(page, /disponible 98,\d\s% du temps/)
  })

  test('a hoster where something is wrong comes first, and the others by name', async () => {
    const names = async () => [...(await world.get('/fr/status')).matchAll(/id="of-([a-z]+)"/g)].map(([, slug]) => slug)
    await givenDoing(world, pad, { state: 'up' })
    await givenDoing(world, cloud, { state: 'up' })
    assert.deepEqual(await names(), ['crocus', 'oseille'])
    await givenDoing(world, cloud, { state: 'down' })
    assert.deepEqual(await names(), ['oseille', 'crocus'])
  })

  test('only what is asked for is shown: a state, a part of a name', async () => {
    await givenDoing(world, pad, { state: 'up' })
    await givenDoing(world, cloud, { state: 'down' })
    const down = await world.get('/fr/status?state=down')
    assert.ok(down.includes('cloud.oseille.example') && !down.includes('pad.crocus.example'))
    assert.match(down, /Un service correspond\./)
    assert.match(down, /<meta name="robots" content="noindex"/)
    const named = await world.get('/fr/status?hoster=OSÉILLE')
    assert.ok(named.includes('cloud.oseille.example') && !named.includes('pad.crocus.example'))
    assert.match(await world.get('/fr/status?state=challenged'), /Aucun service ne correspond\./)
    for (const odd of ['state=nothing&page=99', 'page=0', 'hoster=%00%ff', `hoster=${'x'.repeat(3000)}`])
      assert.equal((await world.request(`/fr/status?${odd}`)).status, 200, odd)
  })

  test('what is seen once is said to be confirmed, and stays as it was', async () => {
    await givenDoing(world, pad, { state: 'up', worse: 'down', worseSince: '2026-11-23T09:59:50.000Z' })
    assert.match(await world.get('/fr/status'), /en cours de confirmation/)
  })

  test('when our own network is out, the page says so and judges nobody', async () => {
    await givenDoing(world, pad, { state: 'up' })
    const gap = { id: 'gap', from: '2026-11-23T09:40:00.000Z', to: null }
    await world.db.insertInto('networkGap').values(gap).execute()
    const page = await world.get('/fr/status')
    assert.match(page, /Notre propre réseau est coupé depuis le 23 novembre 2026/)
    assert.match(page, /Aucun état ne change/)
  })

  test('a day on which our network was out stays empty, and is told', async () => {
    await givenDays(world, [
      {
        id: pad,
        runs: [
          ['gap', 1],
          ['up', 9],
        ],
      },
    ])
    await givenDoing(world, pad, { state: 'up', since: '2026-11-14T23:00:00.000Z' })
    const page = await world.get('/fr/status')
    assert.match(page, /un jour sans mesure/)
    assert.match(page, /disponible 100\s% du temps/)
  })

  test('a hoster that the coordination froze is not in it', async () => {
    await givenDoing(world, pad, { state: 'down' })
    await givenFreeze(world, crocus)
    assert.doesNotMatch(await world.get('/fr/status'), /pad\.crocus\.example/)
    assert.equal((await world.request('/fr/status/crocus')).status, 404)
    assert.equal((await world.request('/fr/status/crocus/pad')).status, 404)
  })

  test('a state that changed shows at once, and a new check within half a minute', async () => {
    await givenDoing(world, pad, { state: 'up' })
    assert.doesNotMatch(
      await world.get('/fr/status'),
      /class="state down"><svg[^>]*><use[^>]*><\/use><\/svg>en panne<\/span><\/a>/,
    )
    await givenDoing(world, pad, { state: 'down' })
    assert.match(await world.get('/fr/status'), /Un service demande de l’attention/)
    const checkedAt = '2026-11-23T10:05:00.000Z'
    await world.db.updateTable('watch').set({ checkedAt }).execute()
    assert.match(await world.get('/fr/status'), /11:00/)
    world.pass({ seconds: 31 })
    assert.match(await world.get('/fr/status'), /11:05/)
  })

  test('programs get the same, with seconds by state', async () => {
    await givenDays(world, [{ id: pad, runs: [['down', 1]] }])
    await givenDoing(world, pad, { state: 'challenged', reason: 'bot-wall', since: '2026-11-22T23:00:00.000Z' })
    const { services } = (await world.json('/fr/status.json')) as { services: Record<string, unknown>[] }
    const found = services.find(({ id }) => id === 'crocus/pad')
    assert.equal(found?.state, 'challenged')
    assert.equal(found?.reason, 'bot-wall')
    assert.deepEqual(found?.days, [
      { day: '2026-11-22', seconds: { down: 86_400 } },
      { day: '2026-11-23', seconds: { challenged: 39_600 } },
    ])
    assert.equal((await world.request('/fr/status.csv')).status, 404)
    assert.equal((await world.request('/fr/status.atom')).status, 200)
  })

  test('it is sent compressed, and not again to who has it', async () => {
    await givenDoing(world, pad, { state: 'up' })
    const first = await world.request('/fr/status', { headers: { 'accept-encoding': 'gzip' } })
    assert.equal(first.headers.get('content-encoding'), 'gzip')
    const etag = first.headers.get('etag') ?? ''
    assert.notEqual(etag, '')
    const again = await world.request('/fr/status', { headers: { 'if-none-match': etag } })
    assert.equal(again.status, 304)
  })
})
