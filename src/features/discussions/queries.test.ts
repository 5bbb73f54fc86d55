import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { Refusal } from '../../platform/errors.ts'
import { answersOf, beginningOf, findAnswer, findTopic, lastAnswersOf, latestTopics, topicsOn } from './queries.ts'
import { answer, clause, givenTopic, openTalk, type Talk } from './testing.ts'
import { topicsPerPage } from './topic.ts'

describe('finding topics and answers', () => {
  let talk: Talk
  let db: Talk['world']['db']
  beforeEach(async () => {
    talk = await openTalk()
    db = talk.world.db
  })
  const isNotFound = (error: unknown) => error instanceof Refusal && error.status === 404
  /** Rows of the same instant, but for what is said. */
  async function manyTopics(count: number) {
    const { id } = await givenTopic(talk.world, talk.ortie.id)
    const row = await db.selectFrom('topic').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    for (let n = 1; n < count; n++)
      await db
        .insertInto('topic')
        .values({ ...row, id: `topic-${String(n).padStart(3, '0')}`, slug: `slug-${n}` })
        .execute()
  }

  test('topics of one instant have an order all the same: none is shown twice, none is left out', async () => {
    await manyTopics(2 * topicsPerPage + 5)
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 5; pages++) {
      const { topics, hasMore } = await latestTopics(db, { after })
      seen.push(...topics.map(({ id }) => id))
      after = topics.at(-1)?.id
      if (!hasMore) break
    }
    assert.equal(seen.length, 2 * topicsPerPage + 5)
    assert.equal(new Set(seen).size, seen.length)
  })

  test('a page that is exactly full is the last one', async () => {
    await manyTopics(topicsPerPage)
    const { topics, hasMore } = await latestTopics(db)
    assert.deepEqual([topics.length, hasMore], [topicsPerPage, false])
  })

  test('an answer brings its topic to the top, a correction does not', async () => {
    const { world, ortie, navet } = talk
    const first = await givenTopic(world, ortie.id, { title: 'Un' })
    world.pass({ minutes: 1 })
    const second = await givenTopic(world, ortie.id, { title: 'Deux' })
    world.pass({ minutes: 1 })
    const order = async () => (await latestTopics(db)).topics.map(({ slug }) => slug)
    const said = { title: 'Un, corrigé', text: 'Corrigé.', language: 'fr' }
    await ortie.browser.post(`/fr/discussions/${first.slug}/answers/0/edit`, said)
    assert.deepEqual(await order(), [second.slug, first.slug])
    await answer(navet.browser, first.slug)
    assert.deepEqual(await order(), [first.slug, second.slug])
  })

  test('a topic is found by its slug or its id, whatever others are called', async () => {
    const { world, ortie } = talk
    const own = await givenTopic(world, ortie.id)
    const sly = await givenTopic(world, ortie.id, { title: own.id })
    assert.equal((await findTopic(db, own.slug)).id, own.id)
    assert.equal((await findTopic(db, own.id)).id, own.id, 'nobody takes the place of another by a title')
    assert.equal((await findTopic(db, sly.id)).id, sly.id)
    for (const name of ['', 'nothing', 'quelle-farine-2', "' or 1=1"])
      await assert.rejects(findTopic(db, name), isNotFound)
  })

  test('titles that are alike have addresses of their own', async () => {
    const { world, ortie } = talk
    const slugs = []
    for (let n = 0; n < 3; n++) slugs.push((await givenTopic(world, ortie.id)).slug)
    assert.deepEqual(slugs, ['quelle-farine', 'quelle-farine-2', 'quelle-farine-3'])
  })

  test('what a topic begins with is no answer', async () => {
    const { world, ortie, navet } = talk
    const { id, slug } = await givenTopic(world, ortie.id)
    await answer(navet.browser, slug)
    assert.equal((await beginningOf(db, id)).number, 0)
    assert.deepEqual(
      (await answersOf(db, id)).answers.map(({ number }) => number),
      [1],
    )
    assert.deepEqual(
      (await lastAnswersOf(db, id, 10)).map(({ number }) => number),
      [1, 0],
    )
    for (const number of [2, -1, 0.5, Number.NaN, 2 ** 31, Number.MAX_VALUE])
      await assert.rejects(findAnswer(db, id, number), isNotFound)
  })

  test('what is about another page does not count', async () => {
    const { world, ortie } = talk
    await givenTopic(world, ortie.id)
    await givenTopic(world, ortie.id, { about: `${clause}-2` })
    assert.equal((await topicsOn(db, clause)).count, 1)
    assert.equal((await topicsOn(db, clause.toUpperCase())).count, 0)
  })
})
