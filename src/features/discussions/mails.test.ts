import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { mailsTo } from '../contact/testing.ts'
import { followTopic } from './follow-topic.ts'
import { answer, at, givenTopic, openTalk } from './testing.ts'

async function openFollowed(title = 'Quelle farine ?') {
  const talk = await openTalk()
  const { world, ortie } = talk
  const { id, slug } = await givenTopic(world, ortie.id, { title })
  const sage = await givenPerson(world.db, { name: 'Sage', language: 'en' })
  await followTopic(world.db, { topicId: id, personId: sage.id }, world.now)
  const mails = async () => {
    world.pass({ minutes: 2 })
    await world.runJobs()
    return mailsTo(world.db, sage.email)
  }
  return { ...talk, id, slug, sage, mails }
}

test('each is told in their own language, in one mail for what came together', async () => {
  const { navet, ortie, slug, mails } = await openFollowed()
  await answer(navet.browser, slug)
  await answer(ortie.browser, slug)
  const [mail, ...more] = await mails()
  assert.equal(more.length, 0)
  assert.equal(mail?.body.match(/An answer in the discussion “Quelle farine \?”/g)?.length, 2)
  assert.match(mail?.body ?? '', /http:\/\/localhost:3000\/en\/discussions\/quelle-farine\/answers\/1\n/)
  assert.match(mail?.body ?? '', /because you follow, from your account, what it tells of/)
})

test('words of a title are words in a mail, whatever they look like', async () => {
  const { navet, slug, mails } = await openFollowed('{count, plural, one {x}} <link>y</link>\r\nBcc: all')
  await answer(navet.browser, slug)
  const [mail] = await mails()
  assert.match(mail?.body ?? '', /“\{count, plural, one \{x\}\} <link>y<\/link> Bcc: all”/)
  assert.doesNotMatch(mail?.subject ?? '', /[\r\n]/)
})

test('who closes a topic tells who follows it, and who opens it again', async () => {
  const { ortie, slug, mails } = await openFollowed()
  await ortie.browser.post(`${at(slug)}/closing`, { reason: 'Tout est dit.' })
  await ortie.browser.post(`${at(slug)}/reopening`, {})
  const [mail] = await mails()
  assert.match(mail?.body ?? '', /“Quelle farine \?” is closed/)
  assert.match(mail?.body ?? '', /“Quelle farine \?” is open again/)
  assert.doesNotMatch(mail?.body ?? '', /Tout est dit/)
})

test('who is shut out, or left, is told nothing', async () => {
  const { world, navet, slug, sage, mails } = await openFollowed()
  const block = { personId: sage.id, reason: 'Pour essayer.', startedAt: '2026-11-20T10:00:00.000Z' }
  await world.db.insertInto('personBlock').values(block).execute()
  await answer(navet.browser, slug)
  assert.deepEqual(await mails(), [])
})

test('a thousand who follow are told, each once', async () => {
  const { world, navet, slug, id } = await openFollowed()
  const people = Array.from({ length: 1000 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
  for (let from = 0; from < people.length; from += 100)
    await world.db
      .insertInto('topicFollower')
      .values(people.slice(from, from + 100).map((personId) => ({ topicId: id, personId, since: 'x', endedAt: null })))
      .execute()
  assert.equal((await answer(navet.browser, slug)).status, 303)
  const told = await world.db.selectFrom('notification').select('personId').execute()
  assert.equal(told.length, 2, 'those of whom there is an account')
})
