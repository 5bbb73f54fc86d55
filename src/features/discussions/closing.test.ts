import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { textOf } from '../directory/testing-text.ts'
import { unreadOf } from '../notifications/index.ts'
import { answer, at, givenTopic, openTalk, type Talk } from './testing.ts'

describe('closing a topic', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  let id: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    ;({ slug, id } = await givenTopic(world, talk.ortie.id))
  })
  const reason = 'La réponse est dans la charte.'
  const closing = () => `${at(slug)}/closing`

  test('who began it closes it with a reason that everybody reads; nobody answers any more', async () => {
    const { ortie, navet } = talk
    await answer(navet.browser, slug)
    assert.match(textOf(await ortie.browser.get(at(slug))), /Clore cette discussion/)
    assert.equal((await ortie.browser.post(closing(), {})).status, 422)
    assert.equal((await ortie.browser.post(closing(), { reason })).headers.get('location'), at(slug))
    const text = textOf(await world.get(at(slug)))
    assert.match(
      text,
      /Cette discussion est close Close le 23 novembre 2026 par la personne qui l’a ouverte : La réponse est/,
    )
    assert.match(text, /Oui, le seigle aussi/)
    assert.doesNotMatch(text, /Connectez-vous pour répondre/)
    const late = await answer(navet.browser, slug, { text: 'Encore un mot, pourtant.' })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /Encore un mot, pourtant\.<\/textarea>/)
    assert.match(textOf(await world.get('/fr/discussions')), /1 réponse.* · close/)
    assert.deepEqual(
      (await unreadOf(world.db, navet.id)).map(({ key }) => key),
      ['discussions.told-closed'],
    )
  })

  test('the coordination closes any; nobody else does', async () => {
    const { camomille, navet } = talk
    assert.equal((await navet.browser.post(closing(), { reason })).status, 403)
    assert.equal((await world.post(closing(), { reason })).status, 401)
    assert.equal((await camomille.browser.post(closing(), { reason })).status, 303)
    assert.match(textOf(await world.get(at(slug))), /par la coordination/)
    assert.equal((await camomille.browser.post(closing(), { reason })).status, 409)
  })

  test('who closed it opens it again; what the coordination closed, it alone opens', async () => {
    const { camomille, ortie, navet } = talk
    const reopening = `${at(slug)}/reopening`
    await ortie.browser.post(closing(), { reason })
    assert.equal((await ortie.browser.post(reopening, {})).status, 303)
    assert.equal((await answer(navet.browser, slug)).status, 303)
    await camomille.browser.post(closing(), { reason })
    assert.doesNotMatch(textOf(await ortie.browser.get(at(slug))), /Rouvrir/)
    assert.equal((await ortie.browser.post(reopening, {})).status, 403)
    assert.equal((await camomille.browser.post(reopening, {})).status, 303)
    assert.equal((await camomille.browser.post(reopening, {})).status, 409)
  })

  test('the journal tells of it without its words, and takes it back', async () => {
    const { camomille } = talk
    await camomille.browser.post(closing(), { reason })
    const journal = textOf(await world.get('/fr/journal'))
    assert.match(journal, /Une discussion est close : la discussion « Quelle farine \? »/)
    assert.match(journal, /Une discussion s’ouvre/)
    assert.doesNotMatch(
      JSON.stringify(await world.db.selectFrom('journalEntry').selectAll().execute()),
      /dans la charte/,
    )
    const entry = await world.db
      .selectFrom('journalEntry')
      .select('id')
      .where('verb', '=', 'topic.closed')
      .executeTakeFirstOrThrow()
    assert.equal((await camomille.browser.post(`/fr/journal/${entry.id}/undoing`, {})).status, 303)
    assert.equal(
      (await world.db.selectFrom('topic').select('closedAt').where('id', '=', id).executeTakeFirst())?.closedAt,
      null,
    )
  })
})
