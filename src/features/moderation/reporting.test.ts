import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { en, fr, type Moderated, openModeration, receiptOf, report, stampIn, typed, why } from './testing.ts'

const formAt = fr(paths.report.href())

describe('reporting a content', () => {
  let site: Moderated
  let world: Moderated['world']
  beforeEach(async () => {
    site = await openModeration()
    world = site.world
  })
  const rows = () => world.db.selectFrom('report').selectAll().execute()

  test('a report is taken, and its receipt opens by its own address alone', async () => {
    const answer = await report(world)
    assert.equal(answer.status, 303)
    const receipt = receiptOf(answer)
    assert.match(receipt, /^\/fr\/report\/[\w-]{22}$/)
    const page = textOf(await world.get(receipt))
    assert.match(page, /Bien reçu/)
    assert.match(page, new RegExp(`http://localhost:3000${receipt}`))
    assert.match(page, /Radis \/hosters\/radis/)
    assert.match(page, /copie celle d’un autre/)
    assert.match(page, /effacé le 23 novembre 2028/)
    assert.equal((await world.request(`${receipt}x`)).status, 404)
    const [row] = await rows()
    assert.ok(!JSON.stringify(row).includes(receipt.split('/').at(-1) ?? '-'))
    assert.deepEqual([row?.subjectKind, row?.subjectId, row?.about], ['hoster', site.radis.id, '/hosters/radis'])
  })

  test('the page that is reported is known from the link, or from where one comes', async () => {
    const aboutIn = (page: string) => /name="about"[^>]* value="([^"]*)"/.exec(page)?.[1]
    assert.equal(aboutIn(await world.get(`${formAt}?about=/fr/hosters/radis`)), '/hosters/radis')
    const headers = { referer: 'http://localhost:3000/fr/services?q=pad' }
    assert.equal(aboutIn(await (await world.request(formAt, { headers })).text()), '/services?q=pad')
    const elsewhere = { referer: 'https://search.example/' }
    assert.equal(aboutIn(await (await world.request(formAt, { headers: elsewhere })).text()), '')
    for (const hostile of [
      '//evil.example',
      'javascript:alert(1)',
      'https://evil.example/',
      '%22%3E%3Cscript%3E',
      'x'.repeat(5000),
    ])
      assert.equal(aboutIn(await world.get(`${formAt}?about=${hostile}`)), '', hostile)
    assert.match(await world.get('/fr/hosters/radis'), /href="\/fr\/report\?about=(%2F|\/)hosters(%2F|\/)radis"/)
    assert.match(await world.get('/fr/map'), /href="\/fr\/report"/)
  })

  test('who is signed in need not write who they are', async () => {
    const page = await site.neighbour.get(formAt)
    assert.match(page, /value="Navet"/)
    assert.match(page, /value="navet@mail\.example"/)
    world.pass({ seconds: 5 })
    await site.neighbour.post(formAt, { ...typed, stamp: stampIn(page) })
    assert.equal((await rows())[0]?.byPersonId, site.people.navet)
  })

  test('with an address, the receipt comes by mail and holds nothing that was typed', async () => {
    const receipt = receiptOf(await report(world, { name: 'Ada', email: 'Ada@mail.example' }))
    const [mail] = (await world.mails()).filter(({ recipient }) => recipient === 'ada@mail.example')
    assert.ok(mail?.body.includes(`http://localhost:3000${receipt}`))
    assert.doesNotMatch(`${mail?.subject}${mail?.body}`, /Ada|autre hébergeur|radis/)
    assert.match(await world.get(receipt), /par courriel/)
  })

  test('the coordination is told, once for each person of it', async () => {
    await report(world)
    const told = await world.db.selectFrom('notification').selectAll().execute()
    const href = paths.coordinationReport.href({ id: (await rows())[0]?.id ?? '' })
    assert.deepEqual(
      told.map(({ personId, kind, href }) => [personId, kind, href]),
      [[site.people.camomille, 'coordination', href]],
    )
  })

  test('what is wrong stands beside its field, and nothing typed is lost', async () => {
    const answer = await report(world, {
      about: 'https://evil.example/',
      problem: 'unknown',
      explanation: '<b>court</b>',
      email: 'ada@',
      goodFaith: '',
    })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    for (const field of ['about', 'problem', 'explanation', 'email', 'goodFaith'])
      assert.match(page, new RegExp(`id="field-${field}-error"`), field)
    assert.match(page, /n’est pas l’adresse d’une page de ce site/)
    assert.match(page, /20 caractères au moins/)
    assert.match(page, />&lt;b&gt;court&lt;\/b&gt;<\/textarea>/)
    assert.match(page, /value="https:\/\/evil\.example\/"/)
    assert.deepEqual(await rows(), [])
  })

  test('a text of five thousand characters is taken, one more is not', async () => {
    assert.equal((await report(world, { explanation: '🐱'.repeat(5000) })).status, 303)
    const longer = await report(world, { explanation: 'é'.repeat(5001) })
    assert.equal(longer.status, 422)
    assert.match(await longer.text(), /5\u202f000 caractères au plus/)
  })

  test('hostile words are shown as words', async () => {
    const explanation = `<script>alert(1)</script>\r\n\r\n\u202eשלום ${why}\0`
    const page = await world.get(receiptOf(await report(world, { explanation, name: '<img src=x>\r\nBcc: all' })))
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
    assert.doesNotMatch(page, /<script>alert/)
    assert.equal((await rows())[0]?.name, '<img src=x> Bcc: all')
  })

  test('robots are asked again: too quick, forged, or caught in the trap', async () => {
    const page = await world.get(formAt)
    const quick = await world.post(formAt, { ...typed, stamp: stampIn(page) })
    assert.equal(quick.status, 422)
    assert.match(await quick.text(), /très rapide/)
    assert.equal((await report(world, { stamp: 'forged' })).status, 422)
    assert.equal((await report(world, { website: 'https://buy.example' })).status, 422)
    assert.deepEqual(await rows(), [])
  })

  test('the stamp of another form opens nothing here', async () => {
    const contact = await world.get('/fr/contact?to=radis')
    world.pass({ seconds: 5 })
    assert.equal((await world.post(formAt, { ...typed, stamp: stampIn(contact) })).status, 422)
  })

  test('the same form sent twice is one report with one receipt', async () => {
    const form = { ...typed, stamp: stampIn(await world.get(formAt)) }
    world.pass({ seconds: 5 })
    const sent = await Promise.all([world.post(formAt, form), world.post(formAt, form)])
    assert.deepEqual(
      sent.map(({ status }) => status),
      [303, 303],
    )
    assert.equal(new Set(sent.map(receiptOf)).size, 1)
    assert.equal((await rows()).length, 1)
  })

  test('a visitor reports five times an hour; the sixth keeps what was typed', async () => {
    for (let n = 0; n < 5; n++) assert.equal((await report(world)).status, 303)
    const sixth = await report(world)
    assert.equal(sixth.status, 429)
    assert.ok(Number(sixth.headers.get('retry-after')) > 3000)
    assert.match(await sixth.text(), /copie celle/)
    assert.equal((await report(world, {}, '192.0.2.9')).status, 303)
  })

  test('nobody’s mailbox is filled with receipts, whatever its labels', async () => {
    for (let n = 0; n < 3; n++)
      assert.equal((await report(world, { email: `ada+${n}@mail.example` }, `192.0.2.${n}`)).status, 303)
    const fourth = await report(world, { email: 'ada@mail.example' }, '192.0.2.9')
    assert.equal(fourth.status, 429)
    assert.match(await fourth.text(), /id="field-email-error"/)
    assert.equal((await report(world, { email: '' }, '192.0.2.9')).status, 303)
  })

  test('any page of the site can be reported, known to the register or not', async () => {
    assert.equal((await report(world, { about: 'http://localhost:3000/en/software/etherpad?x=1' })).status, 303)
    const [row] = await rows()
    assert.deepEqual([row?.about, row?.subjectKind], ['/software/etherpad?x=1', null])
  })

  test('a program gets problem+json, a form of another site nothing', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const send = (body: unknown) =>
      world.request(en(paths.report.href()), { method: 'POST', headers, body: JSON.stringify(body) })
    const wrong = await send({ about: '/hosters/radis' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.headers.get('content-type') ?? '', /problem\+json/)
    for (const body of [null, [], 'text', { about: { a: 1 } }, { about: ['/a', '/b'], problem: 3 }])
      assert.equal((await send(body)).status, 422)
    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: new URLSearchParams(typed) }
    assert.equal((await world.request(formAt, foreign)).status, 403)
  })

  test('pages with somebody’s words stay in no cache', async () => {
    const receipt = receiptOf(await report(world))
    for (const address of [formAt, receipt])
      assert.equal((await world.request(address)).headers.get('cache-control'), 'no-store')
    assert.match(await world.get(receipt), /name="robots" content="noindex"/)
  })
})
