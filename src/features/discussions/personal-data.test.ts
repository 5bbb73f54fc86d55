import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { personalData } from './personal-data.ts'
import { answer, at, fr, givenTopic, openTalk, type Talk } from './testing.ts'

describe('what is known of who writes', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    slug = (await givenTopic(world, talk.ortie.id)).slug
    await answer(talk.navet.browser, slug, { text: 'Navet dit : le seigle.' })
    await answer(talk.pervenche.browser, slug, { text: 'Pervenche dit : le blé.', as: 'crocus' })
    await talk.ortie.browser.post(`${at(slug)}/closing`, { reason: 'Ortie en a assez.' })
  })
  const rows = async () =>
    JSON.stringify([
      await world.db.selectFrom('topic').selectAll().execute(),
      await world.db.selectFrom('topicAnswer').selectAll().execute(),
      await world.db.selectFrom('topicFollower').selectAll().execute(),
    ])
  const leave = (browser: Talk['navet']['browser'], said: Record<string, string>) =>
    browser.post(fr(paths.accountErasure.href()), { sure: 'yes', ...said })

  test('each is told what they wrote, closed and follow, and nothing of others', async () => {
    const about = async (id: string) => JSON.stringify(await personalData.aboutPerson(world.db, id))
    assert.match(await about(talk.navet.id), /answers\/1","text":"Navet dit : le seigle\."/)
    assert.match(await about(talk.navet.id), /"topicsFollowed":\[\{"href":"\/discussions\/quelle-farine"/)
    assert.doesNotMatch(await about(talk.navet.id), /blé|compte-t-il|assez|Quelle/)
    assert.match(await about(talk.ortie.id), /"title":"Quelle farine \?".*Ortie en a assez/)
    for (const language of ['fr', 'en']) {
      const page = await talk.ortie.browser.get(`/${language}/account/data/export`)
      assert.deepEqual(
        [...page.matchAll(/<dt><code>([^<]*)/g)].map(([, name]) => name),
        [],
      )
    }
  })

  test('the texts of who left stay, so that answers keep their sense, under nobody’s name', async () => {
    assert.match(
      textOf(await talk.navet.browser.get(fr(paths.accountErasure.href()))),
      /Effacer aussi ce que j’ai écrit/,
    )
    await leave(talk.navet.browser, {})
    await leave(talk.pervenche.browser, {})
    const page = textOf(await world.get(at(slug)))
    assert.match(page, /Réponse 1, par quelqu’un qui est parti .* Navet dit : le seigle/)
    assert.match(page, /Réponse 2, par quelqu’un qui est parti, pour Crocus/)
    const left = await rows()
    for (const { id } of [talk.navet, talk.pervenche]) assert.ok(!left.includes(`"${id}"`))
  })

  test('or they go with who leaves, at their wish: the line says so', async () => {
    await leave(talk.navet.browser, { texts: 'yes' })
    await leave(talk.ortie.browser, { texts: 'yes' })
    const list = textOf(await world.get('/fr/discussions'))
    assert.match(list, /Discussion effacée par la personne/)
    const page = textOf(await world.get(at(slug)))
    assert.match(page, /Réponse 1, par quelqu’un qui est parti .* Texte effacé le/)
    assert.match(page, /La raison a été effacée/)
    assert.match(page, /Pervenche dit : le blé/)
    assert.doesNotMatch(await rows(), /le seigle|compte-t-il|assez|Quelle/)
  })

  test('forgetting twice is forgetting once', async () => {
    for (const _ of [1, 2]) await personalData.forgetPerson(world.db, talk.ortie.id, world.now, { withTexts: true })
    assert.equal((await world.request(at(slug))).status, 200)
  })
})
