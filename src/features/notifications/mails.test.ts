import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomically } from '../../platform/database/index.ts'
import { smtpPost, waitingMails } from '../../platform/mail/index.ts'
import { mailServer, parted } from '../../platform/mail/testing.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { givenPerson } from '../accounts/testing.ts'
import { chooseWays } from './choose-ways.ts'
import { markRead, unreadOf } from './index.ts'
import { mailNotifications } from './mail-notifications.ts'
import { house, later, mailsTo, monday, tell, work } from './testing.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

const inAMinute = later({ minutes: 1 })
const sender = { ...house, collective: 'Les Essais' }

test('what waits for somebody leaves within the minute, in their own language, and says why and how to stop it', async () => {
  const { writer } = await openTestDatabase()
  const camomille = await givenPerson(writer, { name: 'Camomille', language: 'fr' })
  const thyme = await givenPerson(writer, { name: 'Thyme', language: 'en' })
  await tell(writer, [camomille.id, thyme.id], { href: '/coordination/reports' })
  await work(writer, later({ seconds: 59 }))
  assert.deepEqual(await waitingMails(writer), [])
  await work(writer, inAMinute)
  const [french, ...more] = await mailsTo(writer, camomille.email)
  assert.deepEqual(more, [])
  assert.equal(
    french?.subject,
    '[Les Essais] Une tâche du site a échoué dix fois et n’est plus tentée\u00a0: «\u00a0mail\u00a0».',
  )
  assert.match(french?.body ?? '', /• Une tâche du site .*\n {2}https:\/\/chats\.example\/fr\/coordination\/reports\n/)
  assert.match(french?.body ?? '', /parce que vous tenez la coordination/)
  assert.match(french?.body ?? '', /\nhttps:\/\/chats\.example\/fr\/unsubscribe\/\S+\n/)
  assert.match(french?.body ?? '', /\nhttps:\/\/chats\.example\/fr\/account\/notifications\n/)
  const [english] = await mailsTo(writer, thyme.email)
  assert.match(english?.body ?? '', /^Hello,\n\n• A task of the site[\s\S]*\/en\/unsubscribe\/\S+\n/)
  assert.equal(english?.unsubscribe, /https:\S*unsubscribe\S*/.exec(english?.body ?? '')?.[0])
})

test('a mail reader finds on the wire where to stop it in one click', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  const { id } = await givenPerson(writer)
  await tell(writer, [id])
  const post = smtpPost(server.url, 'Collectif <site@chats.example>')
  await work(writer, inAMinute, { post })
  const { headers, body } = parted(server.mails[0]?.content ?? '')
  const [, token = ''] =
    /^<https:\/\/chats\.example\/fr\/unsubscribe\/([^>]+)>$/.exec(headers.get('list-unsubscribe') ?? '') ?? []
  assert.deepEqual(readUnsubscribeToken(token, house.secret), { personId: id, kinds: ['coordination'] })
  assert.equal(headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  assert.equal(headers.get('auto-submitted'), 'auto-generated')
  assert.doesNotMatch(body, /undefined|\{/)
})

test('mails that guard an account cannot be stopped, and say so', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  const { id, email } = await givenPerson(writer)
  await writer
    .insertInto('notificationChoice')
    .values(JSON.parse(`{"personId":"${id}","kind":"security","way":"never"}`))
    .execute()
  await tell(writer, [id], { kind: 'security' })
  const [unread] = await unreadOf(writer, id)
  await markRead(writer, id, [unread?.id ?? ''], monday)
  await work(writer, inAMinute, { post: smtpPost(server.url, 'site@chats.example') })
  const [mail] = await mailsTo(writer, email)
  assert.match(mail?.body ?? '', /ils ne s’arrêtent pas/)
  assert.doesNotMatch(mail?.body ?? '', /unsubscribe/)
  assert.ok(!parted(server.mails[0]?.content ?? '').names.includes('list-unsubscribe'))
})

test('nobody gets two mails in a minute: what comes meanwhile is gathered', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  for (const seconds of [0, 1, 20, 59, 61, 200])
    await work(writer, later({ seconds })).then(() =>
      tell(writer, [id], { values: { job: `job-${seconds}` } }, later({ seconds })),
    )
  for (const seconds of [201, 260, 999]) await work(writer, later({ seconds }))
  const mails = await mailsTo(writer, email)
  const jobs = mails.map(({ body }) => body.match(/job-\d+/g))
  assert.deepEqual(jobs, [['job-0', 'job-1', 'job-20', 'job-59'], ['job-61'], ['job-200']])
  assert.equal(mails[0]?.subject, '[Les Essais] 4 nouvelles pour vous')
})

