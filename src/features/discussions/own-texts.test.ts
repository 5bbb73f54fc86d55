import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { textOf } from '../directory/testing-text.ts'
import { answer, answerAt, at, givenTopic, openTalk, type Talk } from './testing.ts'

describe('one’s own texts', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    slug = (await givenTopic(world, talk.ortie.id)).slug
  })
  const edit = (number: number) => `${answerAt(slug, number)}/edit`
  const erasure = (number: number) => `${answerAt(slug, number)}/erasure`

  test('who wrote a text corrects it for a quarter of an hour, and it is marked', async () => {
    const { navet } = talk
    await answer(navet.browser, slug)
    assert.match(await navet.browser.get(at(slug)), /aria-label="Corriger la réponse 1"/)
    assert.doesNotMatch(await world.get(at(slug)), /Corriger/)
    world.pass({ minutes: 14, seconds: 59 })
    assert.match(await navet.browser.get(edit(1)), /Oui, le seigle aussi\.<\/textarea>/)
    const sent = await navet.browser.post(edit(1), { text: 'Non, le *seigle* pas.', language: 'fr' })
    assert.equal(sent.headers.get('location'), `${at(slug)}#answer-1`)
    const page = await world.get(at(slug))
    assert.match(page, /Non, le <em>seigle<\/em> pas/)
    assert.match(textOf(page), /Réponse 1, par Navet .* modifié le 23 novembre 2026 à/)
  })

  test('afterwards it stands, and what was typed is kept', async () => {
    const { navet } = talk
    await answer(navet.browser, slug)
    world.pass({ minutes: 15 })
    assert.doesNotMatch(await navet.browser.get(at(slug)), /Corriger/)
    const late = await navet.browser.post(edit(1), { text: 'Trop tard pour le seigle.', language: 'fr' })
    assert.equal(late.status, 409)
    const page = await late.text()
    assert.match(textOf(page), /Un texte se corrige pendant 15 minutes/)
    assert.match(page, /Trop tard pour le seigle\.<\/textarea>/)
    assert.doesNotMatch(await world.get(at(slug)), /Trop tard/)
  })

  test('once the topic is closed nothing in it is corrected: what was typed is kept, and it may be erased', async () => {
    const { navet, ortie } = talk
    await answer(navet.browser, slug)
    await ortie.browser.post(`${at(slug)}/closing`, { reason: 'La réponse est dans la charte.' })
    assert.doesNotMatch(await navet.browser.get(at(slug)), /Corriger/)
    assert.match(textOf(await navet.browser.get(edit(1))), /close\s: ses textes ne se corrigent plus/)
    const late = await navet.browser.post(edit(1), { text: 'Non, rien que du blé.', language: 'fr' })
    assert.equal(late.status, 409)
    const page = await late.text()
    assert.match(textOf(page), /close\s: ses textes ne se corrigent plus/)
    assert.match(page, /Non, rien que du blé\.<\/textarea>/)
    assert.match(await world.get(at(slug)), /Oui, le seigle aussi/)
    const said = { title: 'Une autre question ?', text: 'Le seigle, le blé.', language: 'fr' }
    assert.equal((await ortie.browser.post(edit(0), said)).status, 409)
    assert.equal((await navet.browser.post(erasure(1), { sure: 'yes' })).status, 303)
    await ortie.browser.post(`${at(slug)}/reopening`, {})
    assert.equal((await ortie.browser.post(edit(0), said)).status, 303)
  })

  test('what a topic begins with is corrected with its title; its address stays', async () => {
    const { ortie } = talk
    const said = { title: 'Quelles farines ?', text: 'Le seigle, le blé.', language: 'fr' }
    assert.equal((await ortie.browser.post(edit(0), { ...said, title: '' })).status, 422)
    assert.equal((await ortie.browser.post(edit(0), said)).status, 303)
    assert.match(textOf(await world.get(at(slug))), /^Quelles farines \? .*modifié le.*Le seigle, le blé/)
  })

  test('who acts for a hoster no more corrects nothing in its name', async () => {
    const { pervenche } = talk
    await answer(pervenche.browser, slug, { as: 'crocus' })
    await world.db.updateTable('delegation').set({ endedAt: '2026-11-23T09:00:00.000Z' }).execute()
    const sent = await pervenche.browser.post(edit(1), { text: 'Crocus ferme demain.', language: 'fr' })
    assert.equal(sent.status, 403)
    assert.doesNotMatch(await world.get(at(slug)), /ferme demain/)
  })

  test('a correction of nothing marks nothing', async () => {
    const { navet } = talk
    await answer(navet.browser, slug)
    await navet.browser.post(edit(1), { text: 'Oui, le seigle aussi.', language: 'fr' })
    assert.doesNotMatch(textOf(await world.get(at(slug))), /modifié/)
  })

  test('nobody touches the text of another, not even the coordination', async () => {
    const { navet, ortie, camomille } = talk
    await answer(navet.browser, slug)
    for (const { browser } of [ortie, camomille]) {
      assert.equal((await browser.request(edit(1))).status, 403)
      assert.equal((await browser.post(edit(1), { text: 'Autre chose.', language: 'fr' })).status, 403)
      assert.equal((await browser.post(erasure(1), { sure: 'yes' })).status, 403)
    }
    assert.equal((await world.post(edit(1), {})).status, 401)
    assert.match(await world.get(at(slug)), /Oui, le seigle aussi/)
  })

  test('who wrote a text erases it whenever they like, once they are sure', async () => {
    const { navet } = talk
    await answer(navet.browser, slug)
    await answer(talk.ortie.browser, slug, { text: 'Merci Navet.' })
    world.pass({ hours: 24 * 300 })
    assert.match(textOf(await navet.browser.get(erasure(1))), /Le texte disparaît pour de bon.*Oui, le seigle aussi/)
    assert.equal((await navet.browser.post(erasure(1), {})).status, 422)
    assert.equal((await navet.browser.post(erasure(1), { sure: 'yes' })).status, 303)
    const text = textOf(await world.get(at(slug)))
    assert.match(text, /Réponse 1, par Navet .* Texte effacé le 19 septembre 2027/)
    assert.match(text, /2 réponses.*Merci Navet/)
    const rows = await world.db.selectFrom('topicAnswer').selectAll().execute()
    assert.doesNotMatch(JSON.stringify(rows), /le seigle aussi/)
    const again = await navet.browser.post(edit(1), { text: 'Encore moi.', language: 'fr' })
    assert.equal(again.status, 409)
  })

  test('a topic that nobody answered goes with its title; another keeps it', async () => {
    const { ortie, navet } = talk
    const other = await givenTopic(world, ortie.id, { title: 'Et le sel ?' })
    await answer(navet.browser, other.slug)
    await ortie.browser.post(erasure(0), { sure: 'yes' })
    await ortie.browser.post(`${answerAt(other.slug, 0)}/erasure`, { sure: 'yes' })
    const list = textOf(await world.get('/fr/discussions'))
    assert.match(
      list,
      /Et le sel \?.*Discussion effacée par la personne|Discussion effacée par la personne.*Et le sel \?/,
    )
    assert.doesNotMatch(list, /Quelle farine/)
  })
})
