import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { atomically, type Database } from '../database/index.ts'
import { runDueJobs } from '../jobs/index.ts'
import { silentLog } from '../log.ts'
import { mailJobs, type Post, sendMail, smtpPost, waitingMails } from './index.ts'
import { mailServer, parted } from './testing.ts'

const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const days = (count: number) => ten.add({ hours: 24 * count })
const from = 'Collectif <site@chats.example>'
const letter = { recipient: 'neighbour@mail.example', subject: 'Un pad pour l’école', body: 'Bonjour,\n\nvoici.\n' }

test('a mail leaves through the mail server, whole, and says that a program sent it', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  await sendMail(writer, { ...letter, replyTo: 'school@mail.example' }, ten)
  await work(writer, smtpPost(server.url, from))
  const [mail] = server.mails
  assert.equal(mail?.from, 'site@chats.example')
  assert.deepEqual(mail?.to, ['neighbour@mail.example'])
  const { headers, body } = parted(mail?.content ?? '')
  assert.equal(headers.get('from'), 'Collectif <site@chats.example>')
  assert.equal(headers.get('to'), 'neighbour@mail.example')
  assert.equal(headers.get('reply-to'), 'school@mail.example')
  assert.equal(headers.get('auto-submitted'), 'auto-generated')
  assert.match(headers.get('subject') ?? '', /^=\?UTF-8\?Q\?Un_pad_pour_l=E2=80=99=C3=A9cole\?=$/)
  assert.match(body, /Bonjour,\r\n\r\nvoici\./)
})

test('a mail of a transaction that fails never was', async () => {
  const { writer } = await openTestDatabase()
  const attempt = atomically(writer, async (db) => {
    await sendMail(db, letter, ten)
    throw new Error('undone')
  })
  await assert.rejects(attempt)
  assert.deepEqual(await waitingMails(writer), [])
})

test('a mail that the server refuses is tried again, and leaves once', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer({ refusals: 1 })
  await sendMail(writer, letter, ten)
  const post = smtpPost(server.url, from)
  await work(writer, post)
  assert.equal(server.mails.length, 0)
  await work(writer, post, ten.add({ seconds: 59 }))
  assert.equal(server.mails.length, 0)
  for (const later of [60, 61, 3600]) await work(writer, post, ten.add({ seconds: later }))
  assert.equal(server.mails.length, 1)
})

test('a mail server that is not there is no catastrophe', async () => {
  const { writer } = await openTestDatabase()
  const { url } = await gone()
  await sendMail(writer, letter, ten)
  await work(writer, smtpPost(url, from))
  assert.equal((await waitingMails(writer)).length, 1)
})

const addresses = [
  'a@mail.example\r\nBcc: victim@mail.example',
  'a@mail.example\nBcc: victim@mail.example',
  'a@mail.example, victim@mail.example',
  'a@mail.example; victim@mail.example',
  'a@mail.example> RCPT TO:<victim@mail.example',
  '"x" <victim@mail.example>',
  'group: a@mail.example, victim@mail.example;',
]

test('nobody else gets a mail, whatever stands in an address', async () => {
  for (const address of addresses)
    for (const mail of [{ recipient: address }, { replyTo: address }, { subject: address }]) {
      const { writer } = await openTestDatabase()
      await using server = await mailServer()
      await sendMail(writer, { ...letter, ...mail }, ten)
      await work(writer, smtpPost(server.url, from))
      const recipients = server.mails.flatMap(({ to }) => to)
      assert.ok(recipients.length <= 1 && !recipients.includes('victim@mail.example'), recipients.join(' · '))
      if (!('recipient' in mail)) assert.deepEqual(recipients, [letter.recipient])
      for (const { content } of server.mails) {
        assert.deepEqual(
          parted(content).names.filter((name) => /^(b?cc|x-.*)$/.test(name)),
          [],
          JSON.stringify(mail),
        )
        assert.equal(parted(content).names.filter((name) => name === 'to').length, 1)
      }
    }
})

test('what is written stays in the body', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  const body = 'Bonjour\r\n.\r\nMAIL FROM:<x@mail.example>\r\n\r\n<script>..\r\nfile:///etc/passwd'
  await sendMail(writer, { ...letter, body }, ten)
  await work(writer, smtpPost(server.url, from))
  assert.equal(server.mails.length, 1)
  assert.match(parted(server.mails[0]?.content ?? '').body, /<script>/)
})

