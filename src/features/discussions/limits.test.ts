import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTopic } from './answer-topic.ts'
import { addForm, answer, at, givenTopic, openTalk, typed } from './testing.ts'
import { mostAnswers, perPerson } from './topic.ts'

test('one person writes so much an hour and a day; others are not held up, and nothing typed is lost', async () => {
  const { world, ortie, navet } = await openTalk()
  const { id, slug } = await givenTopic(world, navet.id)
  const by = { actor: { kind: 'person', personId: ortie.id, forHosterId: null } as const, now: world.now }
  const write = (n: number) =>
    answerTopic(world.db, { topicId: id, text: 'Encore.', language: 'fr', forHosterId: null, once: `o${n}` }, by)
  for (let n = 0; n < perPerson.answersPerHour; n++) await write(n)
  const refused = await answer(ortie.browser, slug, { text: 'Une de trop, qui m’est chère.' })
  assert.equal(refused.status, 429)
  assert.match(await refused.text(), /Une de trop, qui m’est chère\.<\/textarea>/)
  assert.equal((await answer(navet.browser, slug)).status, 303)
  world.pass({ hours: 1, seconds: 1 })
  assert.equal((await answer(ortie.browser, slug)).status, 303)
})

test('a day has its own measure', async () => {
  const { world, ortie, navet } = await openTalk()
  const { id, slug } = await givenTopic(world, navet.id)
  for (let n = 0; n < perPerson.answersPerDay; n++) {
    if (n % 25 === 0) world.pass({ hours: 2 })
    const by = { actor: { kind: 'person', personId: ortie.id, forHosterId: null } as const, now: world.now }
    await answerTopic(world.db, { topicId: id, text: 'Oui.', language: 'fr', forHosterId: null, once: `o${n}` }, by)
  }
  world.pass({ hours: 2 })
  assert.equal((await answer(ortie.browser, slug)).status, 429)
  world.pass({ hours: 24 })
  assert.equal((await answer(ortie.browser, slug)).status, 303)
})

test('topics are counted apart, at once or one by one', async () => {
  const { world, ortie } = await openTalk()
  const sent = await Promise.all(Array.from({ length: 15 }, () => ortie.browser.post(addForm, typed)))
  assert.equal(sent.filter(({ status }) => status === 303).length, perPerson.topicsPerDay)
  assert.equal(sent.filter(({ status }) => status === 429).length, 15 - perPerson.topicsPerDay)
  const rows = await world.db.selectFrom('topic').select('slug').execute()
  assert.equal(new Set(rows.map(({ slug }) => slug)).size, perPerson.topicsPerDay)
})

test('a topic that is full sends on to another', async () => {
  const { world, ortie } = await openTalk()
  const { slug } = await givenTopic(world, ortie.id)
  await world.db.updateTable('topic').set({ answers: mostAnswers }).execute()
  const refused = await answer(ortie.browser, slug)
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /a atteint 5\s000 réponses/)
  assert.equal((await world.request(at(slug))).status, 200)
})
