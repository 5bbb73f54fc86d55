// Incidents as feeds: of the collective, and of each hoster.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from '../../hosters/testing.ts'
import { openHouse, told } from './testing-house.ts'
import { becomes } from './testing-incidents.ts'

const entriesIn = (feed: string) =>
  [...feed.matchAll(/<entry>[\s\S]*?<title>(.*?)<\/title>/g)].map(([, title]) => title)

async function openFeeds() {
  const house = await openHouse()
  const iris = await given.member(house.world.db, { name: 'Iris' })
  const mail = await given.service(house.world.db, iris.id, { name: 'Courriel' })
  await house.goes(house.pad.id, 'down')
  house.world.pass({ minutes: 5 })
  await becomes(house.world.db, {
    serviceId: mail.id,
    hosterId: iris.id,
    state: 'degraded',
    at: house.world.now.toString(),
  })
  return house
}

test('the feed of all has what goes on and what is over, what began last first', async () => {
  const { world, pad, goes } = await openFeeds()
  world.pass({ minutes: 5 })
  await goes(pad.id, 'up')
  const answer = await world.request('/fr/status.atom')
  assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  const feed = await answer.text()
  const [first, second, ...more] = entriesIn(feed)
  assert.match(first ?? '', /^Iris\s: Courriel répond mal depuis le/)
  assert.match(second ?? '', /^Crocus\s: Pad n’a pas répondu, du .* au /)
  assert.deepEqual(more, [])
  assert.match(feed, /<link rel="self"[^>]*href="http:\/\/localhost:3000\/fr\/status\.atom"/)
  assert.match(feed, /<updated>2026-11-23T10:10:00\.000Z<\/updated>/)
})

test('the feed of a hoster has its own, also when there is none', async () => {
  const { world } = await openFeeds()
  await given.member(world.db, { name: 'Oseille' })
  assert.equal(entriesIn(await world.get('/fr/status/crocus.atom')).length, 1)
  const empty = await world.get('/fr/status/oseille.atom')
  assert.deepEqual(entriesIn(empty), [])
  assert.match(empty, /Incidents de Oseille/)
  assert.match(await world.get('/en/status/crocus.atom'), /Crocus: Pad does not answer since/)
})

test('what only its hoster knows is in no feed', async () => {
  const { world, hoster, pad, goes } = await openHouse()
  const choice = { rhythm: 5, optedOutAt: null, toldFirst: 1 as const, statusPage: null, revision: 1, updatedAt: '' }
  await world.db
    .insertInto('watchChoice')
    .values({ hosterId: hoster.id, ...choice })
    .execute()
  await goes(pad.id, 'down')
  assert.deepEqual(entriesIn(await world.get('/fr/status.atom')), [])
  world.pass({ minutes: 31 })
  assert.equal(entriesIn(await world.get('/fr/status.atom')).length, 1)
})

test('hostile words of a hoster are words in the feed, and its XML holds', async () => {
  const { world, incidents, pervenche } = await openHouse()
  const text = ']]></summary><script>alert(1)</script> & "\u{1F600}'
  assert.equal((await pervenche.browser.post(`${incidents}/add`, { ...told, title: '<b>&amp;</b>', text })).status, 303)
  const feed = await world.get('/fr/status.atom')
  assert.doesNotMatch(feed, /<script>/)
  assert.match(feed, /\]\]&gt;&lt;\/summary&gt;/)
})
