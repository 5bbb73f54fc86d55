import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { toInstant } from '../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { follow, givenDoing } from '../monitoring/status/testing-status.ts'
import { textOf } from './testing-text.ts'

describe('health in the directory', () => {
  let world: TestSite
  let pad: string
  let hosterId: string

  beforeEach(async () => {
    world = await openTestSite()
    hosterId = (await given.member(world.db, { name: 'Crocus' })).id
    pad = (await given.service(world.db, hosterId, { name: 'Pad', url: 'https://pad.crocus.example/' })).id
    await given.service(world.db, hosterId, { name: 'Visio', url: 'https://visio.crocus.example/' })
    await follow(world)
  })

  /** A minute later, when lists follow. */
  async function lists(doing: Parameters<typeof givenDoing>[2]) {
    await givenDoing(world, pad, doing)
    world.pass({ minutes: 1 })
  }
  const total = async (query: string) => {
    const { total } = (await world.json(`/fr/services.json${query}`)) as { total: number }
    return total
  }

  test('is asked for by a filter once it is measured, and by none before', async () => {
    const filter = /name="health"/
    await world.db.deleteFrom('watch').execute()
    assert.doesNotMatch(await world.get('/fr/services'), filter)
    await follow(world)
    await lists({ state: 'up' })
    assert.match(await world.get('/fr/services'), filter)
    assert.equal(await total('?health=up'), 1)
    assert.equal(await total('?health=down'), 0)
  })

  test('stands on cards, with its word and its shape', async () => {
    await lists({ state: 'challenged' })
    assert.match(await world.get('/fr/services'), /class="state challenged".*?mur anti-robots/)
  })

  test('is in the JSON and the CSV of lists and of services, with since when', async () => {
    const since = '2026-11-20T17:40:00.000Z'
    await lists({ state: 'down', since })
    const { results } = (await world.json('/fr/services.json?health=down')) as { results: object[] }
    const [found] = results
    assert.deepEqual([Reflect.get(found ?? {}, 'health'), Reflect.get(found ?? {}, 'healthSince')], ['down', since])
    const one = (await world.json('/fr/services/crocus/pad.json')) as { health: string; healthSince: string }
    assert.deepEqual([one.health, one.healthSince], ['down', since])
    const [head = '', ...rows] = (await world.get('/fr/services.csv?health=down')).split(/\r?\n/)
    const at = head
      .replace(/^\ufeff/, '')
      .split(',')
      .indexOf('healthSince')
    assert.ok(at > 0 && rows.some((row) => row.includes(since)))
  })

  test('stands on the pages of the service and of its hoster, which lead to all of it', async () => {
    await lists({ state: 'down', since: '2026-11-20T17:40:00.000Z' })
    const service = await world.get('/fr/services/crocus/pad')
    assert.match(textOf(service), /en panne depuis le 20 novembre 2026/)
    assert.match(service, /href="\/fr\/status\/crocus\/pad"/)
    const hoster = await world.get('/fr/hosters/crocus')
    assert.match(hoster, /class="state down"/)
    assert.match(hoster, /href="\/fr\/status\/crocus"/)
  })

  test('of a service that nobody measures, its page says so', async () => {
    await given.service(world.db, hosterId, { name: 'Cloud', pageUrl: 'https://crocus.example/cloud' })
    assert.match(textOf(await world.get('/fr/services/crocus/cloud')), /Nous ne mesurons pas encore s’il répond/)
  })

  test('lists follow a state within a minute, and checks alone change nothing', async () => {
    await lists({ state: 'up' })
    await world.get('/fr/services')
    const before = world.directory.current()
    await world.db
      .updateTable('watch')
      .set({ checkedAt: toInstant(world.now), ms: 999 })
      .execute()
    world.pass({ minutes: 2 })
    await world.get('/fr/services')
    assert.equal(world.directory.current(), before)
    await givenDoing(world, pad, { state: 'down' })
    await world.get('/fr/services')
    assert.notEqual(world.directory.current(), before)
    const once = world.directory.current()
    await givenDoing(world, pad, { state: 'up' })
    world.pass({ seconds: 30 })
    await world.get('/fr/services')
    assert.equal(world.directory.current(), once, 'half a minute later it is as it was')
    world.pass({ seconds: 31 })
    assert.equal(await total('?health=up'), 1)
    assert.match(world.directory.current().version, /^\d+\.\d+\.2026-11-23$/)
  })

  test('a change of the register brings the newest health along', async () => {
    await world.get('/fr/services')
    await givenDoing(world, pad, { state: 'down' })
    await given.member(world.db, { name: 'Oseille' })
    assert.equal(await total('?health=down'), 1)
  })

  test('what has not answered for seven days comes last, and says so; after sixty it is out of the usual results', async () => {
    const since = '2026-09-01T10:00:00.000Z'
    const told = { serviceId: pad, downSince: since }
    await world.db
      .insertInto('deadTold')
      .values({ ...told, step: 'last', at: '2026-09-06T10:00:00.000Z' })
      .execute()
    await lists({ state: 'down', since })
    const names = async () => {
      const { results } = (await world.json('/fr/services.json')) as { results: { name: string }[] }
      return results.map(({ name }) => name)
    }
    assert.deepEqual(await names(), ['Visio', 'Pad'])
    assert.match(
      textOf(await world.get('/fr/services')),
      /Ne répond plus depuis le 1er septembre 2026 : il passe en dernier/,
    )
    await world.db
      .insertInto('deadTold')
      .values({ ...told, step: 'gone', at: '2026-10-24T10:00:00.000Z' })
      .execute()
    await lists({ state: 'down', since })
    assert.deepEqual(await names(), ['Visio'])
    const page = textOf(await world.get('/fr/services/crocus/pad'))
    assert.match(page, /Ne répond plus depuis le 1er septembre 2026 : il ne paraît plus dans les résultats/)
    await lists({ state: 'up' })
    assert.equal((await names()).length, 2)
  })
})