test('a mail is erased a week after it left', async () => {
  const { writer } = await openTestDatabase()
  await sendMail(writer, letter, ten)
  await work(writer, async () => {})
  await work(writer, async () => {}, days(6))
  assert.equal((await waitingMails(writer))[0]?.sentAt, '2026-11-23T10:00:00.000Z')
  await work(writer, async () => {}, days(7))
  assert.deepEqual(await waitingMails(writer), [])
})

test('a mail that never left is erased after sixty days, and forgotten by the jobs', async () => {
  const { writer } = await openTestDatabase()
  await sendMail(writer, letter, ten)
  await work(writer, null)
  await work(writer, null, days(59))
  assert.equal((await waitingMails(writer)).length, 1)
  await work(writer, null, days(60))
  assert.deepEqual(await waitingMails(writer), [])
  assert.deepEqual(await writer.selectFrom('job').selectAll().execute(), [])
})

test('what the mail server said of an address is forgotten with the mail', async () => {
  const { writer } = await openTestDatabase()
  await sendMail(writer, letter, ten)
  const refused = async () => Promise.reject(new Error(`550 no such mailbox: ${letter.recipient}`))
  for (let hour = 0; hour < 20; hour++) await work(writer, refused, ten.add({ hours: hour }))
  const job = await writer.selectFrom('job').select('lastError').where('kind', '=', 'mail').executeTakeFirst()
  assert.match(job?.lastError ?? '', /neighbour@/)
  await work(writer, refused, days(60))
  assert.deepEqual(await writer.selectFrom('job').selectAll().execute(), [])
})

test('a mail that may be stopped says where, so that a mail reader can do it in one click', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  const unsubscribe = `https://chats.example/fr/unsubscribe/${'7b6d1c1e-'.repeat(9)}.coordination.${'Zz-_'.repeat(11)}`
  await sendMail(writer, { ...letter, unsubscribe }, ten)
  await work(writer, smtpPost(server.url, from))
  const { headers } = parted(server.mails[0]?.content ?? '')
  assert.equal(headers.get('list-unsubscribe'), `<${unsubscribe}>`)
  assert.equal(headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
})

test('a mail that may not be stopped promises nothing, nor does an address that is no https', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  for (const unsubscribe of [undefined, 'http://localhost:3000/fr/unsubscribe/x', 'javascript:alert(1)', 'stop me'])
    await sendMail(writer, { ...letter, ...(unsubscribe ? { unsubscribe } : {}) }, ten)
  await work(writer, smtpPost(server.url, from))
  assert.equal(server.mails.length, 4)
  for (const { content } of server.mails)
    assert.deepEqual(
      parted(content).names.filter((name) => name.startsWith('list-')),
      [],
    )
})

test('whatever stands in the address to stop, it is no other header', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  for (const end of ['>\r\nBcc: victim@mail.example', '\nBcc: victim@mail.example\n\nx', '>, <https://other.example'])
    await sendMail(writer, { ...letter, unsubscribe: `https://chats.example/${end}` }, ten)
  await work(writer, smtpPost(server.url, from))
  assert.deepEqual(
    server.mails.flatMap(({ to }) => to),
    Array(3).fill(letter.recipient),
  )
  for (const { content } of server.mails) {
    const { headers, names } = parted(content)
    assert.match(headers.get('list-unsubscribe') ?? '', /^<https:\/\/chats\.example\/[^<>\s]*>$/)
    assert.ok(!names.includes('bcc'))
  }
})

test('a mail may be erased sooner, whether it left or not, but never later', async () => {
  const { writer } = await openTestDatabase()
  for (const eraseAt of [days(2), days(90)]) await sendMail(writer, { ...letter, eraseAt }, ten)
  const left = async (now: Temporal.Instant) => {
    await work(writer, null, now)
    return (await waitingMails(writer)).length
  }
  assert.deepEqual([await left(days(1)), await left(days(2)), await left(days(60))], [2, 1, 0])
})

test('the page of waiting mails has the newest first', async () => {
  const { writer } = await openTestDatabase()
  for (const day of [1, 3, 2]) await sendMail(writer, { ...letter, subject: `day ${day}` }, days(day))
  assert.deepEqual(
    (await waitingMails(writer)).map(({ subject }) => subject),
    ['day 3', 'day 2', 'day 1'],
  )
})

const work = (db: Database, post: Post | null, now = ten) => runDueJobs(db, mailJobs(db, post), now, silentLog)

async function gone() {
  const server = await mailServer()
  await server[Symbol.asyncDispose]()
  return server
}
