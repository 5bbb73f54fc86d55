import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { freeze } from '../moderation/index.ts'
import { whereOpens } from './answer-open.ts'
import { Openings } from './openings.ts'
import { firefox, givenHealth, givenPlace, openingsOf, testNow } from './testing.ts'
import { wished } from './testing-candidate.ts'

describe('what the portal knows in memory', () => {
  test('is read anew when the register has changed, and tells those who keep pages', async () => {
    const world = await openTestSite()
    let told = 0
    world.portal.onChange(() => told++)
    assert.equal(await world.portal.refresh(), false)
    const { reference } = await givenPlace(world.db, 'Ortie')
    assert.equal(await world.portal.refresh(), true)
    assert.equal(await world.portal.refresh(), false)
    assert.equal(told, 1)
    assert.deepEqual(
      world.portal.candidatesOf('pad').map((each) => each.reference),
      [reference],
    )
    assert.deepEqual(world.portal.candidatesOf('bread'), [])
  })

  test('takes up health without reading the register again', async () => {
    const world = await openTestSite({ monitoring: true })
    const ortie = await givenPlace(world.db, 'Ortie')
    await world.portal.refresh()
    assert.equal(world.portal.servingOf('pad').length, 0)
    await givenHealth(world, ortie, 'up')
    assert.equal(await world.portal.refresh(), true)
    assert.equal(world.portal.servingOf('pad').length, 1)
    world.pass({ minutes: 16 })
    assert.equal(world.portal.servingOf('pad').length, 0, 'time alone ends what a check was worth')
  })

  test('knows nobody who was frozen', async () => {
    const world = await openTestSite()
    const { hosterId } = await givenPlace(world.db, 'Ortie')
    await world.portal.refresh()
    assert.equal(world.portal.candidatesOf('pad').length, 1)
    const subject = { kind: 'hoster', id: hosterId }
    const by = { actor: { kind: 'machine', name: 'test' } as const, now: testNow }
    await freeze(world.db, { subject, hosterId, reason: 'Un essai.' }, by)
    await world.portal.refresh()
    assert.deepEqual(world.portal.candidatesOf('pad'), [])
  })

  test('chooses plainly and by wish alike', async () => {
    const world = await openTestSite()
    for (const name of ['Ortie', 'Sureau']) await givenPlace(world.db, name)
    await world.portal.refresh()
    const chosen = (query: string, chance: number) => {
      const choice = world.portal.choose('pad', wished(query), chance)
      return 'chosen' in choice ? choice.chosen.reference : choice.none
    }
    assert.notEqual(chosen('', 0), chosen('', 0.99))
    assert.equal(chosen('hoster=sureau', 0), 'sureau/pad')
    assert.equal(chosen('hoster=sureau&software=hedgedoc', 0), 'as-wished')
    assert.equal(world.portal.choose('bread', wished()).constructor, Object)
  })
})

describe('where an opening leads before any router', () => {
  async function portalWith() {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie')
    await world.portal.refresh()
    const headers: Record<string, string> = { 'user-agent': firefox, 'accept-language': 'en' }
    const ask = (url: string, method = 'GET') =>
      whereOpens(world.portal, { method, url, header: (name) => headers[name], publicUrl: 'https://site.example' })
    return { world, ask }
  }

  test('is the service, in the visitor’s language', async () => {
    const { ask } = await portalWith()
    assert.match(ask('/open/pad') ?? '', /^https:\/\/pad\.ortie\.example\/p\/[a-z2-9]{22}\?lang=en$/)
    assert.match(ask('/open/pad', 'HEAD') ?? '', /^https:/)
    assert.match(ask('/open/pad?name=%0d%0aLocation:%20x&ending=0') ?? '', /\/p\/Location-x\?/)
  })

  test('is undecided for what is another’s, or has to be explained', async () => {
    const { ask } = await portalWith()
    for (const url of [
      '/open/',
      '/open/bread',
      '/open/pad/',
      '/open/PAD',
      '/fr/open/pad',
      '/open/pad?not=ortie/pad',
      '/open/visio',
    ])
      assert.equal(ask(url), undefined, url)
    for (const method of ['POST', 'PUT', 'OPTIONS', '']) assert.equal(ask('/open/pad', method), undefined, method)
  })

  test('is fit for a header, whatever the address of the service holds', async () => {
    const world = await openTestSite()
    await givenPlace(world.db, 'Ortie', { rules: { opensAt: 'https://ortie.example/écrire ici/{name}' } })
    await world.portal.refresh()
    const header = (name: string) => (name === 'user-agent' ? firefox : undefined)
    const to =
      whereOpens(world.portal, { method: 'GET', url: '/open/pad?name=é&ending=0', header, publicUrl: '' }) ?? ''
    assert.match(to, /^[!-~]+$/)
    assert.doesNotThrow(() => new Headers({ location: to }))
  })
})

describe('openings', () => {
  test('that were counted by two at once add up', async () => {
    const world = await openTestSite()
    const { serviceId } = await givenPlace(world.db, 'Ortie')
    const others = [new Openings(), new Openings()]
    for (const each of others) for (let time = 0; time < 5; time++) each.count(serviceId, 'pad', '2026-11-23')
    await Promise.all(others.map((each) => each.flush(world.db)))
    assert.deepEqual(await openingsOf(world), [{ serviceId, kind: 'pad', openings: 10 }])
  })

  test('that cannot be written now are counted on', async () => {
    const world = await openTestSite()
    const { serviceId } = await givenPlace(world.db, 'Ortie')
    const openings = new Openings()
    openings.count(serviceId, 'pad', '2026-11-23')
    openings.count('a service that there is not', 'pad', '2026-11-23')
    await assert.rejects(openings.flush(world.db))
    await assert.rejects(openings.flush(world.db), 'nothing was lost')
    assert.deepEqual(await openingsOf(world), [])
  })

  test('are many at once', async () => {
    const world = await openTestSite()
    const { serviceId } = await givenPlace(world.db, 'Ortie')
    const openings = new Openings()
    for (let day = 1; day <= 250; day++) openings.count(serviceId, 'pad', `day ${day}`)
    await openings.flush(world.db)
    assert.equal((await openingsOf(world)).length, 250)
  })
})
