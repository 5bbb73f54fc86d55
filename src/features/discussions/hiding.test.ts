import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { report } from '../moderation/testing.ts'
import { unreadOf } from '../notifications/index.ts'
import { answer, answerAt, at, clause, fr, givenTopic, openTalk, type Talk } from './testing.ts'

const reason = 'Ce texte insulte quelqu’un qui n’est pas là pour répondre.'

describe('texts that must not stand', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  let id: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    ;({ slug, id } = await givenTopic(world, talk.ortie.id, { title: 'Un voisin malhonnête' }))
    await answer(talk.navet.browser, slug, { text: 'Une insulte.' })
  })
  const hide = (about: string, what: string) =>
    talk.camomille.browser.post(fr(paths.coordinationRestrictionAdd.href({}, { about })), { what, reason })
  const place = (number: number) => paths.discussionAnswer.href({ slug, number: String(number) })

  test('whoever reads a text reports it, and the coordination finds it', async () => {
    const link = paths.report.href({}, { about: place(1) })
    assert.ok((await world.get(at(slug))).includes(`href="${fr(link)}"`))
    assert.equal((await report(world, { about: place(1) })).status, 303)
    const row = await world.db.selectFrom('report').selectAll().executeTakeFirst()
    assert.equal(row?.subjectKind, 'topic-answer')
    const list = textOf(await talk.camomille.browser.get(fr(paths.coordinationReports.href())))
    assert.match(list, /réponse 1 dans la discussion « Un voisin malhonnête »/)
  })

  test('a text that the coordination hides is a line with its reason, and its author answers', async () => {
    const { navet, ortie, camomille } = talk
    assert.match(await camomille.browser.get(at(slug)), /aria-label="Masquer la réponse 1"/)
    assert.equal((await hide(place(1), 'answer')).status, 303)
    const page = textOf(await world.get(at(slug)))
    assert.doesNotMatch(page, /Une insulte/)
    assert.match(page, /Réponse 1, par Navet .*Ce texte insulte quelqu’un/)
    assert.doesNotMatch(await world.get(`${at(slug)}.atom`), /Une insulte/)
    const news = await unreadOf(world.db, navet.id)
    assert.deepEqual(
      news.map(({ key }) => key),
      ['moderation.told-own-hidden'],
    )
    const href = fr(news[0]?.href ?? '')
    assert.equal((await ortie.browser.post(href, { answer: 'Ce n’est pas mon texte.' })).status, 403)
    assert.equal((await navet.browser.post(href, { answer: 'Je le regrette.' })).status, 303)
    assert.match(textOf(await world.get(at(slug))), /Ce que répond la personne qui l’a écrit.*Je le regrette/)
    const edited = await navet.browser.post(`${answerAt(slug, 1)}/edit`, { text: 'Pardon.', language: 'fr' })
    assert.equal(edited.status, 409)
  })

  test('a title that is hidden is read nowhere, not even in an address', async () => {
    await hide(paths.discussion.href({ slug }), 'topic-title')
    const moved = await world.request(at(slug))
    assert.equal(moved.headers.get('location'), at(id))
    for (const address of [
      at(id),
      '/fr/discussions',
      '/fr/discussions.atom',
      `${at(id)}.atom`,
      fr(clause),
      '/fr/journal',
    ]) {
      const page = await world.get(address)
      assert.doesNotMatch(page, /malhonn/, address)
    }
    assert.match(textOf(await world.get(at(id))), /^Titre masqué par la coordination/)
    await answer(talk.navet.browser, id)
    const news = await unreadOf(world.db, talk.ortie.id)
    const told = news.filter(
      ({ key, href }) => key === 'discussions.told-answer' && href?.startsWith(`/discussions/${id}`),
    )
    assert.equal(told.length, 1)
    assert.doesNotMatch(JSON.stringify(told), /malhonn/)
  })

  test('a topic that is frozen shows its reason alone, and takes nothing more', async () => {
    await hide(paths.discussion.href({ slug }), 'freeze')
    assert.equal((await world.request(at(slug))).headers.get('location'), at(id))
    const page = textOf(await world.get(at(id)))
    assert.match(page, /Discussion masquée.*Ce texte insulte/)
    assert.doesNotMatch(page, /Une insulte|malhonn/)
    for (const address of [at(id), `${at(id)}.atom`, '/fr/discussions', '/fr/discussions.atom'])
      assert.doesNotMatch(await (await world.request(address)).text(), /Une insulte|malhonn/, address)
    assert.equal((await answer(talk.navet.browser, slug)).status, 403)
    assert.equal(
      (await talk.navet.browser.post(`${answerAt(slug, 1)}/edit`, { text: 'Pardon.', language: 'fr' })).status,
      403,
    )
    const again = await talk.navet.browser.get(`${answerAt(slug, 1)}/erasure`)
    assert.match(again, /Une insulte/, 'their own text is theirs to erase')
  })

  test('the reason of a closing is hidden like any text', async () => {
    await talk.ortie.browser.post(`${at(slug)}/closing`, { reason: 'Vous êtes des menteurs.' })
    await hide(paths.discussion.href({ slug }), 'closing')
    const page = textOf(await world.get(at(slug)))
    assert.doesNotMatch(page, /menteurs/)
    assert.match(page, /Cette discussion est close.*Ce texte insulte/)
  })

  test('what was written for a hoster whose pages are frozen is not shown either', async () => {
    await answer(talk.pervenche.browser, slug, { text: 'Une publicité.', as: 'crocus' })
    await hide('/hosters/crocus', 'freeze')
    const page = textOf(await world.get(at(slug)))
    assert.doesNotMatch(page, /publicité/)
    assert.match(page, /Une insulte/)
  })

  test('a text for a hoster is answered for by who acts for it', async () => {
    const { pervenche } = talk
    await answer(pervenche.browser, slug, { text: 'Une publicité.', as: 'crocus' })
    await hide(place(2), 'answer')
    assert.deepEqual(
      (await unreadOf(world.db, pervenche.id)).map(({ key }) => key),
      ['moderation.told-hidden'],
    )
  })
})
