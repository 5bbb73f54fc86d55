import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHoster, servicesOf } from '../../hosters/index.ts'
import { sourceOf } from '../queries.ts'
import { openCrawl, organization, root, service, serviceAt } from '../testing.ts'

async function openRead(t: Parameters<typeof openCrawl>[0]) {
  const crawl = await openCrawl(t)
  crawl.says({ [root]: organization({}, { pad: 'pad.properties' }), [serviceAt('pad')]: service('Pad') })
  await crawl.give()
  await crawl.read()
  return crawl
}

test('a file that is gone changes nothing: the hoster is told at once, its page after fourteen days', async (t) => {
  const { world, web, ada, nextDay, hosterId } = await openRead(t)
  const before = await findHoster(world.db, 'crocus')
  web.pages.delete(root)
  await nextDay()
  assert.match(await ada.get('/fr/account'), /ne se lisent plus/)
  const gone = (await sourceOf(world.db, hosterId))?.failingSince
  assert.doesNotMatch(await world.get('/fr/hosters/crocus'), /pas (?:pu être )?relu/)
  for (let day = 0; day < 16; day++) await nextDay()
  const after = await findHoster(world.db, 'crocus')
  assert.deepEqual(after.facts, before.facts)
  assert.equal(after.unreadSince, gone)
  assert.equal((await servicesOf(world.db, hosterId)).length, 1, 'nothing is deleted')
  web.pages.set(root, organization({}, { pad: 'pad.properties' }))
  for (let day = 0; day < 8; day++) await nextDay()
  assert.equal((await findHoster(world.db, 'crocus')).unreadSince, null)
  assert.equal((await sourceOf(world.db, hosterId))?.failures, 0)
})

const broken: [string, string][] = [
  ['a web page', '<!doctype html><title>Parked</title>'],
  ['no name', 'file.class = Organization\norganization.website = https://crocus.example'],
  ['another class', 'file.class = Metrics\nmetrics.x.name = y'],
  ['nothing', ''],
  ['a loop to itself as federation', `file.class = Federation\nsubs.a = ${root}`],
]
for (const [what, text] of broken)
  test(`a file that breaks (${what}) changes nothing and is told`, async (t) => {
    const { world, ada, says, nextDay, hosterId } = await openRead(t)
    const before = await findHoster(world.db, 'crocus')
    says({ [root]: text })
    await nextDay()
    assert.deepEqual((await findHoster(world.db, 'crocus')).facts, before.facts)
    assert.equal((await servicesOf(world.db, hosterId)).length, 1)
    assert.equal((await sourceOf(world.db, hosterId))?.failures, 1)
    assert.match(await ada.get('/fr/account'), /ne se lisent plus/)
  })

test('the file of one service that is gone leaves the service as it was', async (t) => {
  const { world, web, nextDay, hosterId } = await openRead(t)
  web.pages.delete(serviceAt('pad'))
  await nextDay()
  assert.equal((await servicesOf(world.db, hosterId)).length, 1)
  assert.ok((await sourceOf(world.db, hosterId))?.failingSince)
})

test('a server that is down for a moment alarms nobody; down twice, it is told', async (t) => {
  const { world, web, ada, hosterId } = await openRead(t)
  web.pages.set(root, (_, response) => response.writeHead(503).end())
  world.pass({ hours: 27 })
  await world.runJobs()
  assert.doesNotMatch(await ada.get('/fr/account'), /ne se lisent plus/)
  assert.equal((await sourceOf(world.db, hosterId))?.failures, 1)
  world.pass({ minutes: 70 })
  await world.runJobs()
  assert.equal((await sourceOf(world.db, hosterId))?.failures, 2, 'tried again an hour later')
  assert.match(await ada.get('/fr/account'), /ne se lisent plus/)
})

test('somebody asks for a reading when they like, but not every minute', async (t) => {
  const { world, web, ada } = await openRead(t)
  web.asked.length = 0
  const ask = () => ada.post('/fr/hosters/crocus/source/reading', {})
  assert.equal((await ask()).status, 303)
  await world.runJobs()
  assert.ok(web.asked.includes(root))
  const again = await ask()
  assert.equal(again.status, 429)
  assert.ok(Number(again.headers.get('retry-after')) > 500)
  world.pass({ minutes: 11 })
  assert.equal((await ask()).status, 303)
})

test('files that nobody should read any more are forgotten, and what they said stays', async (t) => {
  const { world, ada, web, nextDay, hosterId } = await openRead(t)
  await ada.post('/fr/hosters/crocus/source/removal', {})
  web.asked.length = 0
  await nextDay()
  assert.deepEqual(web.asked, [])
  assert.equal(await sourceOf(world.db, hosterId), undefined)
  assert.deepEqual(await world.db.selectFrom('sourceFile').select('address').execute(), [])
  assert.equal((await servicesOf(world.db, hosterId)).length, 1)
})
