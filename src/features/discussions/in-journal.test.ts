import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideText } from '../moderation/index.ts'
import { describers, undoers } from './in-journal.ts'
import { findAnswer } from './queries.ts'
import { answer, givenTopic, openTalk } from './testing.ts'

test('a topic is named by its title and an answer by its number, in both languages', async () => {
  const { world, ortie, navet } = await openTalk()
  const { id, slug } = await givenTopic(world, ortie.id)
  await answer(navet.browser, slug)
  const [first, second] = [await findAnswer(world.db, id, 0), await findAnswer(world.db, id, 1)]
  const named = async (kind: 'topic' | 'topic-answer', subjectId: string, language: 'fr' | 'en') =>
    (await describers[kind]?.(world.db, [subjectId, 'unknown'], language))?.get(subjectId)
  assert.deepEqual(await named('topic', id, 'en'), {
    name: 'the discussion “Quelle farine ?”',
    href: `/discussions/${slug}`,
  })
  assert.match((await named('topic-answer', second.id, 'fr'))?.name ?? '', /^la réponse 1 dans la discussion «\sQuelle/)
  assert.equal((await named('topic-answer', second.id, 'fr'))?.href, `/discussions/${slug}/answers/1`)
  assert.match((await named('topic-answer', first.id, 'en'))?.name ?? '', /^the first message of the discussion/)
})

test('a title that is hidden, or erased, names nothing', async () => {
  const { world, ortie, camomille } = await openTalk()
  const { db } = world
  const hidden = await givenTopic(world, ortie.id, { title: 'Un voisin malhonnête' })
  const erased = await givenTopic(world, ortie.id, { title: 'Mon secret' })
  await db.updateTable('topic').set({ title: '' }).where('id', '=', erased.id).execute()
  const subject = { kind: 'topic', id: hidden.id }
  const by = { actor: { kind: 'person', personId: camomille.id, forHosterId: null } as const, now: world.now }
  await hideText(db, { subject, field: 'topic-title', hosterId: null, reason: 'Une insulte à un voisin.' }, by)
  const names = await describers.topic?.(db, [hidden.id, erased.id], 'fr')
  assert.deepEqual(
    [...(names?.values() ?? [])].map(({ name }) => name),
    ['une discussion sans titre', 'une discussion sans titre'],
  )
  assert.equal(names?.get(hidden.id)?.href, `/discussions/${hidden.id}`)
})

test('of all that happens to a topic, its closing is taken back from the journal', () => {
  assert.deepEqual(Object.keys(undoers), ['topic.closed'])
})
