import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { addForm, answer, answerAt, at, clause, en, fr, givenTopic, openTalk, type Talk, typed } from './testing.ts'

describe('hostile words and hands', () => {
  let talk: Talk
  let world: Talk['world']
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
  })
  const everywhere = (slug: string) => [
    '/fr/discussions',
    '/fr/discussions.atom',
    at(slug),
    `${at(slug)}.atom`,
    fr(clause),
    '/fr/journal',
  ]

  test('what is typed is words on every page, never an element, a script or a picture', async () => {
    const { ortie, navet } = talk
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)>]]></title>'
    const begun = await ortie.browser.post(addForm, { ...typed, title: evil, text: evil })
    const slug = begun.headers.get('location')?.split('/').at(-1) ?? ''
    const text = `${evil}\n\n[x](javascript:alert(3)) ![p](https://evil.example/p.png) [y](data:text/html,x) <https://evil.example/>`
    await answer(navet.browser, slug, { text })
    for (const address of everywhere(slug)) {
      const page = await world.get(address)
      assert.doesNotMatch(page, /<script>alert|<img|href="(javascript|data):|\]\]><\/title>/, address)
    }
    assert.match(await world.get(at(slug)), /rel="noopener noreferrer external nofollow ugc"/)
  })

  test('what turns the text around, or is not seen, is taken out', async () => {
    const { ortie } = talk
    const title = '\u202egnip\u2066 ping\u0000\u200b\u{e0041}'
    await ortie.browser.post(addForm, { ...typed, title, text: 'a\u202eb\u200bc &#8238;d' })
    const row = await world.db.selectFrom('topic').selectAll().executeTakeFirstOrThrow()
    assert.equal(row.title, 'gnip ping')
    assert.doesNotMatch(await world.get(at(row.slug)), /[\u202a-\u202e\u2066-\u2069\u200b]/)
    for (const text of ['\u200b\u200b\u200b', '\u00a0 \n', '\u202e']) {
      const refused = await answer(ortie.browser, row.slug, { text })
      assert.equal(refused.status, 422, JSON.stringify(text))
    }
  })

  test('a title may be of any letters, or of words that addresses use', async () => {
    const { ortie } = talk
    for (const title of ['new', '日本語の話', '….---', 'Atom', 'discussions/../account', 'a'.repeat(150)]) {
      const begun = await ortie.browser.post(addForm, { ...typed, title })
      assert.equal(begun.status, 303, title)
      assert.equal((await world.request(begun.headers.get('location') ?? '')).status, 200, title)
    }
    assert.equal((await ortie.browser.post(addForm, { ...typed, title: 'a'.repeat(151) })).status, 422)
  })

  test('addresses that nobody wrote lead nowhere', async () => {
    const { ortie } = talk
    const { slug } = await givenTopic(world, ortie.id)
    const wrong = ['x', '-1', '1e3', '99999999999999999999', '0x1', '%00']
    for (const number of wrong) {
      const status = (await world.request(fr(paths.discussionAnswer.href({ slug, number })))).status
      assert.equal(status, 404, number)
      const edit = await ortie.browser.request(fr(paths.discussionAnswerEdit.href({ slug, number })))
      assert.equal(edit.status, 404, number)
    }
    for (const name of ['nothing', '%00', 'A'.repeat(3000), '%F0%9F']) {
      const answered = await world.request(`/fr/discussions/${name}`)
      assert.equal(answered.status, 404, name)
    }
  })

  test('fields that are missing, twice there, or of another kind are told, not stumbled over', async () => {
    const { ortie } = talk
    const { slug } = await givenTopic(world, ortie.id)
    const post = (fields: Record<string, string | string[]>) => ortie.browser.post(`${at(slug)}/answers`, fields)
    assert.equal((await post({})).status, 422)
    assert.equal((await post({ text: ['un', 'deux'], language: 'fr', as: 'oneself' })).status, 422)
    assert.equal((await post({ text: 'Bonjour.', language: ['fr', 'en'], as: 'oneself' })).status, 422)
    assert.equal((await post({ text: 'Bonjour.', language: 'fr', as: ['oneself', 'crocus'] })).status, 422)
    assert.equal((await post({ text: 'Bonjour.', language: 'fr', as: '' })).status, 422)
    assert.equal((await post({ text: 'Bonjour.', language: 'fr', as: 'oneself', once: 'x'.repeat(5000) })).status, 303)
  })

  test('who is blocked writes nothing; what they wrote before stands until it is hidden', async () => {
    const { ortie, navet } = talk
    const { slug } = await givenTopic(world, ortie.id)
    await answer(navet.browser, slug)
    const block = { personId: navet.id, reason: 'Pour essayer.', startedAt: '2026-11-20T10:00:00.000Z' }
    await world.db.insertInto('personBlock').values(block).execute()
    assert.equal((await answer(navet.browser, slug)).status, 401)
    assert.match(textOf(await world.get(at(slug))), /1 réponse/)
  })

  test('no name of a hoster is borrowed: not by who acted for it once, nor by who acts for another', async () => {
    const { ortie, pervenche } = talk
    const { slug } = await givenTopic(world, ortie.id)
    const ended = { endedAt: '2026-11-22T10:00:00.000Z', endReason: null }
    await world.db.updateTable('delegation').set(ended).where('personId', '=', pervenche.id).execute()
    assert.equal((await answer(pervenche.browser, slug, { as: 'crocus' })).status, 422)
    assert.equal((await answer(pervenche.browser, slug, { as: talk.hoster.id })).status, 422)
  })

  test('one’s own name cannot pass for the site’s words', async () => {
    const { ortie } = talk
    const name = '<b>la coordination</b>'
    await world.db.updateTable('person').set({ name }).where('id', '=', ortie.id).execute()
    const { slug } = await givenTopic(world, ortie.id)
    assert.match(await world.get(en(`/discussions/${slug}`)), /<bdi>&lt;b&gt;la coordination/)
    assert.equal((await world.request(answerAt(slug, 0))).status, 302)
  })
})
