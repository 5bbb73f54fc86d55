import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database, Id } from '../../../platform/database/index.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { answered, changesOf, diagnosisOf, findingsOf, publishNow } from './index.ts'
import { found, givenLook, givenTwoLooks } from './testing-looks.ts'

const night = (day: number) => Temporal.Instant.from(`2026-11-${String(day).padStart(2, '0')}T02:00:00Z`)

async function open() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  const pad = await given.service(world.db, hoster.id, { name: 'Pad' })
  const seen = async (at: Temporal.Instant, who: 'public' | 'hoster') =>
    (await findingsOf(world.db, hoster.id, { now: at, public: who === 'public' })).map(
      ({ check, subject, result, seen }) => [check, subject, result, seen?.result ?? null],
    )
  const told = async () => {
    const rows = await world.db
      .selectFrom('notification')
      .select(['key', 'kind', 'values', 'href'])
      .orderBy('createdAt')
      .execute()
    return rows.map(({ key }) => key)
  }
  const journal = async () => {
    const rows = await world.db.selectFrom('journalEntry').select(['verb', 'content']).orderBy('id').execute()
    return rows.filter(({ verb }) => /^(finding|diagnosis)\./.test(verb)).map(({ verb, content }) => [verb, content])
  }
  return { world, db: world.db, hoster, pad, seen, told, journal }
}

const by = (now: Temporal.Instant) => ({ actor: { kind: 'machine', name: 'test' } as const, now })

test('what two nights say stands; what one says is being confirmed', async () => {
  const { db, hoster, seen } = await open()
  await givenLook(db, hoster.id, { founds: { privacy: [found('not-found')], https: [found('seen')] }, at: night(1) })
  assert.deepEqual(await seen(night(1), 'hoster'), [
    ['https', '', 'seen', null],
    ['privacy', '', null, 'not-found'],
  ])
  await givenLook(db, hoster.id, { founds: { privacy: [found('not-found')], https: [found('seen')] }, at: night(2) })
  assert.deepEqual(await seen(night(2), 'hoster'), [
    ['https', '', 'seen', null],
    ['privacy', '', 'not-found', null],
  ])
})

test('nobody but the hoster reads the first diagnosis until it answers, or the time is over', async () => {
  const { db, hoster, seen, told } = await open()
  await givenOne(db, hoster.id)
  await givenLook(db, hoster.id, { founds: { https: [found('seen')] }, at: night(1) })
  assert.deepEqual((await diagnosisOf(db, hoster.id)).toldAt, null, 'one night is not enough')
  await givenLook(db, hoster.id, { founds: { https: [found('seen')] }, at: night(2) })
  const { toldAt, publicAt } = await diagnosisOf(db, hoster.id)
  assert.deepEqual([toldAt, publicAt], ['2026-11-02T02:00:00.000Z', '2026-12-02T02:00:00.000Z'])
  assert.deepEqual(await told(), ['compliance.told-first'])
  assert.deepEqual(await seen(night(30), 'public'), [])
  assert.deepEqual(await seen(night(2).add({ hours: 24 * 30 }), 'public'), [['https', '', 'seen', null]])
})

test('a hoster that answers has its first diagnosis read by all, and the journal says so once', async () => {
  const { db, hoster, seen, journal } = await open()
  await givenTwoLooks(db, hoster.id, { https: [found('seen')], privacy: [found('not-found')] }, '2026-11-02T02:00:00Z')
  await answered(db, hoster.id, by(night(3)))
  assert.deepEqual(await seen(night(3), 'public'), [
    ['https', '', 'seen', null],
    ['privacy', '', 'not-found', null],
  ])
  await answered(db, hoster.id, by(night(4)))
  assert.deepEqual(
    (await journal()).map(([verb]) => verb),
    ['diagnosis.published'],
  )
})

test('an answer before anybody was told publishes nothing; the button does', async () => {
  const { db, hoster, seen } = await open()
  await givenLook(db, hoster.id, { founds: { https: [found('seen')] }, at: night(1) })
  await answered(db, hoster.id, by(night(1)))
  assert.deepEqual(await seen(night(1), 'public'), [])
  await publishNow(db, hoster.id, by(night(1)))
  assert.deepEqual(await seen(night(1), 'public'), [['https', '', 'seen', null]])
})

