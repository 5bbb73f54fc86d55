import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import type { TestSite } from '../../testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { perHosterAndDay, perVisitorAndHour } from './remark.ts'
import {
  en,
  formAt,
  fr,
  leadsTo,
  openWithDelegate,
  remark,
  remarksIn,
  stampIn,
  typed,
  voicesIn,
  why,
} from './testing.ts'

describe('saying that a page is wrong', () => {
  let world: TestSite
  let hosterId: string
  let padId: string
  beforeEach(async () => {
    const opened = await openWithDelegate()
    world = opened.world
    hosterId = opened.hoster.id
    padId = opened.pad.id
  })

  test('both pages lead to the form, which knows what it is about', async () => {
    for (const [page, name] of [
      ['/fr/hosters/crocus', 'Crocus'],
      ['/fr/services/crocus/pad', 'Pad'],
    ]) {
      const [, href = ''] = /href="(\/fr\/remark\?about=[^"]+)"/.exec(await world.get(page ?? '')) ?? []
      assert.match(textOf(await world.get(href)), new RegExp(`^Qu’est-ce qui est faux sur ${name} \\? Dites-le`))
    }
    assert.match(
      textOf(await world.get(`${en(paths.remark.href())}?about=/hosters/crocus`)),
      /^What is wrong about Crocus/,
    )
  })

  test('a remark is taken without an account, and its receipt opens by its own address alone', async () => {
    const answer = await remark(world, { about: '/fr/services/crocus/pad' })
    assert.equal(answer.status, 303)
    const receipt = leadsTo(answer)
    assert.match(receipt, /^\/fr\/remark\/[\w-]{22}$/)
    const page = textOf(await world.get(receipt))
    assert.match(page, /^Votre remarque est bien arrivée Pas encore de réponse L’hébergeur a 14 jours/)
    assert.match(page, /Page Pad Ce qui se passe Une information est fausse Le pad ne répond plus/)
    assert.match(page, /ne s’affichera qu’ici/)
    assert.match(page, /effacée le 23 novembre 2027/)
    assert.equal((await world.request(`${receipt}x`)).status, 404)
    const [row] = await remarksIn(world)
    assert.deepEqual([row?.subjectKind, row?.subjectId, row?.hosterId], ['service', padId, hosterId])
    assert.ok(!JSON.stringify(await voicesIn(world)).includes(receipt.split('/').at(-1) ?? '-'))
  })

  test('of nothing that the register knows, nothing can be said', async () => {
    for (const about of ['', '/fr/about', '/fr/hosters/nobody', 'https://evil.example/hosters/crocus', '"><script>']) {
      const page = await world.get(`${formAt}?about=${encodeURIComponent(about)}`)
      assert.match(textOf(page), /De quelle page parlez-vous/)
      assert.doesNotMatch(page, /<form[^>]+method="post"/)
      const answer = await remark(world, { about })
      assert.equal(answer.status, 422, about)
      await answer.text()
    }
    assert.deepEqual(await remarksIn(world), [])
  })

  test('what is closed or has moved needs no more words; what is false does', async () => {
    for (const problem of ['closed', 'moved'])
      assert.equal((await remark(world, { problem, explanation: '' })).status, 303, problem)
    for (const problem of ['false', 'other']) {
      const answer = await remark(world, { problem, explanation: '' }, '192.0.2.7')
      assert.equal(answer.status, 422, problem)
      assert.match(await answer.text(), /id="field-explanation-error"/)
    }
  })

  test('what is wrong stands beside its field, and nothing typed is lost', async () => {
    const answer = await remark(world, { problem: 'nonsense', explanation: '<b>court', email: 'ada@' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    for (const field of ['problem', 'explanation', 'email'])
      assert.match(page, new RegExp(`id="field-${field}-error"`), field)
    assert.match(page, /10 caractères au moins/)
    assert.match(page, />&lt;b&gt;court<\/textarea>/)
    assert.match(page, /name="about" value="\/fr\/hosters\/crocus"/)
    assert.equal((await remark(world, { explanation: '🐱'.repeat(2000) })).status, 303)
    assert.equal((await remark(world, { explanation: 'é'.repeat(2001) })).status, 422)
  })

  test('robots are asked again: too quick, forged, of another form, or caught in the trap', async () => {
    const page = await world.get(`${formAt}?about=/hosters/crocus`)
    const quick = await world.post(formAt, { ...typed, stamp: stampIn(page) })
    assert.equal(quick.status, 422)
    assert.match(await quick.text(), /très rapide/)
    assert.equal((await remark(world, { stamp: 'forged' })).status, 422)
    assert.equal((await remark(world, { website: 'https://buy.example' })).status, 422)
    const report = await world.get('/fr/report')
    world.pass({ seconds: 5 })
    assert.equal((await world.post(formAt, { ...typed, stamp: stampIn(report) })).status, 422)
    assert.deepEqual(await remarksIn(world), [])
  })

  test('the same form sent twice at once is one remark with one receipt', async () => {
    const form = { ...typed, stamp: stampIn(await world.get(`${formAt}?about=/hosters/crocus`)) }
    world.pass({ seconds: 5 })
    const sent = await Promise.all([world.post(formAt, form), world.post(formAt, form)])
    assert.equal(new Set(sent.map(leadsTo)).size, 1)
    assert.deepEqual([(await remarksIn(world)).length, (await voicesIn(world)).length], [1, 1])
  })

  test('a visitor speaks five times an hour; the sixth keeps what was typed', async () => {
    for (let n = 0; n < 5; n++) assert.equal((await remark(world)).status, 303)
    const sixth = await remark(world)
    assert.equal(sixth.status, 429)
    assert.ok(Number(sixth.headers.get('retry-after')) > 3000)
    assert.match(await sixth.text(), /Le pad ne répond plus/)
    assert.equal((await remark(world, {}, '192.0.2.9')).status, 303)
  })

  test('nobody’s mailbox is promised answers without end, whatever its labels', async () => {
    for (let n = 0; n < 3; n++)
      assert.equal((await remark(world, { email: `ada+${n}@mail.example` }, `192.0.2.${n}`)).status, 303)
    const fourth = await remark(world, { email: 'ada@mail.example' }, '192.0.2.9')
    assert.equal(fourth.status, 429)
    assert.match(await fourth.text(), /id="field-email-error"/)
    assert.equal((await remark(world, {}, '192.0.2.9')).status, 303)
    world.pass({ hours: 25 })
    assert.equal((await remark(world, { email: 'ada@mail.example' }, '192.0.2.9')).status, 303)
  })

  test('a hoster gets two hundred a day and no more: many more than one visitor can say', async () => {
    assert.ok(perVisitorAndHour * 24 < perHosterAndDay)
    for (let n = 0; n < perHosterAndDay; n++) assert.equal((await remark(world, {}, `198.51.100.${n}`)).status, 303)
    const next = await remark(world, { about: '/fr/services/crocus/pad' }, '192.0.2.99')
    assert.equal(next.status, 429)
    assert.match(await next.text(), /revenez demain/)
    world.pass({ hours: 25 })
    assert.equal((await remark(world, {}, '192.0.2.99')).status, 303)
  })

  test('hostile words are shown as words', async () => {
    const explanation = `<script>alert(1)</script>\r\n\r\n\u202eשלום ${why}\0`
    const page = await world.get(leadsTo(await remark(world, { explanation })))
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
    assert.doesNotMatch(page, /<script>alert/)
  })

  test('a program gets problem+json, a form of another site nothing', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const send = (body: unknown) => world.request(formAt, { method: 'POST', headers, body: JSON.stringify(body) })
    for (const body of [null, [], 'text', {}, { about: { a: 1 } }, { about: ['/a'], problem: 3 }]) {
      const wrong = await send(body)
      assert.equal(wrong.status, 422)
      assert.match(wrong.headers.get('content-type') ?? '', /problem\+json/)
    }
    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: new URLSearchParams(typed) }
    assert.equal((await world.request(formAt, foreign)).status, 403)
  })

  test('the form and the receipt stay in no cache, and in no search engine', async () => {
    const receipt = leadsTo(await remark(world))
    for (const address of [`${formAt}?about=/hosters/crocus`, receipt]) {
      const answer = await world.request(address)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      assert.match(await answer.text(), /name="robots" content="noindex"/)
    }
    assert.match(await world.get(fr('/hosters/crocus')), /href="\/fr\/remark\?about=[^"]+" rel="nofollow"/)
  })
})
