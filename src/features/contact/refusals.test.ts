import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { tokenIn } from './testing.ts'
import { en, formAt, fr, openForVisitor, stampIn, typed } from './testing-visitor.ts'

type Visit = Awaited<ReturnType<typeof openForVisitor>>
describe('refusals of contact', () => {
  let world: Visit['world']
  let stampOf: Visit['stampOf']
  let send: Visit['send']
  let link: Visit['link']
  beforeEach(async () => {
    ;({ world, stampOf, send, link } = await openForVisitor())
  })

  test('what is wrong stands beside its field, and nothing typed is lost', async () => {
    const answer = await send(['radis', 'ortie'], { to: 'ortie', message: 'court', email: 'ada@', name: '<Ada>' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /<title>Erreur/)
    assert.match(page, /id="field-message-error"/)
    assert.match(page, /10 caractères au moins/)
    assert.match(page, /id="field-email-error"/)
    assert.match(page, /value="ada@"/)
    assert.match(page, /value="&lt;Ada&gt;"/)
    assert.match(page, />court<\/textarea>/)
    assert.match(page, /value="radis"(?! checked)/)
    assert.match(page, /value="ortie" checked/)
  })

  test('what comes in less than three seconds is asked for again, gently', async () => {
    const page = await world.get(formAt('radis'))
    const stamp = stampIn(page)
    const fast = await world.post(formAt('radis'), { to: 'radis', ...typed, stamp })
    assert.equal(fast.status, 422)
    assert.match(await fast.text(), /C’était très rapide/)
    world.pass({ seconds: 4 })
    assert.equal((await world.post(formAt('radis'), { to: 'radis', ...typed, stamp })).status, 303)
  })

  test('a form without our stamp is shown again, with one', async () => {
    const answer = await send(['radis'], { stamp: 'forged' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    world.pass({ seconds: 5 })
    const stamp = stampIn(page)
    assert.equal((await world.post(formAt('radis'), { to: 'radis', ...typed, stamp })).status, 303)
  })

  test('the field that only robots fill is emptied, and the message kept', async () => {
    const answer = await send(['radis'], { website: 'https://buy.example' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /Un pad pour douze personnes/)
    assert.doesNotMatch(page, /buy\.example/)
    assert.deepEqual(await world.mails(), [])
  })

  test('a visitor writes five times an hour; the sixth keeps what was typed', async () => {
    for (let n = 0; n < 5; n++) assert.equal((await send(['radis'], { email: `p${n}@mail.example` })).status, 303)
    const sixth = await send(['radis'], { email: 'p6@mail.example' })
    assert.equal(sixth.status, 429)
    assert.ok(Number(sixth.headers.get('retry-after')) > 3000)
    assert.match(await sixth.text(), /Un pad pour douze personnes/)
    assert.equal((await send(['radis'], { email: 'p6@mail.example' }, '192.0.2.2')).status, 303)
    world.pass({ hours: 1 })
    assert.equal((await send(['radis'], { email: 'p7@mail.example' })).status, 303)
  })

  test('what is wrong does not count for the visitor’s limit', async () => {
    for (let n = 0; n < 8; n++) assert.equal((await send(['radis'], { message: 'court' })).status, 422)
    assert.equal((await send(['radis'])).status, 303)
  })

  test('a mailbox that wrote three times gets a pause, the form kept filled', async () => {
    for (let n = 0; n < 3; n++) await send(['radis'], {}, `192.0.2.${n}`)
    const fourth = await send(['radis'], {}, '192.0.2.9')
    assert.equal(fourth.status, 429)
    assert.ok(Number(fourth.headers.get('retry-after')) > 80_000)
    const page = await fourth.text()
    assert.match(page, /id="field-email-error"/)
    assert.match(page, /Un pad pour douze personnes/)
  })

  test('a form sent twice sends one mail', async () => {
    const form = { to: 'radis', ...typed, stamp: await stampOf(formAt('radis')) }
    const answers = await Promise.all([world.post(formAt('radis'), form), world.post(formAt('radis'), form)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await world.mails()).length, 1)
  })

  test('a program sends JSON and gets problem+json', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const sendJson = (body: unknown) =>
      world.request(en(paths.contact.href()), { method: 'POST', headers, body: JSON.stringify(body) })
    const wrong = await sendJson({ to: ['radis'], email: 'ada@', message: 'short' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.headers.get('content-type') ?? '', /problem\+json/)
    const { errors } = JSON.parse(await wrong.text())
    assert.deepEqual(
      errors.map(({ path }: { path: string }) => path),
      ['message', 'email'],
    )
    assert.match(errors[0].message, /at least 10/)
    const stamp = await stampOf(formAt('radis'))
    assert.equal((await sendJson({ to: ['radis'], ...typed, stamp })).status, 303)
    for (const body of [null, [], 'text', { to: { a: 1 } }, { message: 3 }])
      assert.equal((await sendJson(body)).status, 422)
  })

  test('a form of another site writes nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const answer = await world.request(formAt('radis'), { method: 'POST', headers, body: new URLSearchParams(typed) })
    assert.equal(answer.status, 403)
  })

  test('hostile words are shown as words', async () => {
    const message = '<script>alert(1)</script>\r\n\r\n\u202eשלום 🐱\0 & "quoted"'
    await send(['radis'], { message, name: '<img src=x>\r\nBcc: c@d.example' })
    const page = await world.get(await link())
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
    assert.match(page, /שלום 🐱 &amp; &quot;quoted&quot;/)
    assert.match(page, /&lt;img src=x&gt; Bcc: c@d\.example/)
    assert.doesNotMatch(page, /<script>alert|<img src=x/)
  })

  test('ten thousand characters come back whole', async () => {
    const answer = await send(['radis'], { message: 'mot '.repeat(2500) })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /5\u202f000 caractères au plus/)
    assert.equal(page.match(/mot /g)?.length, 2500)
  })

  test('a hoster that is full keeps the link good, and the page says so', async () => {
    for (let n = 0; n < 20; n++) {
      await send(['radis'], { email: `p${n}@mail.example` }, `192.0.2.${n}`)
      const [mail] = (await world.mails()).filter(({ recipient }) => recipient === `p${n}@mail.example`)
      await world.post(fr(paths.contactConfirmation.href({ token: tokenIn(mail) })), {})
      if (n === 18) await send(['radis'], {}, '192.0.2.99')
    }
    const answer = await world.post(await link(), {})
    assert.equal(answer.status, 429)
    assert.match(await answer.text(), /Radis a reçu beaucoup de messages/)
    world.pass({ hours: 24 })
    assert.equal((await world.post(await link(), {})).status, 303)
  })
})