test('a change for the worse is the hoster’s for two weeks, and all read what was before until then', async () => {
  const { db, hoster, seen, told, journal } = await open()
  await givenOne(db, hoster.id)
  await givenTwoLooks(db, hoster.id, { https: [found('seen')] }, '2026-11-02T02:00:00Z')
  await publishNow(db, hoster.id, by(night(3)))
  await givenTwoLooks(db, hoster.id, { https: [found('against')] }, '2026-11-06T02:00:00Z')
  assert.deepEqual(await told(), ['compliance.told-first', 'compliance.told-worse'])
  assert.deepEqual(await seen(night(19), 'public'), [['https', '', 'seen', null]])
  assert.deepEqual(await seen(night(19), 'hoster'), [['https', '', 'against', null]])
  assert.deepEqual(await seen(night(20), 'public'), [['https', '', 'against', null]])
  assert.deepEqual(
    (await journal()).map(([verb]) => verb),
    ['diagnosis.published'],
  )
})

test('what was mended before all could read it is nobody else’s business', async () => {
  const { db, hoster, seen, journal } = await open()
  await givenTwoLooks(db, hoster.id, { https: [found('seen')] }, '2026-11-02T02:00:00Z')
  await publishNow(db, hoster.id, by(night(3)))
  await givenTwoLooks(db, hoster.id, { https: [found('against')] }, '2026-11-06T02:00:00Z')
  await givenLook(db, hoster.id, { founds: { https: [found('seen')] }, at: night(7) })
  const [finding] = await findingsOf(db, hoster.id, { now: night(7), public: true })
  const past = await changesOf(db, [finding?.id ?? ''], { now: night(28), public: true })
  assert.deepEqual(
    past.map(({ before, after }) => [before, after]),
    [[null, 'seen']],
  )
  assert.deepEqual(await seen(night(28), 'public'), [['https', '', 'seen', null]])
  assert.deepEqual((await journal()).length, 1)
  const own = await changesOf(db, [finding?.id ?? ''], { now: night(28), public: false })
  assert.deepEqual(
    own.map(({ after }) => after),
    ['seen', 'against', 'seen'],
  )
})

test('a change for the better is public at once, and the journal tells both sides', async () => {
  const { db, hoster, seen, journal } = await open()
  await givenTwoLooks(db, hoster.id, { https: [found('against')] }, '2026-11-02T02:00:00Z')
  await publishNow(db, hoster.id, by(night(3)))
  await givenLook(db, hoster.id, { founds: { https: [found('seen')] }, at: night(5) })
  assert.deepEqual(await seen(night(5), 'public'), [['https', '', 'seen', null]])
  assert.deepEqual((await journal()).at(-1), [
    'finding.changed',
    '{"before":{"result":"against"},"after":{"result":"seen"}}',
  ])
})

test('findings of a service that is gone end, and a check that broke down loses nothing', async () => {
  const { db, hoster, pad, seen } = await open()
  const founds = { https: [found('seen'), found('seen', pad.slug), found('seen', 'unknown')] }
  await givenTwoLooks(db, hoster.id, founds, '2026-11-02T02:00:00Z')
  assert.deepEqual(
    (await seen(night(2), 'hoster')).map(([, subject]) => subject),
    ['', pad.slug],
  )
  await givenLook(db, hoster.id, { founds: { https: null }, at: night(3) })
  assert.equal((await seen(night(3), 'hoster')).length, 2)
  await givenLook(db, hoster.id, { founds: { https: [found('seen')] }, at: night(4) })
  assert.deepEqual(
    (await seen(night(4), 'hoster')).map(([, subject]) => subject),
    [''],
  )
  await givenLook(db, hoster.id, { founds: { https: [found('seen'), found('against', pad.slug)] }, at: night(5) })
  assert.deepEqual((await seen(night(5), 'hoster')).at(-1), ['https', pad.slug, null, 'against'], 'it begins anew')
})

test('what a look cost is known, and when the next one comes', async () => {
  const { db, hoster } = await open()
  await givenLook(db, hoster.id, { founds: {}, at: night(1) })
  const row = await db.selectFrom('diagnosis').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([row.requests, row.bytes, row.ms, row.lockedUntil], [12, 3456, 789, null])
  assert.match(row.nextAt, /^2026-11-0(1T23|2T0\d)/)
})

test('evidence of others is cut, and nothing in it hides', async () => {
  const { db, hoster } = await open()
  const long = {
    ...found('seen'),
    evidence: Array.from({ length: 50 }, () => ({ asked: 'a\u202eb', came: 'x'.repeat(9999) })),
  }
  await givenLook(db, hoster.id, { founds: { https: [long] }, at: night(1) })
  const [finding] = await findingsOf(db, hoster.id, { now: night(1), public: false })
  assert.deepEqual([finding?.evidence.length, finding?.evidence[0]?.asked], [20, 'ab'])
  assert.equal(finding?.evidence[0]?.came.length, 500)
})

async function givenOne(db: Database, hosterId: Id): Promise<void> {
  const { id: personId } = await givenPerson(db, { name: 'Safran' })
  await givenDelegate(db, { personId, hosterId })
}
