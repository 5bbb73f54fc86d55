import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { findHoster } from '../hosters/index.ts'
import { sendMessage } from './send-message.ts'
import { everythingIn, givenCollective, givenHoster, givenRequest, mailOf, mailsTo, now, publicUrl } from './testing.ts'

describe('writing to a human', () => {
  let db: Database
  beforeEach(async () => {
    db = (await openTestDatabase()).writer
    await givenCollective(db, { coordinationEmail: 'desk@mail.example' })
    for (const name of ['Radis', 'Ortie', 'Verger']) await givenHoster(db, name)
  })

  const send = (token: string, at = now, leaves = false) => sendMessage(db, token, { now: at, publicUrl, leaves })

  /** The error beside a field, its status and its pause. */
  async function refusal(work: Promise<unknown>) {
    const error = await work.then(
      () => assert.fail('it was not refused'),
      (error: unknown) => error,
    )
    assert.ok(error instanceof Refusal, String(error))
    const [first] = error.errors
    return { status: error.status, field: first?.field, key: first?.key ?? error.reason, retryAfter: error.retryAfter }
  }

  test('nothing goes to a hoster before the link is followed', async () => {
    await givenRequest(db, { to: ['radis'] })
    assert.equal((await mailsTo(db, mailOf('Radis'))).length, 0)
    assert.equal((await mailsTo(db, 'ada@mail.example')).length, 1)
  })

  test('the link is 128 random bits, and only its hash is kept', async () => {
    const token = await givenRequest(db, { to: ['radis'] })
    assert.equal(Buffer.from(token, 'base64url').length, 16)
    assert.doesNotMatch(JSON.stringify(await db.selectFrom('contactRequest').selectAll().execute()), new RegExp(token))
  })

  test('whoever is written to gets one mail, whose answer goes to the writer', async () => {
    await send(await givenRequest(db, { to: ['radis', 'ortie'], name: 'Ada' }))
    for (const name of ['Radis', 'Ortie']) {
      const [mail, ...others] = await mailsTo(db, mailOf(name))
      assert.equal(others.length, 0)
      assert.equal(mail?.replyTo, 'ada@mail.example')
      assert.match(mail?.body ?? '', /Ada \(ada@mail\.example\)/)
      assert.match(mail?.body ?? '', /^> Bonjour, un pad pour douze personnes \?$/m)
    }
    assert.equal((await mailsTo(db, mailOf('Verger'))).length, 0)
  })

  test('the link sends once, however often it is followed', async () => {
    const token = await givenRequest(db, { to: ['radis'] })
    await Promise.all([send(token), send(token), send(token)])
    await send(token, now.add({ hours: 24 * 20 }))
    assert.equal((await mailsTo(db, mailOf('Radis'))).length, 1)
  })

  test('a link expires after seven days', async () => {
    const token = await givenRequest(db, { to: ['radis'] })
    assert.equal((await refusal(send(token, now.add({ hours: 24 * 7 })))).status, 404)
    await send(token, now.add({ hours: 24 * 7 - 1 }))
  })

  test('a link that was never made sends nothing', async () => {
    assert.equal((await refusal(send('AAAAAAAAAAAAAAAAAAAAAA'))).key, 'contact.link-unknown')
  })

  test('the coordination is written to when it has an address', async () => {
    await send(await givenRequest(db, { to: ['coordination'] }))
    assert.equal((await mailsTo(db, 'desk@mail.example')).length, 1)
    await givenCollective(db, { coordinationEmail: null })
    assert.equal((await refusal(givenRequest(db, { to: ['coordination'] }))).key, 'contact.to-unreachable')
  })

  test('who cannot be written to is refused before anything is kept', async () => {
    await givenHoster(db, 'Closed', { acceptsContact: false })
    await givenHoster(db, 'Mute', { contactEmail: null })
    await givenHoster(db, 'Stranger', { state: null })
    for (const slug of ['closed', 'mute', 'stranger'])
      assert.equal((await refusal(givenRequest(db, { to: ['radis', slug] }))).key, 'contact.to-unreachable', slug)
    assert.equal((await refusal(givenRequest(db, { to: ['radis', 'nobody'] }))).key, 'contact.to-unknown')
    assert.deepEqual(await db.selectFrom('contactRequest').selectAll().execute(), [])
  })

  test('a hoster that closes its form meanwhile gets nothing, the others do', async () => {
    const token = await givenRequest(db, { to: ['radis', 'ortie'] })
    await givenHoster(db, 'Radis', { acceptsContact: false })
    await send(token)
    assert.equal((await mailsTo(db, mailOf('Radis'))).length, 0)
    assert.equal((await mailsTo(db, mailOf('Ortie'))).length, 1)
  })

  test('when all have closed their form, the message stays unsent', async () => {
    const token = await givenRequest(db, { to: ['radis'] })
    await givenHoster(db, 'Radis', { acceptsContact: false })
    assert.deepEqual(
      [(await refusal(send(token))).status, (await refusal(send(token))).key],
      [409, 'contact.nobody-left'],
    )
  })

  test('a former address of a hoster still leads to it', async () => {
    const renamed = { ...(await findHoster(db, 'radis')).facts, name: 'Navet' }
    await givenHoster(db, 'Radis', renamed)
    await send(await givenRequest(db, { to: ['radis'] }))
    assert.equal((await mailsTo(db, mailOf('Radis'))).length, 1)
  })

  test('who was made up gets a mail in the outbox, and none where mails leave', async () => {
    await givenHoster(db, 'Fable', { fictional: true, state: null })
    await send(await givenRequest(db, { to: ['fable'] }))
    assert.equal((await mailsTo(db, mailOf('Fable'))).length, 1)
    await send(await givenRequest(db, { to: ['fable', 'radis'], email: 'b@mail.example' }), now, true)
    assert.equal((await mailsTo(db, mailOf('Fable'))).length, 1)
    assert.equal((await mailsTo(db, mailOf('Radis'))).length, 1)
  })

  test('the same form sent twice is one message', async () => {
    const twice = { to: ['radis'], submission: 'the same' }
    await Promise.all([givenRequest(db, twice), givenRequest(db, twice)])
    assert.equal((await mailsTo(db, 'ada@mail.example')).length, 1)
  })

  test('a mailbox writes three times a day, whatever its labels', async () => {
    for (const email of ['ada@mail.example', 'ADA@mail.example', 'ada+pad@mail.example'])
      await givenRequest(db, { to: ['radis'], email })
    const hourLater = now.add({ hours: 1 })
    assert.deepEqual(await refusal(givenRequest(db, { to: ['ortie'], email: 'Ada+x@mail.example' }, hourLater)), {
      status: 429,
      field: 'email',
      key: 'contact.too-many-from-mailbox',
      retryAfter: 23 * 3600,
    })
    await givenRequest(db, { to: ['ortie'], email: 'someone.else@mail.example' }, hourLater)
    await givenRequest(db, { to: ['ortie'] }, now.add({ hours: 24 }))
  })

  test('two requests that race for the last place do not both get it', async () => {
    await givenRequest(db, { to: ['radis'] })
    await givenRequest(db, { to: ['radis'] })
    const racing = [1, 2, 3, 4].map(() => givenRequest(db, { to: ['radis'] }))
    const results = await Promise.allSettled(racing)
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await db.selectFrom('contactRequest').selectAll().execute()).length, 3)
  })

  test('a hoster gets twenty messages a day, links that nobody followed not counted', async () => {
    const tokens: string[] = []
    for (let n = 0; n < 22; n++) tokens.push(await givenRequest(db, { to: ['radis'], email: `p${n}@mail.example` }))
    for (const token of tokens.slice(0, 20)) await send(token)
    const over = { status: 429, field: 'to', key: 'contact.too-many-to-recipient', retryAfter: 24 * 3600 }
    assert.deepEqual(await refusal(send(tokens[20] ?? '')), over)
    assert.deepEqual(await refusal(givenRequest(db, { to: ['radis', 'ortie'], email: 'q@mail.example' })), over)
    await givenRequest(db, { to: ['ortie'], email: 'q@mail.example' })
    await send(tokens[20] ?? '', now.add({ hours: 24 }))
    assert.equal((await mailsTo(db, mailOf('Radis'))).length, 21)
  })

  test('two links that race for a hoster’s last place do not both get it', async () => {
    const tokens: string[] = []
    for (let n = 0; n < 22; n++) tokens.push(await givenRequest(db, { to: ['radis'], email: `p${n}@mail.example` }))
    for (const token of tokens.slice(0, 19)) await send(token)
    await Promise.allSettled(tokens.slice(19).map((token) => send(token)))
    assert.equal((await mailsTo(db, mailOf('Radis'))).length, 20)
  })

  test('a refused message leaves nothing behind', async () => {
    for (let n = 0; n < 3; n++) await givenRequest(db, { to: ['radis'] })
    const before = await everythingIn(db)
    await refusal(givenRequest(db, { to: ['radis'], message: 'one too many of them' }))
    assert.equal(await everythingIn(db), before)
  })
})
