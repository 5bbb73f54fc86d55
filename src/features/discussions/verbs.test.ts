import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { Refusal } from '../../platform/errors.ts'
import { answerTopic } from './answer-topic.ts'
import type { By } from './by.ts'
import { closeTopic } from './close-topic.ts'
import { editText } from './edit-text.ts'
import { eraseText } from './erase-text.ts'
import { followersOf, follows, followTopic, unfollowTopic } from './follow-topic.ts'
import { answersOf, findTopic } from './queries.ts'
import { reopenTopic } from './reopen-topic.ts'
import { givenTopic, openTalk, type Talk } from './testing.ts'

describe('what is asked again behind the routes', () => {
  let talk: Talk
  let db: Talk['world']['db']
  let topicId: string
  beforeEach(async () => {
    talk = await openTalk()
    db = talk.world.db
    topicId = (await givenTopic(talk.world, talk.ortie.id)).id
  })
  const by = ({ id: personId }: { id: string }, forHosterId: string | null = null): By => ({
    actor: { kind: 'person', personId, forHosterId },
    now: talk.world.now,
  })
  const bySite = (): By => ({ actor: { kind: 'job', name: 'meeting' }, now: talk.world.now })
  let sent = 0
  const answer = (who: By, said: { text?: string; forHosterId?: string | null; once?: string } = {}) =>
    answerTopic(db, { topicId, text: 'Oui.', language: 'fr', forHosterId: null, once: `once ${sent++}`, ...said }, who)
  const refusedWith = (status: number) => (error: unknown) => error instanceof Refusal && error.status === status
  const entries = (verb: string) =>
    db.selectFrom('journalEntry').selectAll().where('verb', '=', verb).orderBy('at').execute()

  test('nobody writes for a hoster for which they do not act, by whatever door', async () => {
    const { navet, pervenche, hoster } = talk
    await assert.rejects(answer(by(navet, hoster.id), { forHosterId: hoster.id }), refusedWith(403))
    assert.equal(await answer(by(pervenche, hoster.id), { forHosterId: hoster.id }), 1)
  })

  test('nobody corrects or erases what another wrote, nor does the site', async () => {
    const { navet, camomille } = talk
    await answer(by(navet))
    for (const who of [by(camomille), by(talk.ortie), bySite()]) {
      const edited = editText(db, { topicId, number: 1, text: 'Non.', language: 'fr' }, who)
      await assert.rejects(edited, refusedWith(403))
      await assert.rejects(eraseText(db, { topicId, number: 1 }, who), refusedWith(403))
    }
    const { answers } = await answersOf(db, topicId)
    assert.deepEqual([answers[0]?.text, answers[0]?.editedAt], ['Oui.', null])
  })

  test('nobody closes the topic of another, but the coordination', async () => {
    const closing = { topicId, reason: 'C’est dit.', language: 'fr' } as const
    await assert.rejects(closeTopic(db, closing, by(talk.navet)), refusedWith(403))
    await closeTopic(db, closing, by(talk.camomille))
    assert.equal((await findTopic(db, topicId)).closed?.as, 'coordination')
    await assert.rejects(reopenTopic(db, topicId, by(talk.ortie)), refusedWith(403))
    await assert.rejects(closeTopic(db, closing, by(talk.ortie)), refusedWith(409))
  })

  test('somebody of the coordination closes their own topic as who began it, and it is theirs to open', async () => {
    const own = await givenTopic(talk.world, talk.camomille.id, { title: 'Le four' })
    await closeTopic(db, { topicId: own.id, reason: 'Réglé.', language: 'fr' }, by(talk.camomille))
    assert.equal((await findTopic(db, own.id)).closed?.as, 'opener')
    await reopenTopic(db, own.id, by(talk.camomille))
    assert.equal((await findTopic(db, own.id)).closed, null)
  })

  test('twenty close at once: one does, and the journal says it once', async () => {
    const closing = { topicId, reason: 'C’est dit.', language: 'fr' } as const
    const done = await Promise.allSettled(Array.from({ length: 20 }, () => closeTopic(db, closing, by(talk.ortie))))
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await entries('topic.closed')).length, 1)
  })

  test('answers and a closing at once: what was answered stands, and nothing comes after', async () => {
    const closing = closeTopic(db, { topicId, reason: 'C’est dit.', language: 'fr' }, by(talk.ortie))
    const sent = await Promise.allSettled([...Array.from({ length: 10 }, () => answer(by(talk.navet))), closing])
    const kept = sent.slice(0, 10).filter(({ status }) => status === 'fulfilled').length
    const { answers, closed } = await findTopic(db, topicId)
    assert.ok(closed)
    assert.equal(answers, kept)
    assert.deepEqual(
      (await answersOf(db, topicId)).answers.map(({ number }) => number),
      Array.from({ length: kept }, (_, n) => n + 1),
    )
    await assert.rejects(answer(by(talk.navet)), refusedWith(409))
  })

  test('one form sent ten times at once is one answer', async () => {
    const numbers = await Promise.all(Array.from({ length: 10 }, () => answer(by(talk.navet), { once: 'one' })))
    assert.deepEqual(new Set(numbers), new Set([1]))
    assert.equal((await findTopic(db, topicId)).answers, 1)
  })

  test('erasing is done once, and told to the coordination alone', async () => {
    await answer(by(talk.navet))
    for (const _ of [1, 2]) await eraseText(db, { topicId, number: 1 }, by(talk.navet))
    const told = await entries('topic.answer-erased')
    assert.deepEqual(
      told.map(({ visibility, content }) => [visibility, content]),
      [['private', '{"before":null,"after":null}']],
    )
  })

  test('the journal knows what a topic is about, for which hoster, and none of its words', async () => {
    const { pervenche, hoster } = talk
    await givenTopic(talk.world, pervenche.id, { title: 'Un secret', text: 'Un autre.', forHosterId: hoster.id })
    const entry = (await entries('topic.opened')).find(({ actor }) => actor === pervenche.id)
    assert.deepEqual([entry?.visibility, entry?.hosterId], ['public', hoster.id])
    assert.doesNotMatch(entry?.content ?? '', /secret|autre/)
    assert.match(entry?.content ?? '', /\/documents\/charter\/clauses\/bread\.flour/)
  })

  test('one follows once, stops once, and follows again', async () => {
    const follower = { topicId, personId: talk.navet.id }
    const { now } = talk.world
    await Promise.all(Array.from({ length: 10 }, () => followTopic(db, follower, now)))
    assert.deepEqual(new Set(await followersOf(db, topicId)), new Set([talk.ortie.id, talk.navet.id]))
    for (const _ of [1, 2]) await unfollowTopic(db, follower, now)
    assert.equal(await follows(db, follower), false)
    await followTopic(db, follower, now)
    assert.equal(await follows(db, follower), true)
    await unfollowTopic(db, { topicId, personId: 'nobody' }, now)
  })

  test('what the site writes follows nothing, and has no limit', async () => {
    for (let n = 0; n < 40; n++) await answer(bySite())
    assert.deepEqual(await followersOf(db, topicId), [talk.ortie.id])
    const { answers } = await answersOf(db, topicId)
    assert.ok(answers.every(({ author }) => author.kind === 'site'))
  })
})