test('a mail of several kinds gives the reason of each, and one click stops those that may stop', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  await chooseWays(writer, id, { hoster: 'at-once' })
  for (const kind of ['coordination', 'security', 'hoster'] as const) await tell(writer, [id], { kind })
  await work(writer, inAMinute)
  const [mail] = await mailsTo(writer, email)
  for (const why of [/protègent/, /agissez pour un hébergeur/, /tenez la coordination/])
    assert.match(mail?.body ?? '', why)
  const token = mail?.unsubscribe?.split('/').at(-1) ?? ''
  assert.deepEqual(readUnsubscribeToken(token, house.secret)?.kinds, ['hoster', 'coordination'])
})

test('on Monday at eight, one mail with all that nobody read yet, and none when there is nothing', async () => {
  const { writer } = await openTestDatabase()
  const [a, b] = [await givenPerson(writer, { name: 'A' }), await givenPerson(writer, { name: 'B' })]
  await work(writer, monday)
  for (const hours of [1, 30, 60]) {
    const news = { kind: 'hoster', values: { job: `job-${hours}` } } as const
    await tell(writer, [a.id], news, later({ hours }))
  }
  const [newest] = await unreadOf(writer, a.id)
  await markRead(writer, a.id, [newest?.id ?? ''], monday)
  await work(writer, Temporal.Instant.from('2026-11-30T06:59:59Z'))
  assert.deepEqual(await waitingMails(writer), [])
  for (const time of ['2026-11-30T07:00:00Z', '2026-11-30T07:01:00Z', '2026-12-07T07:00:00Z'])
    await work(writer, Temporal.Instant.from(time))
  const [digest, ...more] = await mailsTo(writer, a.email)
  assert.deepEqual([more, await mailsTo(writer, b.email)], [[], []])
  assert.equal(digest?.subject, '[Les Essais] Votre semaine\u00a0: 2 nouvelles')
  assert.deepEqual(digest?.body.match(/job-\d+/g), ['job-1', 'job-30'])
  assert.match(digest?.unsubscribe ?? '', /unsubscribe/)
})

test('a digest that was missed while the site was down goes out when it is back, once', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  await work(writer, monday)
  await tell(writer, [id], { kind: 'hoster' })
  for (const time of ['2026-12-16T15:00:00Z', '2026-12-16T15:01:00Z', '2026-12-21T07:00:00Z'])
    await work(writer, Temporal.Instant.from(time))
  assert.equal((await mailsTo(writer, email)).length, 1)
})

test('a mail that would be endless says how many more there are', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  for (let index = 0; index < 45; index++) await tell(writer, [id], { values: { job: `job-${index}` } })
  await work(writer, inAMinute)
  const [mail] = await mailsTo(writer, email)
  assert.equal(mail?.body.match(/job-\d+/g)?.length, 30)
  assert.match(
    mail?.body ?? '',
    /… et 15 autres nouvelles, dans votre compte\u00a0:\n {2}https:\/\/chats\.example\/fr\/account\n/,
  )
  await work(writer, later({ minutes: 9 }))
  assert.equal((await mailsTo(writer, email)).length, 1)
})

test('a worker that dies between mail and mark leaves neither; the next one sends it, once', async () => {
  const { writer } = await openTestDatabase()
  const { id, email } = await givenPerson(writer)
  await tell(writer, [id])
  const dying = atomically(writer, async (db) => {
    await mailNotifications(db, { personId: id, way: 'at-once' }, sender, inAMinute)
    assert.equal((await waitingMails(db)).length, 1)
    throw new Error('killed')
  })
  await assert.rejects(dying)
  assert.deepEqual(await mailsTo(writer, email), [])
  await work(writer, later({ minutes: 2 }))
  await work(writer, later({ minutes: 30 }))
  assert.equal((await mailsTo(writer, email)).length, 1)
})

test('the job that mails may run twice, and by two workers at once: the mail is one', async () => {
  const { writer } = await openTestDatabase()
  const { id: personId, email } = await givenPerson(writer)
  await tell(writer, [personId])
  const mail = () => mailNotifications(writer, { personId, way: 'at-once' }, sender, inAMinute)
  await Promise.all([mail(), mail(), mail()])
  await mail()
  await work(writer, inAMinute)
  assert.equal((await mailsTo(writer, email)).length, 1)
})

test('what stands in a name stays in its line of the mail', async () => {
  const { writer } = await openTestDatabase()
  await using server = await mailServer()
  const { id } = await givenPerson(writer)
  const job = 'x\r\nBcc: victim@mail.example\r\n\r\n{stop} <b>'
  await tell(writer, [id], { values: { job } })
  await work(writer, inAMinute, { post: smtpPost(server.url, 'site@chats.example') })
  assert.deepEqual(
    server.mails.map(({ to }) => to.length),
    [1],
  )
  assert.ok(!parted(server.mails[0]?.content ?? '').names.includes('bcc'))
})
