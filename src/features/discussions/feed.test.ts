import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { answer, answerAt, at, givenTopic, openTalk, type Talk } from './testing.ts'

describe('topics for readers of feeds', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    slug = (await givenTopic(world, talk.ortie.id)).slug
  })
  const updatedIn = (feed: string) => [...feed.matchAll(/<updated>([^<]+)/g)].map(([, instant]) => instant)

  test('a feed says what it is, where its page stands, and when something last came', async () => {
    world.pass({ hours: 2 })
    await answer(talk.navet.browser, slug)
    const answered = await world.request('/fr/discussions.atom')
    assert.equal(answered.headers.get('content-type'), 'application/atom+xml; charset=UTF-8')
    assert.equal(answered.headers.get('access-control-allow-origin'), '*')
    const feed = await answered.text()
    assert.match(feed, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed [^>]*xml:lang="fr">/)
    assert.match(feed, /rel="self" [^>]*href="http:\/\/localhost:3000\/fr\/discussions\.atom"/)
    assert.match(feed, /rel="alternate" [^>]*href="http:\/\/localhost:3000\/fr\/discussions"/)
    assert.deepEqual(updatedIn(feed), ['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z'])
  })

  test('the feed of a topic has each text by its author, the last first, with its permanent address', async () => {
    world.pass({ minutes: 1 })
    await answer(talk.pervenche.browser, slug, { as: 'crocus' })
    const feed = await world.get(`${at(slug)}.atom`)
    const titles = [...feed.matchAll(/<title>([^<]+)/g)].map(([, title]) => title)
    assert.deepEqual(titles.slice(1), ['Réponse 1, par Pervenche, pour Crocus', 'Premier message, par Ortie'])
    assert.ok(feed.includes(`href="http://localhost:3000${answerAt(slug, 1)}"`))
    assert.match(feed, /<author><name>Pervenche, pour Crocus<\/name><\/author>/)
    assert.match(feed, /<id>urn:uuid:[\da-f-]{36}<\/id>/)
  })

  test('a correction and an erasure are news of the same entry', async () => {
    const edit = `${answerAt(slug, 0)}/edit`
    world.pass({ minutes: 5 })
    await talk.ortie.browser.post(edit, { title: 'Quelle farine ?', text: 'Le seigle, voyons.', language: 'fr' })
    assert.deepEqual(updatedIn(await world.get(`${at(slug)}.atom`))[1], '2026-11-23T10:05:00.000Z')
    await answer(talk.navet.browser, slug)
    world.pass({ hours: 1 })
    await talk.ortie.browser.post(`${answerAt(slug, 0)}/erasure`, { sure: 'yes' })
    const feed = await world.get(`${at(slug)}.atom`)
    assert.match(feed, /Texte effacé par la personne qui l’a écrit/)
    assert.doesNotMatch(feed, /voyons/)
    assert.deepEqual(updatedIn(feed).at(-1), '2026-11-23T11:05:00.000Z')
  })

  test('a long text is cut in the feed, between two characters', async () => {
    await answer(talk.navet.browser, slug, { text: '🐱'.repeat(1000) })
    const feed = await world.get(`${at(slug)}.atom`)
    assert.match(feed, /<summary>(?:🐱){300}…<\/summary>/u)
  })

  test('at most fifty entries, in the language that is asked for', async () => {
    const { db, now } = { db: world.db, now: world.now }
    const row = await db.selectFrom('topicAnswer').selectAll().executeTakeFirstOrThrow()
    const rows = Array.from({ length: 60 }, (_, n) => ({ ...row, id: `a${n}`, number: n + 1, once: `o${n}` }))
    for (const more of rows) await db.insertInto('topicAnswer').values(more).execute()
    await db.updateTable('topic').set({ answers: 60, lastAt: now.toString() }).execute()
    const feed = await world.get(`/en/discussions/${slug}.atom`)
    assert.equal(feed.match(/<entry>/g)?.length, 50)
    assert.match(feed, /<title>Answer 60, by Ortie<\/title>/)
    assert.doesNotMatch(feed, /<title>Answer 10, /)
  })

  test('what has no feed is not there', async () => {
    assert.equal((await world.request('/fr/discussions/nothing.atom')).status, 404)
    assert.equal((await world.request('/fr/discussions.atom?about=/nowhere')).status, 404)
  })
})
