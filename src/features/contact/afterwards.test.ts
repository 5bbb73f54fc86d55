import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { findHoster } from '../hosters/index.ts'
import { recordAnswer } from './record-answer.ts'
import { sendMessage } from './send-message.ts'
import {
  everythingIn,
  givenCollective,
  givenHoster,
  givenRequest,
  mailOf,
  mailsTo,
  now,
  publicUrl,
  runJobsAt,
  tokenIn,
} from './testing.ts'

describe('after a message', () => {
  let db: Database
  beforeEach(async () => {
    db = (await openTestDatabase()).writer
    await givenCollective(db)
    for (const name of ['Radis', 'Ortie']) await givenHoster(db, name)
  })

  const days = (count: number) => now.add({ hours: 24 * count })
  const post = async () => {}

  async function givenSent(to = ['radis']): Promise<void> {
    await sendMessage(db, await givenRequest(db, { to, name: 'Ada' }), { now, publicUrl, leaves: false })
  }

  /** The token of the question of the tenth day. */
  async function givenAsked(to?: string[]): Promise<string> {
    await givenSent(to)
    await runJobsAt(db, days(10))
    const question = (await mailsTo(db, 'ada@mail.example')).find(({ body }) => body.includes('/answered'))
    return tokenIn(question)
  }

  const answers = async () =>
    (await db.selectFrom('contactRecipient').select('answer').orderBy('position').execute()).map(({ answer }) => answer)

  test('ten days later the writer is asked, once, whether somebody answered', async () => {
    await givenSent()
    await runJobsAt(db, days(9))
    assert.equal((await mailsTo(db, 'ada@mail.example')).length, 0)
    await runJobsAt(db, days(10))
    await runJobsAt(db, days(30))
    assert.equal((await mailsTo(db, 'ada@mail.example')).length, 1)
  })

  test('a question asked twice by a worker that was interrupted is one mail', async () => {
    await givenSent()
    const [job] = await db.selectFrom('job').selectAll().where('kind', '=', 'follow-up-contact').execute()
    await runJobsAt(db, days(10))
    if (job) await db.insertInto('job').values(job).execute()
    await runJobsAt(db, days(10))
    assert.equal((await mailsTo(db, 'ada@mail.example')).length, 1)
  })

  test('a message that nobody sent is not asked about', async () => {
    await givenRequest(db, { to: ['radis'] })
    await runJobsAt(db, days(20))
    assert.equal((await mailsTo(db, 'ada@mail.example')).length, 0)
  })

  test('the last answer counts', async () => {
    const token = await givenAsked()
    await recordAnswer(db, token, { answer: 'no', ticked: [], now: days(11) })
    await recordAnswer(db, token, { answer: 'yes', ticked: [], now: days(12) })
    assert.deepEqual(await answers(), ['yes'])
  })

  test('of several, the answer says who', async () => {
    const token = await givenAsked(['radis', 'ortie'])
    const said = { answer: 'yes' as const, now: days(11) }
    await assert.rejects(recordAnswer(db, token, { ...said, ticked: [] }), /contact\.who-missing/)
    await recordAnswer(db, token, { ...said, ticked: ['ortie', 'somebody'] })
    assert.deepEqual(await answers(), ['no', 'yes'])
  })

  test('the link that sent the message is not the one that answers', async () => {
    const token = await givenRequest(db, { to: ['radis'] })
    await assert.rejects(recordAnswer(db, token, { answer: 'yes', ticked: [], now }), /contact\.link-unknown/)
  })

  test('what was not sent is erased after seven days, with its mail', async () => {
    await givenRequest(db, { to: ['radis'], name: 'Ada' })
    await runJobsAt(db, now.add({ hours: 24 * 7 - 1 }))
    assert.match(await everythingIn(db), /ada@mail\.example/)
    await runJobsAt(db, days(7))
    assert.doesNotMatch(await everythingIn(db), /ada@mail|douze personnes|Ada|contactform/)
  })

  test('after sixty days nothing is left of the writer, even where no mail ever left', async () => {
    await givenAsked(['radis', 'ortie'])
    await runJobsAt(db, days(59))
    assert.match(await everythingIn(db), /ada@mail\.example/)
    await runJobsAt(db, days(60))
    const left = await everythingIn(db)
    assert.doesNotMatch(left, /mail\.example|douze personnes|Ada/)
    assert.deepEqual(await db.selectFrom('mail').selectAll().execute(), [])
  })

  test('where mails leave, the outbox forgets them after a week', async () => {
    await givenSent()
    await runJobsAt(db, now, post)
    await runJobsAt(db, days(7), post)
    assert.deepEqual(await mailsTo(db, mailOf('Radis')), [])
  })

  test('a server that slept for months asks nothing and erases all', async () => {
    await givenSent()
    await runJobsAt(db, days(200))
    assert.doesNotMatch(await everythingIn(db), /mail\.example|douze personnes|Ada/)
  })

  test('what stays are numbers a month: sent, answered, unanswered', async () => {
    const token = await givenAsked(['radis', 'ortie'])
    await recordAnswer(db, token, { answer: 'yes', ticked: ['radis'], now: days(11) })
    await sendMessage(db, await givenRequest(db, { to: ['radis'] }), { now, publicUrl, leaves: false })
    await runJobsAt(db, days(60))
    await runJobsAt(db, days(61))
    const radis = { recipient: (await findHoster(db, 'radis')).id, month: '2026-11' }
    const ortie = { recipient: (await findHoster(db, 'ortie')).id, month: '2026-11' }
    const rows = await db.selectFrom('contactTally').selectAll().orderBy('sent').execute()
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        { ...ortie, sent: 1, answered: 0, unanswered: 1 },
        { ...radis, sent: 2, answered: 1, unanswered: 0 },
      ],
    )
  })
})
