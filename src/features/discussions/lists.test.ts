import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomically } from '../../platform/database/index.ts'
import { textOf } from '../directory/testing-text.ts'
import { answerTopic } from './answer-topic.ts'
import { beginTopic } from './begin-topic.ts'
import { discussionsOf, latestTopics, topicsOn } from './queries.ts'
import { answer, answerAt, at, clause, givenTopic, openTalk } from './testing.ts'

const salt = '/documents/charter/clauses/bread.salt'
const bySite = (now: Temporal.Instant) => ({ actor: { kind: 'job', name: 'meeting' } as const, now })
const aTopic = { about: clause, title: 'Une farine', text: 'Du seigle.', language: 'fr' } as const

test('the latest come first, and pages go on after the last row', async () => {
  const { world, ortie } = await openTalk()
  for (let n = 1; n <= 45; n++) {
    world.pass({ seconds: 1 })
    await beginTopic(world.db, bySite(world.now), { ...aTopic, title: `Farine ${n}`, about: n % 2 ? clause : salt })
  }
  world.pass({ seconds: 1 })
  await answer(ortie.browser, 'farine-3')
  const seen: string[] = []
  let address: string | undefined = '/fr/discussions'
  for (let pages = 0; address; pages++) {
    assert.ok(pages < 3)
    const page: string = await world.get(address)
    seen.push(...[...page.matchAll(/href="\/fr\/discussions\/(farine-\d+)"/g)].map(([, slug = '']) => slug))
    address = /href="(\/fr\/discussions\?after=[^"]+)" rel="next"/.exec(page)?.[1]
  }
  assert.deepEqual(seen.slice(0, 3), ['farine-3', 'farine-45', 'farine-44'])
  assert.equal(new Set(seen).size, 45)
  assert.equal(seen.length, 45)
  const some = await world.get(`/fr/discussions?about=${salt}`)
  assert.match(textOf(some), /^Discussions\s: Engagement B2 – Charte Tout ce qui est dit ici/)
  assert.equal((await latestTopics(world.db, { about: salt })).topics.length, 20)
  assert.ok(some.includes(`after=`) && some.includes(`about=${salt}`))
  assert.equal((await world.request('/fr/discussions?after=nothing')).status, 200)
  assert.equal((await world.request('/fr/discussions?about=/nowhere')).status, 404)
})

test('a page embeds the five latest, counts the rest, and lists ask for many counts at once', async () => {
  const { world } = await openTalk()
  for (let n = 1; n <= 7; n++) {
    world.pass({ seconds: 1 })
    await beginTopic(world.db, bySite(world.now), { ...aTopic, title: `Farine ${n}` })
  }
  const { topics, count } = await topicsOn(world.db, clause)
  assert.deepEqual([topics.map(({ title }) => title).at(0), topics.length, count], ['Farine 7', 5, 7])
  assert.match(textOf(await world.get(`/fr${clause}`)), /Les 7 discussions sur cette page/)
  const many = Array.from({ length: 900 }, (_, n) => `/decisions/${n}`)
  const counts = await discussionsOf(world.db, [...many, clause])
  assert.deepEqual([counts.get(clause), counts.size], [7, 1])
  assert.deepEqual(await topicsOn(world.db, '/nothing'), { topics: [], count: 0 })
})

test('another room begins a topic in its own transaction: both stand, or none', async () => {
  const { world, ortie } = await openTalk()
  const failing = atomically(world.db, async (db) => {
    await beginTopic(db, bySite(world.now), aTopic)
    throw new Error('the meeting was not written')
  })
  await assert.rejects(failing, /not written/)
  assert.equal((await topicsOn(world.db, clause)).count, 0)
  const { slug } = await atomically(world.db, (db) => beginTopic(db, bySite(world.now), aTopic))
  assert.match(textOf(await world.get(at(slug))), /Premier message, automatique/)
  assert.equal((await answer(ortie.browser, slug)).status, 303)
})

test('a long topic is read page by page, and each answer is found on its own', async () => {
  const { world, ortie } = await openTalk()
  const { id, slug } = await givenTopic(world, ortie.id)
  for (let n = 1; n <= 120; n++)
    await answerTopic(
      world.db,
      { topicId: id, text: `Farine ${n}`, language: 'fr', forHosterId: null, once: `${n}` },
      bySite(world.now),
    )
  const first = textOf(await world.get(at(slug)))
  assert.match(first, /120 réponses Réponses 1 à 50 sur 120.*Farine 50 .*Réponses suivantes/)
  assert.doesNotMatch(first, /Farine 51/)
  assert.match(textOf(await world.get(`${at(slug)}?after=100`)), /Réponses 101 à 120 sur 120.*Revenir au début/)
  assert.equal((await world.request(answerAt(slug, 51))).headers.get('location'), `${at(slug)}?after=50#answer-51`)
  assert.equal((await world.request(answerAt(slug, 50))).headers.get('location'), `${at(slug)}#answer-50`)
  const sent = await answer(ortie.browser, slug)
  assert.equal(sent.headers.get('location'), `${at(slug)}?after=100#answer-121`)
  for (const wrong of ['abc', '-1', '999999', '']) await world.get(`${at(slug)}?after=${wrong}`)
})
