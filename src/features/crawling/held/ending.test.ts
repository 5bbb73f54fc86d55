import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHoster, servicesOf } from '../../hosters/index.ts'
import { byHand } from '../../hosters/testing-by-hand.ts'
import { removeSource } from '../give-source.ts'
import { heldChangesOf } from '../queries.ts'
import { type Crawl, openRead, organization, root, service, serviceAt } from '../testing.ts'

const page = '/fr/hosters/crocus/source'
const four = { a: 'a.properties', b: 'b.properties', c: 'c.properties', d: 'd.properties' }
const ending = { 'service.enddate': '2026-11-01' }

const whats = async ({ world, hosterId }: Crawl) =>
  (await heldChangesOf(world.db, hosterId)).filter(({ answer }) => answer === null).map(({ what }) => what)
const ended = async ({ world, hosterId }: Crawl) =>
  (await servicesOf(world.db, hosterId)).flatMap(({ facts }) => (facts.endsOn === null ? [] : facts.name)).sort()

test('more than a third of the services said to end at once wait, like those named no more', async (t) => {
  const crawl = await openRead(t, {}, four)
  crawl.says({
    [serviceAt('a')]: service('a', ending),
    [serviceAt('b')]: service('b', { ...ending, 'service.startdate': '2015' }),
  })
  await crawl.nextDay()
  assert.deepEqual([await whats(crawl), await ended(crawl)], [['gone'], []])
  const [a, b] = (await servicesOf(crawl.world.db, crawl.hosterId)).toSorted((a, b) =>
    a.facts.name < b.facts.name ? -1 : 1,
  )
  assert.deepEqual([a?.facts.startsOn, b?.facts.startsOn], [null, '2015'], 'the rest of the file goes in')
  assert.match(await crawl.ada.get(page), /2 services sur 4 ne sont plus nommés, ou s’arrêtent/)
  await crawl.answerAll('yes')
  assert.deepEqual(await ended(crawl), ['a', 'b'])
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), [])
})

test('one that ends and one that goes are two', async (t) => {
  const crawl = await openRead(t, {}, four)
  const { d: _, ...three } = four
  crawl.says({ [serviceAt('a')]: service('a', ending), [root]: organization({}, three) })
  await crawl.nextDay()
  assert.deepEqual([await whats(crawl), await ended(crawl)], [['gone'], []])
  assert.equal((await servicesOf(crawl.world.db, crawl.hosterId)).length, 4)
})

test('one of four may end, and to go on longer than was said is no end', async (t) => {
  const crawl = await openRead(t, {}, four)
  crawl.says({ [serviceAt('a')]: service('a', ending) })
  await crawl.nextDay()
  assert.deepEqual([await whats(crawl), await ended(crawl)], [[], ['a']])
  for (const name of ['b', 'c', 'd']) crawl.says({ [serviceAt(name)]: service(name, { 'service.enddate': '' }) })
  crawl.says({ [serviceAt('a')]: service('a', { 'service.enddate': '2030-01-01' }) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), [])
})

test('a hoster closes after a yes alone', async (t) => {
  const crawl = await openRead(t)
  crawl.says({ [root]: organization({ 'organization.enddate': '2026-11-01' }) })
  await crawl.nextDay()
  assert.deepEqual(await whats(crawl), ['fact:closed'])
  assert.equal((await findHoster(crawl.world.db, 'crocus')).facts.closed, null)
})

test('services that go one after the other within a week go at once', async (t) => {
  const crawl = await openRead(t, {}, four)
  const { d: _, ...three } = four
  crawl.says({ [root]: organization({}, three) })
  await crawl.nextDay()
  const names = async () => (await servicesOf(crawl.world.db, crawl.hosterId)).length
  assert.deepEqual([await whats(crawl), await names()], [[], 3])
  const { c: __, ...two } = three
  crawl.says({ [root]: organization({}, two) })
  await crawl.nextDay()
  assert.deepEqual([await whats(crawl), await names()], [['gone'], 3], 'two of four')
  crawl.world.pass({ hours: 7 * 24 })
  await crawl.nextDay()
  await crawl.read()
  crawl.says({ [root]: organization({ 'organization.startdate': '2011' }, two) })
  await crawl.nextDay()
  assert.deepEqual([await whats(crawl), await names()], [[], 2], 'one of three')
})

test('to take the address of the files away and give it again makes nothing forgotten', async (t) => {
  const crawl = await openRead(t, {}, four)
  const { world, hosterId } = crawl
  const { d: _, ...three } = four
  const names = async () => (await servicesOf(world.db, hosterId)).map(({ facts }) => facts.name).sort()
  crawl.says({ [root]: organization({}, three) })
  await crawl.nextDay()
  assert.deepEqual(await names(), ['a', 'b', 'c'])
  const { c: __, ...two } = three
  crawl.says({ [root]: organization({}, two) })
  await removeSource(world.db, hosterId, byHand(24))
  await crawl.give()
  await crawl.read()
  assert.deepEqual([await whats(crawl), await names()], [['gone'], ['a', 'b', 'c']], 'still two of four at once')
  crawl.says({ [root]: organization({}, four) })
  await crawl.nextDay()
  assert.deepEqual([await whats(crawl), await names()], [[], ['a', 'b', 'c', 'd']], 'what is named again comes back')
})
