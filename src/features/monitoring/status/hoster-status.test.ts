import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { givenFreeze } from '../../editing/testing-people.ts'
import { given } from '../../hosters/testing.ts'
import { follow, givenDays, givenDoing } from './testing-status.ts'

describe('the status of a hoster', () => {
  let world: TestSite
  let crocus: string
  let pad: string
  let visio: string

  beforeEach(async () => {
    world = await openTestSite()
    crocus = (await given.member(world.db, { name: 'Crocus', statusPageUrl: 'https://etat.crocus.example/' })).id
    pad = (await given.service(world.db, crocus, { name: 'Pad', url: 'https://pad.crocus.example/' })).id
    visio = (await given.service(world.db, crocus, { name: 'Visio', url: 'https://visio.crocus.example/' })).id
    await follow(world)
    await givenDoing(world, pad, { state: 'up' })
    await givenDoing(world, visio, { state: 'degraded', reason: 'slow' })
  })

  const page = (language = 'fr') => world.get(`/${language}/status/crocus`)
  const choose = (said: { rhythm?: number; optedOutAt?: string; statusPage?: string }) =>
    world.db
      .insertInto('watchChoice')
      .values({
        ...{ hosterId: crocus, rhythm: 5, optedOutAt: null, toldFirst: 0, statusPage: null, revision: 1 },
        ...{ updatedAt: toInstant(world.now), ...said },
      })
      .execute()

  test('one sentence, its services with their bars, and the way to its page', async () => {
    const french = await page()
    assert.match(french, /Un service demande de l’attention, sur 2 suivis ici\./)
    assert.equal(french.match(/class="bars"/g)?.length, 2)
    assert.match(french, /href="\/fr\/hosters\/crocus"/)
    assert.match(await page('en'), /One service needs attention, of 2 watched here\./)
  })

  test('the bars are said again in a table', async () => {
    await givenDays(world, [{ id: visio, runs: [['down', 2]] }])
    const french = await page()
    const [, row = ''] = /<th scope="row"><bdi>Visio<\/bdi><\/th>(.*?)<\/tr>/.exec(french) ?? []
    assert.match(row, /ralenti/)
    assert.match(row, /\d\s%/)
    assert.match(row, /en panne sur 2 jours, dont le 22 novembre 2026/)
  })

  test('its incidents of ninety days are told, older ones are not', async () => {
    assert.match(await page(), /Aucun incident depuis 90 jours\./)
    const incident = async (id: string, openedAt: string, closedAt: string | null) => {
      const told = { title: null, expectedEnd: null, hiddenUntil: null, revision: 1, noticedAt: openedAt }
      await world.db
        .insertInto('incident')
        .values({
          ...{ id, hosterId: crocus, source: 'measured', state: 'down', reason: 'timeout', openedAt, closedAt },
          ...{ ...told, openingToldAt: null, closingToldAt: null },
        })
        .execute()
      const affected = { incidentId: id, serviceId: visio, state: 'down', since: openedAt, wellAt: closedAt } as const
      await world.db.insertInto('incidentService').values(affected).execute()
    }
    await incident('old', '2026-06-01T10:00:00.000Z', '2026-06-01T11:00:00.000Z')
    await incident('open', '2026-11-20T10:00:00.000Z', null)
    const french = await page()
    assert.equal(french.match(/<article class="incident">/g)?.length, 1)
    assert.match(french, /href="\/fr\/hosters\/crocus\/incidents\/open"/)
    assert.match(await world.get('/fr/status'), /href="\/fr\/hosters\/crocus\/incidents\/open"/)
    assert.match(await world.get('/fr/status/crocus/visio'), /href="\/fr\/hosters\/crocus\/incidents\/open"/)
    assert.doesNotMatch(await world.get('/fr/status/crocus/pad'), /incidents\/open/)
  })

  test('ways to be told are offered, of this hoster alone', async () => {
    const french = await page()
    assert.match(french, /href="\/fr\/status\/crocus\.atom"/)
    assert.match(french, /href="\/fr\/follow\?hoster=crocus"/)
  })

  test('the rhythm that it chose is told, and that it asked not to be checked', async () => {
    await choose({ rhythm: 60 })
    assert.match(await page(), /Un test toutes les 60 minutes/)
    await world.db.deleteFrom('watchChoice').execute()
    await choose({ optedOutAt: '2026-11-01T10:00:00.000Z' })
    assert.match(await page(), /Cet hébergeur a demandé à ne pas être testé\./)
    assert.match(await page(), /nous ne lui demandons rien/)
  })

  test('what is not measured is named, with its own status page: the one that it chose, else the one that it declares', async () => {
    await given.service(world.db, crocus, { name: 'Nuage', pageUrl: 'https://crocus.example/nuage' })
    const french = await page()
    assert.match(french, /Pas mesurés/)
    assert.match(french, /href="\/fr\/status\/crocus\/nuage"/)
    assert.match(french, /href="https:\/\/etat\.crocus\.example\/"/)
    await choose({ statusPage: 'https://autre.crocus.example/' })
    assert.match(await page(), /href="https:\/\/autre\.crocus\.example\/"/)
  })

  test('a service that ended is no more among those that are measured', async () => {
    await given.service(world.db, crocus, {
      ...{ name: 'Visio', url: 'https://visio.crocus.example/', endsOn: '2026-11-20' },
    })
    const french = await page()
    assert.equal(french.match(/class="bars"/g)?.length, 1)
    assert.match(french, /Service arrêté/)
  })

  test('a service that the coordination froze is not there', async () => {
    await givenFreeze(world, crocus, { kind: 'service', id: visio })
    assert.doesNotMatch(await page(), /visio\.crocus\.example/)
    assert.equal((await world.request('/fr/status/crocus/visio')).status, 404)
    assert.equal((await world.post('/fr/status/crocus/visio/recheck', {})).status, 404)
  })

  test('programs get its services; other formats there are none', async () => {
    const { services } = (await world.json('/fr/status/crocus.json')) as { services: { id: string }[] }
    assert.deepEqual(services.map(({ id }) => id).sort(), ['crocus/pad', 'crocus/visio'])
    for (const ending of ['csv', 'geojson'])
      assert.equal((await world.request(`/fr/status/crocus.${ending}`)).status, 404)
  })

  test('who was made up is marked, and not for search engines', async () => {
    const { id } = await given.hoster(world.db, { name: 'Renoncule', standing: 'fictional' })
    await given.service(world.db, id, { name: 'Pad', url: 'https://pad.renoncule.example/' })
    await follow(world)
    for (const address of ['/fr/status/renoncule', '/fr/status/renoncule/pad']) {
      const html = await world.get(address)
      assert.match(html, /class="notice pretended"/, address)
      assert.match(html, /<meta name="robots" content="noindex"/, address)
    }
    assert.match(await world.get('/fr/status'), /Renoncule<\/bdi><\/a> <span class="fictional">/)
  })
})
