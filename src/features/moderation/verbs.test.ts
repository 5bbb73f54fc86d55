import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { hashOf, newToken } from '../../platform/token.ts'
import { givenPerson } from '../accounts/testing.ts'
import { answerReport } from './answer-report.ts'
import { eraseReport } from './erase-report.ts'
import { answerRestriction, freeze, lift } from './index.ts'
import { type NewReport, recordReport } from './record-report.ts'
import { answeredReports, countOpenReports, findReport, openReports, reportByToken } from './report-queries.ts'
import { type Moderated, openModeration, reason, why } from './testing.ts'

const house = { publicUrl: 'https://chats.example', collective: 'Les Essais' }
const answer = { decision: 'kept', reason } as const

describe('reports', () => {
  let site: Moderated
  let world: Moderated['world']
  beforeEach(async () => {
    site = await openModeration()
    world = site.world
  })
  const given = async (said: Partial<NewReport> = {}) => {
    const token = newToken()
    const nobody = { name: null, email: null, byPersonId: null, subject: null }
    const written = { about: '/map', problem: 'other', explanation: why, language: 'fr', ...nobody } as const
    await recordReport(world.db, { ...written, token, ...said }, { ...house, now: world.now })
    const report = await reportByToken(world.db, said.token ?? token)
    assert.ok(report)
    return { ...report, token }
  }
  const decide = (id: string, by = site.by) => answerReport(world.db, id, answer, { ...by, now: world.now }, house)

  test('the receipt is opened by its token alone, of which only the hash is kept', async () => {
    const { id, token } = await given()
    assert.equal((await reportByToken(world.db, token))?.id, id)
    for (const other of [id, hashOf(token), newToken(), ''])
      assert.equal(await reportByToken(world.db, other), undefined)
    const rows = JSON.stringify(await world.db.selectFrom('report').selectAll().execute())
    assert.ok(!rows.includes(token))
  })

  test('the same form sent twice is kept once, and told once', async () => {
    const token = newToken()
    const first = await given({ token, email: 'ada@mail.example' })
    const second = await given({ token, email: 'ada@mail.example', explanation: 'Un autre texte, avec le même reçu.' })
    assert.equal(second.id, first.id)
    assert.equal(second.explanation, why)
    assert.equal((await world.mails()).length, 1)
  })

  test('the coordination alone answers, whatever led to the verb', async () => {
    const { id } = await given()
    const as = (personId: string) => ({
      actor: { kind: 'person', personId, forHosterId: null } as const,
      now: world.now,
    })
    for (const personId of [site.people.ortie, site.people.navet])
      await assert.rejects(decide(id, as(personId)), { status: 403 })
    await decide(id, as((await givenPerson(world.db, { name: 'Thym', roles: ['administrator'] })).id))
    assert.equal((await findReport(world.db, id)).decision, 'kept')
  })

  test('a report that there is not, or that is answered, is not answered', async () => {
    await assert.rejects(decide('nothing'), { status: 404 })
    const { id } = await given()
    await decide(id)
    await assert.rejects(decide(id), { status: 409 })
  })

  test('of ten answers at once one holds, and one mail leaves', async () => {
    const { id } = await given({ email: 'ada@mail.example' })
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => decide(id)))
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await world.mails()).length, 2, 'the receipt and the answer')
  })

  test('mails are in the language in which somebody reported', async () => {
    const { id } = await given({ email: 'ada@mail.example', language: 'en' })
    await decide(id)
    const bodies = (await world.mails()).map(({ body }) => body).join()
    assert.match(bodies, /https:\/\/chats\.example\/en\/report\//)
    assert.match(bodies, /The content stays/)
  })

  test('those that wait come first come, those that were answered last answered', async () => {
    const ids: string[] = []
    for (let n = 0; n < 4; n++) {
      ids.push((await given({ about: `/page/${n}` })).id)
      world.pass({ minutes: 1 })
    }
    const [a, b, c, d] = ids
    assert.deepEqual(
      (await openReports(world.db)).map(({ id }) => id),
      ids,
    )
    assert.deepEqual(
      (await openReports(world.db, b)).map(({ id }) => id),
      [c, d],
    )
    for (const id of [c, a]) {
      await decide(id ?? '')
      world.pass({ minutes: 1 })
    }
    assert.deepEqual(
      (await answeredReports(world.db)).map(({ id }) => id),
      [a, c],
    )
    assert.deepEqual(
      (await answeredReports(world.db, a)).map(({ id }) => id),
      [c],
    )
    assert.equal(await countOpenReports(world.db), 2)
  })

  test('a list that goes on after a row that is gone begins anew', async () => {
    const { id } = await given()
    assert.deepEqual(
      (await openReports(world.db, 'erased')).map((report) => report.id),
      [id],
    )
    assert.deepEqual(await answeredReports(world.db, 'erased'), [])
  })

  test('nothing is erased before its time, however often the job runs', async () => {
    const { id } = await given()
    for (const months of [0, 23]) {
      const then = world.now.toZonedDateTimeISO('UTC').add({ months }).toInstant()
      await eraseReport(world.db, id, then)
    }
    assert.ok(await findReport(world.db, id))
    await eraseReport(world.db, id, world.now.toZonedDateTimeISO('UTC').add({ months: 24 }).toInstant())
    await assert.rejects(findReport(world.db, id), { status: 404 })
    await eraseReport(world.db, id, world.now)
  })
})

describe('what the coordination takes from the public', () => {
  let site: Moderated
  let id: string
  beforeEach(async () => {
    site = await openModeration()
    id = await freeze(site.world.db, { subject: site.subject, hosterId: site.radis.id, reason }, site.by)
  })
  const by = (personId: string) => ({
    actor: { kind: 'person', personId, forHosterId: site.radis.id } as const,
    now: site.world.now,
  })
  const verbs = async () => {
    const rows = await site.world.db
      .selectFrom('journalEntry')
      .select('verb')
      .where('verb', 'like', 'moderation.%')
      .execute()
    return rows.map(({ verb }) => verb).sort()
  }

  test('is answered as often as the hoster likes; the same words twice are once', async () => {
    const { world, people } = site
    for (const text of ['Nous récrivons.', 'Nous récrivons.', 'C’est récrit.'])
      await answerRestriction(world.db, id, text, by(people.ortie))
    assert.deepEqual(await verbs(), ['moderation.answered', 'moderation.answered', 'moderation.frozen'])
    assert.match(await world.get(`/fr/restrictions/${id}`), /C’est récrit/)
  })

  test('is answered no more once it was given back', async () => {
    const { world, people } = site
    await lift(world.db, id, reason, site.by)
    await assert.rejects(answerRestriction(world.db, id, 'Trop tard.', by(people.ortie)), { status: 409 })
    await assert.rejects(answerRestriction(world.db, 'nothing', 'Rien.', by(people.ortie)), { status: 404 })
  })

  test('is given back by the coordination alone', async () => {
    const { world, people } = site
    await assert.rejects(lift(world.db, id, reason, by(people.ortie)), { status: 403 })
    await lift(world.db, id, reason, site.by)
    assert.deepEqual(await verbs(), ['moderation.frozen', 'moderation.lifted'])
  })
})
