import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { editHoster, findHoster, removeService, servicesOf } from '../../hosters/index.ts'
import { toldOf } from '../../hosters/testing-by-hand.ts'
import { removeSource } from '../give-source.ts'
import { heldChangesOf, sourceOf } from '../queries.ts'
import { openRead, organization, root, service, serviceAt } from '../testing.ts'
import { readSource } from './read-source.ts'

type Read = Awaited<ReturnType<typeof openRead>>

/** A reading of changed files, during which something happens: the file of the service is sent when it is done. */
async function whileReading(crawl: Read, happens: () => Promise<unknown>) {
  const { web, world, hosterId } = crawl
  const asked = Promise.withResolvers<ServerResponse>()
  crawl.says({ [root]: organization({ 'organization.startdate': '2011' }, { pad: 'pad.properties' }) })
  web.pages.set(serviceAt('pad'), (_, response) => asked.resolve(response))
  world.pass({ hours: 27 })
  const reading = readSource(world.db, web, hosterId, world.now)
  const response = await asked.promise
  await happens()
  response.end(service('pad', { 'service.chatterie.size.fr': '10 Mo' }))
  await reading
}

const byHand = ({ world, hosterId, keeperId }: Read) => {
  return { actor: { kind: 'person', personId: keeperId, forHosterId: hosterId } as const, now: world.now }
}

test('what somebody types while the files are read holds over them', async (t) => {
  const crawl = await openRead(t, {}, { pad: 'pad.properties' })
  const { world, hosterId } = crawl
  await whileReading(crawl, async () => {
    const { facts, revision } = await findHoster(world.db, 'crocus')
    await editHoster(world.db, hosterId, { facts: { ...facts, founded: '1998' }, revision }, byHand(crawl))
  })
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, '1998')
  assert.ok((await sourceOf(world.db, hosterId))?.readAt)
})

test('a service that somebody removes while its file is read stays removed', async (t) => {
  const crawl = await openRead(t, {}, { pad: 'pad.properties' })
  const { world, hosterId } = crawl
  await whileReading(crawl, async () => {
    const [pad] = await servicesOf(world.db, hosterId)
    await removeService(world.db, pad?.id ?? '', byHand(crawl))
  })
  assert.deepEqual(await servicesOf(world.db, hosterId), [])
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, '2011')
})

test('files that somebody wants read no more while they are read change nothing', async (t) => {
  const crawl = await openRead(t, {}, { pad: 'pad.properties' })
  const { world, hosterId } = crawl
  await whileReading(crawl, async () => removeSource(world.db, hosterId, byHand(crawl)))
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, null)
  assert.equal(await sourceOf(world.db, hosterId), undefined)
})

test('two readings at once say things once, and ask once about what waits', async (t) => {
  const crawl = await openRead(t, {}, { pad: 'pad.properties' })
  const { world, web, hosterId } = crawl
  const subs = { pad: 'pad.properties', casino: 'casino.properties' }
  crawl.says({
    [root]: organization({ 'organization.startdate': '2011', 'organization.name': 'Casino' }, subs),
    [serviceAt('casino')]: service('Casino', { 'service.website': 'https://jeux.crocus.example' }),
  })
  world.pass({ hours: 27 })
  const told = async () => (await toldOf(world.db, 'hoster.edited', 'service.added', 'service.edited')).length
  const before = await told()
  await Promise.all([1, 2, 3].map(() => readSource(world.db, web, hosterId, world.now)))
  assert.equal(await told(), before + 2)
  assert.deepEqual(
    (await heldChangesOf(world.db, hosterId)).map(({ what }) => what),
    ['fact:name'],
  )
  const news = await world.db.selectFrom('notification').select('id').where('key', '=', 'crawling.told-held').execute()
  assert.equal(news.length, 1)
})

test('a reading that was cut short is taken up again when its lock is over', async (t) => {
  const crawl = await openRead(t)
  const { world } = crawl
  crawl.says({ [root]: organization({ 'organization.startdate': '2011' }) })
  world.pass({ hours: 27 })
  const lockedUntil = world.now.add({ minutes: 10 }).toString({ smallestUnit: 'millisecond' })
  await world.db.updateTable('job').set({ lockedUntil }).where('kind', '=', 'read-source').execute()
  await world.runJobs()
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, null)
  world.pass({ minutes: 11 })
  await world.runJobs()
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, '2011')
})
