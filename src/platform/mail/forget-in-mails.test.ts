import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing.ts'
import type { Database } from '../database/index.ts'
import { runDueJobs } from '../jobs/index.ts'
import { silentLog } from '../log.ts'
import { forgetInMails, type Mail, mailJobs, sendMail, waitingMails } from './index.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const ada = { addresses: ['ada@mail.example', 'ada@new.example'], names: ['Ada'] }

const givenMail = (db: Database, mail: Partial<Mail> = {}) =>
  sendMail(db, { recipient: 'others@mail.example', subject: 'Nouvelles', body: 'Bonjour.', ...mail }, now)

const bodies = async (db: Database) => (await waitingMails(db)).map(({ subject, body }) => `${subject} · ${body}`)

test('mails to a mailbox that is forgotten go with their jobs, whatever their label', async () => {
  const { writer } = await openTestDatabase()
  for (const recipient of ['ada@mail.example', 'Ada+list@mail.example', 'ada@new.example', 'ada@mail.example.org'])
    await givenMail(writer, { recipient })
  await forgetInMails(writer, ada)
  const left = await waitingMails(writer)
  assert.deepEqual(
    left.map(({ recipient }) => recipient),
    ['ada@mail.example.org'],
  )
  const jobs = await writer.selectFrom('job').select('key').where('kind', '=', 'mail').execute()
  assert.deepEqual(
    jobs.map(({ key }) => key),
    [`mail:${left[0]?.id}`],
  )
})

test('what somebody wrote to others goes too: it is answered to them', async () => {
  const { writer } = await openTestDatabase()
  await givenMail(writer, { replyTo: 'ada@mail.example', body: 'Mon serveur ne répond plus.' })
  await forgetInMails(writer, ada)
  assert.deepEqual(await waitingMails(writer), [])
})

test('others are no longer told their name or address, in what waits and in what left', async () => {
  const { writer } = await openTestDatabase()
  await givenMail(writer, { subject: 'Ada vous invite', body: '« Ada » (ADA+x@mail.example) vous invite.' })
  await runDueJobs(
    writer,
    mailJobs(writer, async () => {}),
    now,
    silentLog,
  )
  await givenMail(writer, { body: 'Ada, ada@new.example.' })
  await forgetInMails(writer, ada)
  await forgetInMails(writer, ada)
  assert.deepEqual(
    (await bodies(writer)).sort(),
    ['Nouvelles · …, ….', '… vous invite · « … » (…) vous invite.'].sort(),
  )
  assert.deepEqual((await waitingMails(writer)).map(({ sentAt }) => sentAt !== null).sort(), [false, true])
})

test('words that hold the name, other people’s addresses and links stay as they were', async () => {
  const { writer } = await openTestDatabase()
  const body = 'Adaptez, ada, Canada, Élada : nada@mail.example, ada@mail.example-b.org, https://x.example/Ada?m=Ada'
  await givenMail(writer, { body })
  await forgetInMails(writer, ada)
  assert.deepEqual(await bodies(writer), [`Nouvelles · ${body}`])
})

test('a name is taken by the letter, whatever it holds', async () => {
  const { writer } = await openTestDatabase()
  for (const name of ['A.*b', 'Zoé (x', '$&', '李小龍', 'a|b', '\\']) {
    const id = await givenMail(writer, { body: `${name} vous invite. A--b, https://x.example/${name}` })
    await forgetInMails(writer, { addresses: [], names: [name, ''] })
    const { body } = await writer.selectFrom('mail').select('body').where('id', '=', id).executeTakeFirstOrThrow()
    assert.ok(body.startsWith('… vous invite. A--b, https://x.example/'), `${name}: ${body}`)
  }
})

test('a full outbox is gone through to its end', async () => {
  const { writer } = await openTestDatabase()
  for (let n = 0; n < 450; n++) await givenMail(writer, { body: 'Ada' })
  await forgetInMails(writer, ada)
  const left = await writer.selectFrom('mail').select('body').distinct().execute()
  assert.deepEqual(
    left.map(({ body }) => body),
    ['…'],
  )
})

test('nobody is forgotten without a name and an address', async () => {
  const { writer } = await openTestDatabase()
  await givenMail(writer)
  await forgetInMails(writer, { addresses: [], names: [] })
  assert.deepEqual(await bodies(writer), ['Nouvelles · Bonjour.'])
})
