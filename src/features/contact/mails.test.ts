import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { sendMessage } from './send-message.ts'
import { givenCollective, givenHoster, givenRequest, mailOf, mailsTo, now, publicUrl, runJobsAt } from './testing.ts'

describe('mails of contact', () => {
  let db: Database
  beforeEach(async () => {
    db = (await openTestDatabase()).writer
    await givenCollective(db, { coordinationEmail: 'desk@mail.example' })
    for (const name of ['Radis', 'Ortie', 'Verger']) await givenHoster(db, name)
  })

  async function mailsOf(wish: Parameters<typeof givenRequest>[1]) {
    const token = await givenRequest(db, wish)
    const [link] = await mailsTo(db, 'ada@mail.example')
    await sendMessage(db, token, { now, publicUrl, leaves: false })
    const [message] = await mailsTo(db, mailOf('Radis'))
    await runJobsAt(db, now.add({ hours: 240 }))
    const [question] = await mailsTo(db, 'ada@mail.example')
    assert.ok(link && message && question)
    return { token, link, message, question }
  }

  test('mails speak the language of the page that the writer used', async () => {
    const { token, link, message, question } = await mailsOf({ to: ['radis'], language: 'en' })
    assert.match(link.body, new RegExp(`^${publicUrl}/en/contact/${token}$`, 'm'))
    assert.match(link.body, /until .*30.*2026\./)
    assert.match(message.body, /^Hello Radis,/)
    assert.match(question.body, /^http:\/\/localhost:3000\/en\/contact\/[\w-]{22}\/answered$/m)
    await givenRequest(db, { to: ['radis'], email: 'zoe@mail.example' })
    assert.match((await mailsTo(db, 'zoe@mail.example'))[0]?.body ?? '', /jusqu’au 30 novembre 2026\./)
  })

  test('the mail that asks to confirm holds nothing that a stranger could have written', async () => {
    const { link, question } = await mailsOf({
      to: ['radis'],
      name: 'Buy Now',
      message: 'Visit spam.example today',
      about: 'Pad',
    })
    for (const { body, subject } of [link, question]) assert.doesNotMatch(body + subject, /Buy Now|spam\.example/)
  })

  test('mails to the writer say to whom, never at which address', async () => {
    const { link, question } = await mailsOf({ to: ['radis', 'ortie', 'verger'] })
    for (const { body } of [link, question]) {
      assert.match(body, /à Radis, Ortie et Verger/)
      assert.doesNotMatch(body, /secret-/)
    }
  })

  test('a hoster learns who writes, about what, to how many, and how not to be written to', async () => {
    const { message } = await mailsOf({ to: ['radis', 'ortie', 'verger'], about: 'Le pad', name: 'Ada' })
    assert.match(message.body, /Ada \(ada@mail\.example\) vous écrit/)
    assert.match(message.body, /À propos de\u00a0: Le pad/)
    assert.match(message.body, /2 autres hébergeurs/)
    assert.match(message.body, /organization\.chatterie\.contactform = off/)
    assert.doesNotMatch(message.body, /secret-/)
  })

  test('a hoster that is written to alone reads of no others, and of no subject when there is none', async () => {
    const { message } = await mailsOf({ to: ['radis'] })
    assert.doesNotMatch(message.body, /autre hébergeur|À propos/)
  })

  test('the coordination is told that the message is for it', async () => {
    await sendMessage(db, await givenRequest(db, { to: ['coordination'] }), { now, publicUrl, leaves: false })
    assert.match((await mailsTo(db, 'desk@mail.example'))[0]?.body ?? '', /écrit à la coordination de Les Essais/)
  })

  test('a message keeps what its writer typed, whatever that is', async () => {
    const message = '<b>Bonjour</b> {name} #\n> faux\n-- \n🐱 שלום \u202eabc\n\n\n\nFin'
    const { message: mail } = await mailsOf({ to: ['radis'], message, name: "{others, plural} 'x' <y>" })
    for (const line of message.split('\n')) assert.ok(mail.body.includes(`\n> ${line}\n`), JSON.stringify(line))
    assert.ok(mail.body.includes("{others, plural} 'x' <y> (ada@mail.example)"))
  })

  test('subjects and addresses are one line, whatever the register holds', async () => {
    await givenCollective(db, { name: 'Les\r\nBcc: x@mail.example' })
    const mails = Object.values(await mailsOf({ to: ['radis'] })).filter((mail) => typeof mail !== 'string')
    for (const { subject, recipient, replyTo } of mails)
      assert.doesNotMatch(`${subject}${recipient}${replyTo}`, /[\r\n]/)
  })

  test('mails load nothing and count nobody', async () => {
    for (const mail of Object.values(await mailsOf({ to: ['radis'] })))
      if (typeof mail !== 'string')
        for (const [link] of mail.body.matchAll(/https?:\S+/g)) assert.ok(link.startsWith(publicUrl), link)
  })
})
