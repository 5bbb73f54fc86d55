import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { addForm, answer, answerAt, at, clause, en, fr, givenTopic, openTalk, type Talk, typed } from './testing.ts'

describe('topics and answers', () => {
  let talk: Talk
  let world: Talk['world']
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
  })

  test('a page that can be talked about leads to the form, and shows what was said', async () => {
    const { ortie, navet } = talk
    const page = await world.get(fr(clause))
    assert.match(textOf(page), /Ce qu’on en dit Personne n’en a encore parlé ici/)
    assert.ok(page.includes(`href="${addForm}"`))
    assert.equal((await world.request(addForm)).status, 303)
    assert.match(textOf(await ortie.browser.get(addForm)), /Ouvrir une discussion À propos de : Engagement B1 – Charte/)
    const begun = await ortie.browser.post(addForm, typed)
    assert.equal(begun.status, 303)
    assert.equal(begun.headers.get('location'), at('quelle-farine'))
    assert.equal(
      (await answer(navet.browser, 'quelle-farine')).headers.get('location'),
      `${at('quelle-farine')}#answer-1`,
    )
    assert.match(textOf(await world.get(fr(clause))), /Quelle farine \? 1 réponse, la dernière le 23 novembre 2026/)
  })

  test('a topic is read by everybody: who wrote what, when, in which language, under an address of its own', async () => {
    const { ortie, navet } = talk
    await ortie.browser.post(addForm, typed)
    await answer(navet.browser, 'quelle-farine', { text: 'Yes, [rye](https://rye.example) too.', language: 'en' })
    const page = await world.get(at('quelle-farine'))
    assert.match(page, /<p>Le <strong>seigle<\/strong> compte-t-il/)
    assert.match(page, /<article class="answer" id="answer-1"/)
    assert.match(page, /href="https:\/\/rye\.example" rel="noopener noreferrer external nofollow ugc"/)
    assert.match(page, /<div class="prose" lang="en"/)
    assert.match(textOf(page), /Premier message, par Ortie 23 novembre 2026 à/)
    assert.match(textOf(page), /1 réponse Réponse 1, par Navet .* écrit en anglais/)
    assert.equal(
      (await world.request(answerAt('quelle-farine', 1))).headers.get('location'),
      `${at('quelle-farine')}#answer-1`,
    )
    assert.equal((await world.request(answerAt('quelle-farine', 2))).status, 404)
    assert.match(textOf(page), /Connectez-vous pour répondre/)
    assert.match(await world.get(en('/discussions/quelle-farine')), /<bdi lang="fr" dir="auto">Quelle farine/)
  })

  test('somebody who acts for a hoster writes under their name or for it', async () => {
    const { ortie, pervenche, navet } = talk
    const { slug } = await givenTopic(world, ortie.id)
    assert.doesNotMatch(textOf(await navet.browser.get(at(slug))), /Vous écrivez/)
    assert.match(
      textOf(await pervenche.browser.get(at(slug))),
      /Vous écrivez sous votre nom : Pervenche au nom de Crocus/,
    )
    await answer(pervenche.browser, slug, { as: 'crocus' })
    const page = await world.get(at(slug))
    assert.match(textOf(page), /Réponse 1, par Pervenche, pour Crocus/)
    const refused = await answer(navet.browser, slug, { as: 'crocus', text: 'Au nom d’un autre.' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Au nom d’un autre\./)
  })

  test('who has no name gives one first, or writes for a hoster', async () => {
    const { ortie, pervenche } = talk
    const { slug } = await givenTopic(world, ortie.id)
    await world.db.updateTable('person').set({ name: null }).execute()
    assert.match(textOf(await ortie.browser.get(at(slug))), /Il vous faut un nom/)
    assert.equal((await answer(ortie.browser, slug)).status, 422)
    assert.equal((await answer(pervenche.browser, slug, { as: 'crocus' })).status, 303)
  })

  test('nothing typed is lost when something is wrong', async () => {
    const { ortie } = talk
    const refused = await ortie.browser.post(addForm, { title: 'a', text: '<b>', language: 'xx', as: 'oneself' })
    const page = await refused.text()
    assert.equal(refused.status, 422)
    assert.match(page, /<title>Erreur/)
    for (const field of ['title', 'language']) assert.match(page, new RegExp(`id="field-${field}-error"`))
    assert.match(page, /&lt;b&gt;<\/textarea>/)
    assert.match(textOf(page), /3 caractères au moins/)
    const { slug } = await givenTopic(world, ortie.id)
    const long = await answer(ortie.browser, slug, { text: 'x'.repeat(10_001) })
    assert.equal(long.status, 422)
    assert.match(await long.text(), /x{10001}<\/textarea>/)
  })

  test('only what stands in public can be talked about', async () => {
    const { browser } = talk.ortie
    for (const about of [
      '/documents/charter/clauses/bread.rye',
      '/account',
      'https://evil.example/',
      '//',
      '<script>',
    ]) {
      const asked = await browser.request(fr(paths.discussionAdd.href({}, { about })))
      assert.equal(asked.status, 404, about)
      assert.match(textOf(await asked.text()), /De quoi voulez-vous parler/)
      const sent = await browser.post(fr(paths.discussionAdd.href({}, { about })), typed)
      assert.equal(sent.status, 422, about)
      assert.match(await sent.text(), /Quelle farine/)
    }
    assert.match(textOf(await browser.get(fr('/discussions/new'))), /De quoi voulez-vous parler/)
    const spelled = `http://localhost:3000${en(clause)}/?x=1`
    assert.equal((await browser.post(fr(paths.discussionAdd.href({}, { about: spelled })), typed)).status, 303)
    assert.equal((await world.db.selectFrom('topic').select('about').executeTakeFirst())?.about, clause)
  })

  test('the same form sent twice is one topic, and one answer', async () => {
    const { ortie } = talk
    const once = 'a-form'
    const begun = await Promise.all([1, 2].map(() => ortie.browser.post(addForm, { ...typed, once })))
    assert.deepEqual(
      begun.map(({ headers }) => headers.get('location')),
      [at('quelle-farine'), at('quelle-farine')],
    )
    for (let n = 0; n < 2; n++) await answer(ortie.browser, 'quelle-farine', { once: 'another' })
    assert.match(textOf(await world.get(at('quelle-farine'))), /1 réponse/)
    await answer(talk.navet.browser, 'quelle-farine', { once: 'another' })
    assert.match(textOf(await world.get(at('quelle-farine'))), /2 réponses/)
  })

  test('ten answers at once are ten answers, each with its number', async () => {
    const { ortie } = talk
    const { slug } = await givenTopic(world, ortie.id)
    const sent = await Promise.all(Array.from({ length: 10 }, () => answer(ortie.browser, slug)))
    assert.deepEqual(
      sent.map(({ headers }) => Number(/\d+$/.exec(headers.get('location') ?? '')?.[0])).sort((a, b) => a - b),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    )
  })
})
