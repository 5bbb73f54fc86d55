import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { mailsTo } from '../contact/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { unreadOf } from '../notifications/index.ts'
import { answer, answerAt, at, fr, givenTopic, openTalk, type Talk } from './testing.ts'

describe('following a topic', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    slug = (await givenTopic(world, talk.ortie.id)).slug
  })
  const mailsOf = async ({ email }: { email: string }) => {
    world.pass({ minutes: 2 })
    await world.runJobs()
    return mailsTo(world.db, email)
  }
  const told = async ({ id }: { id: string }) => (await unreadOf(world.db, id)).map(({ key, href }) => [key, href])

  test('who began a topic, or wrote in it, is told of answers by mail, and not of their own', async () => {
    const { ortie, navet, pervenche } = talk
    await answer(navet.browser, slug)
    await answer(pervenche.browser, slug, { as: 'crocus' })
    assert.deepEqual(await told(navet), [['discussions.told-answer', `/discussions/${slug}/answers/2`]])
    const [mail] = await mailsOf(ortie)
    assert.match(mail?.body ?? '', /Une réponse dans la discussion «\sQuelle farine \?\s»/)
    assert.ok(mail?.body.includes(`http://localhost:3000${answerAt(slug, 1)}`))
    assert.doesNotMatch(mail?.body ?? '', /seigle/)
    assert.equal((await mailsOf(pervenche)).length, 0)
  })

  test('one click in the mail stops such mails', async () => {
    const { ortie, navet } = talk
    await answer(navet.browser, slug)
    const [mail] = await mailsOf(ortie)
    const stop = /\/fr(\/unsubscribe\/\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
    assert.ok(mail?.unsubscribe?.includes(stop))
    assert.ok((await world.post(fr(stop), {})).status < 400)
    await answer(navet.browser, slug)
    assert.equal((await mailsOf(ortie)).length, 1)
  })

  test('whoever is signed in follows, and stops; who stopped is not brought back by writing', async () => {
    const { navet, ortie, pervenche } = talk
    const page = await navet.browser.get(at(slug))
    assert.match(textOf(page), /Vous ne suivez pas cette discussion\. Suivre cette discussion/)
    assert.equal((await navet.browser.post(`${at(slug)}/following`, {})).headers.get('location'), at(slug))
    assert.match(textOf(await navet.browser.get(at(slug))), /Vous suivez cette discussion/)
    await answer(pervenche.browser, slug)
    assert.equal((await told(navet)).length, 1)
    await navet.browser.post(`${at(slug)}/following/end`, {})
    await answer(navet.browser, slug)
    await answer(ortie.browser, slug)
    assert.equal((await told(navet)).length, 1)
    await navet.browser.post(`${at(slug)}/following`, {})
    await answer(ortie.browser, slug)
    assert.equal((await told(navet)).length, 2)
    assert.equal((await world.post(`${at(slug)}/following`, {})).status, 401)
  })

  test('who acts for the hoster whose page it is learns that people talk about it, but nothing that was typed', async () => {
    const { hoster, pervenche, ortie } = talk
    await givenTopic(world, ortie.id, { aboutHosterId: hoster.id, title: 'Gagnez un million' })
    assert.deepEqual(await told(pervenche), [['discussions.told-begun', '/discussions/gagnez-un-million']])
    const [news] = await unreadOf(world.db, pervenche.id)
    assert.doesNotMatch(JSON.stringify(news?.values), /million/)
  })

  test('feeds tell the same: of all, of one page, of one topic', async () => {
    const { navet, ortie } = talk
    await givenTopic(world, ortie.id, { title: 'Et le sel ?', about: '/documents/charter/clauses/bread.salt' })
    world.pass({ minutes: 1 })
    await answer(navet.browser, slug, { text: 'Le seigle <b> & le blé' })
    const all = await world.get('/fr/discussions.atom')
    assert.match(all, /<title>Quelle farine \?<\/title>[\s\S]*<title>Et le sel \?<\/title>/)
    assert.match(all, /<summary>Engagement B1 – Charte · 1 réponse<\/summary>/)
    const about = '/fr/discussions.atom?about=/documents/charter/clauses/bread.salt'
    const some = await world.get(about)
    assert.doesNotMatch(some, /Quelle farine/)
    assert.ok(some.includes(`href="http://localhost:3000${about}"`), some.slice(0, 800))
    const one = await world.get(`${at(slug)}.atom`)
    assert.match(one, /<title>Réponse 1, par Navet<\/title>\s*<summary>Le seigle &lt;b&gt; &amp; le blé<\/summary>/)
    assert.match(one, /<title>Premier message, par Ortie<\/title>/)
    assert.ok((await world.get('/fr/discussions')).includes('href="/fr/discussions.atom"'))
    assert.ok((await world.get(at(slug))).includes(`href="${at(slug)}.atom"`))
  })
})
