import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { openCrocus } from '../../delegates/testing.ts'
import type { Found } from '../finding.ts'
import { publishNow } from '../looking/index.ts'
import { found, givenLook } from '../looking/testing-looks.ts'
import type { Outcome } from '../state.ts'
import { standingOf } from './index.ts'
import { publicGrounds, withContests } from './public-grounds.ts'
import { openContests, rulingGrounds } from './queries.ts'

const night = (day: number) => Temporal.Instant.from('2026-11-01T02:00:00Z').add({ hours: 24 * (day - 1) })
const at = (day: number) => toInstant(night(day))
const clauseId = 'a.cookies'

const asks = (hosts: string): Found => ({
  ...found('against'),
  sentence: { key: 'compliance.advertising-asked', values: { host: 'crocus.example', hosts } },
})

async function open() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-01T10:00:00Z' })
  const { db } = world
  await givenDocument(db, {
    content: aContent({ chapters: [aChapter('a', [aClause(clauseId, { checks: ['cookies'], sight: 'full' })])] }),
  })
  const looks = async (founds: Record<number, Found>) => {
    for (const [day, one] of Object.entries(founds)) {
      await givenLook(db, hoster.id, { founds: { cookies: [one] }, at: night(Number(day)) })
      if (day === '2') await publishNow(db, hoster.id, { actor: { kind: 'machine', name: 'test' }, now: night(2) })
    }
  }
  const contest = async (hosts: string, day: number) => {
    const { id: findingId } = await db.selectFrom('finding').select('id').executeTakeFirstOrThrow()
    const { result, sentence } = asks(hosts)
    const said = { saw: toJson({ result, sentence }), reason: 'Non.', language: 'fr', byPersonId: null } as const
    await db
      .insertInto('contest')
      .values({ id: newId(), hosterId: hoster.id, findingId, clauseId, ...said, at: at(day), withdrawnAt: null })
      .execute()
  }
  const rule = (day: number, outcome: Outcome, decided: { appealOutcome?: Outcome; decidedAt?: string } = {}) =>
    givenRuling(hoster.id, outcome, at(day), decided)
  const givenRuling = async (hosterId: Id, outcome: Outcome, at: string, decided: object) => {
    const texts = { reasons: 'Voilà.', language: 'fr', rulerPersonId: null, rulerName: 'Souci' } as const
    const appeal = {
      appealedAt: null,
      appealBy: null,
      appealReason: null,
      appealLanguage: null,
      appealByPersonId: null,
    }
    const decision = { decisionName: 'AG', decisionUrl: null, appealOutcome: null, decidedAt: null, ...decided }
    const of = { hosterId, rulerHosterId: hosterId, clauseId, contestId: null, suspicionId: null }
    await db
      .insertInto('ruling')
      .values({ id: newId(), ...of, outcome, at, ...texts, ...appeal, ...decision })
      .execute()
  }
  /** The state, of its page and of the count of members. */
  const state = async (day: number) => {
    const asked = { day: at(day).slice(0, 10), now: night(day), public: true }
    const one = (await standingOf(db, hoster.id, asked))?.clauses[0]
    const contests = await openContests(db, [hoster.id])
    const of = { hosterIds: [hoster.id], checks: ['cookies'], contests, at: at(day) }
    const grounds = (await publicGrounds(db, of)).get(hoster.id)?.get('cookies') ?? []
    const isContested = withContests(grounds, contests.get(hoster.id) ?? []).some(({ contestedAt }) => contestedAt)
    assert.equal(one?.state === 'contested', isContested && one?.ruling === null, 'as among members')
    return one?.state
  }
  const ruled = async () => (await rulingGrounds(db, [hoster.id])).get(hoster.id)?.get(clauseId)
  return { db, looks, contest, rule, state, ruled }
}

test('a contest is about what the finding said then, and not about what it says later', async () => {
  const { looks, contest, state } = await open()
  await looks({ 1: asks('a.example, b.example'), 2: asks('a.example, b.example') })
  await contest('a.example, b.example', 3)
  assert.equal(await state(3), 'contested')
  await looks({ 4: asks('b.example') })
  assert.equal(await state(4), 'contested', 'a part of it')
  await looks({ 5: asks('c.example'), 6: asks('c.example') })
  assert.equal(await state(7), 'contested', 'all read of the first ones still')
  assert.equal(await state(20), 'not-met')
  await contest('c.example', 20)
  assert.equal(await state(21), 'contested')
})

test('a ruling that a clause is met does not cover what is done later in the same way', async () => {
  const { looks, rule, state } = await open()
  await looks({ 1: asks('a.example, b.example'), 2: asks('a.example, b.example') })
  await rule(3, 'met')
  await looks({ 4: asks('a.example') })
  assert.equal(await state(4), 'met', 'what is mended in part is not newer')
  await looks({ 5: asks('a.example, c.example'), 6: asks('a.example, c.example') })
  assert.equal(await state(19), 'met', 'not public yet')
  assert.equal(await state(20), 'not-met')
})

test('a ruling counts from its day, and from that of the decision where this says otherwise', async () => {
  const upheld = await open()
  await upheld.rule(3, 'not-met', { appealOutcome: 'not-met', decidedAt: at(9) })
  assert.deepEqual([(await upheld.ruled())?.at, (await upheld.ruled())?.isDecided], [at(3), true])
  await upheld.rule(5, 'met')
  assert.deepEqual([(await upheld.ruled())?.outcome, (await upheld.ruled())?.isDecided], ['met', false])
  const overturned = await open()
  await overturned.rule(3, 'met', { appealOutcome: 'not-met', decidedAt: at(9) })
  await overturned.rule(5, 'met')
  assert.deepEqual([(await overturned.ruled())?.outcome, (await overturned.ruled())?.at], ['not-met', at(9)])
})
