import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sightingOf } from '../testing.ts'
import { keyHeader } from './policy.ts'
import { reportable } from './report.ts'
import type { Assigned } from './targets.ts'
import { openPlaces, pad } from './testing.ts'

async function openApi(t: TestContext) {
  const all = await openPlaces(t)
  const { key, id } = await all.add('Lyon')
  // Nobody asks by itself: the test is the place.
  all.leave('Lyon')
  await all.pass(10)
  const post = (path: string, body: unknown, given = key) =>
    all.world.request(`/api/v1/vantage/${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', [keyHeader]: given },
    })
  const jsonOf = async (answer: Response) => (await answer.json()) as { [name: string]: never }
  const targets = async (most = 20): Promise<Assigned[]> =>
    (await jsonOf(await post('targets', { most }))).targets ?? []
  return {
    ...{ all, id, post, targets, jsonOf },
    /** Its first turn, once one comes. */
    async turn(): Promise<Assigned> {
      for (let step = 0; step < 200; step++) {
        const [turn] = (await targets()).filter(({ lockedUntil }) => lockedUntil !== null)
        if (turn) return turn
        await all.pass(20)
      }
      throw new Error('no turn in an hour')
    },
    async fate(report: object): Promise<string> {
      const answer = await post('reports', { reports: [report] })
      assert.equal(answer.status, 200)
      const [{ fate = '' } = {}]: { fate?: string }[] = (await jsonOf(answer)).reports ?? []
      return fate
    },
  }
}

const at = (now: Temporal.Instant) => now.toString({ smallestUnit: 'millisecond' })
const seen = reportable(sightingOf({ state: 'up', evidence: { asked: [], came: '200', headers: {}, extract: '' } }))

test('without a key that holds, nobody is told what to ask, nor believed', async (t) => {
  const { post } = await openApi(t)
  for (const key of ['', 'vantage_x', 'A'.repeat(500)])
    for (const path of ['targets', 'reports']) {
      const answer = await post(path, { most: 1 }, key)
      assert.equal(answer.status, 403)
      assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
    }
})

test('a turn is one place’s own until it reports, and its report settles', async (t) => {
  const { all, turn, targets, fate } = await openApi(t)
  const { serviceId, lockedUntil } = await turn()
  assert.ok(!(await targets()).some((target) => target.serviceId === serviceId))
  assert.equal(await fate({ serviceId, lockedUntil, at: at(all.world.now), sighting: seen }), 'taken')
  const watch = await all.world.db
    .selectFrom('watch')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([watch.checkedAt, watch.lockedUntil], [at(all.world.now), null])
  assert.equal(await fate({ serviceId, lockedUntil, at: at(all.world.now), sighting: seen }), 'not-asked')
})

test('a place that learnt nothing gives its turn back', async (t) => {
  const { all, turn, fate } = await openApi(t)
  const { serviceId, lockedUntil } = await turn()
  assert.equal(await fate({ serviceId, lockedUntil, at: at(all.world.now), sighting: null }), 'taken')
  const before = all.web.asked.length
  await all.pass(40)
  assert.ok(all.web.asked.length > before)
})

test('a wall that stops a place says nothing of the service: the site asks itself', async (t) => {
  const { all, turn, targets, fate } = await openApi(t)
  const { serviceId, lockedUntil } = await turn()
  const walled = { ...seen, state: 'challenged', reason: 'bot-wall' }
  assert.equal(await fate({ serviceId, lockedUntil, at: at(all.world.now), sighting: walled }), 'taken')
  assert.ok(!(await targets()).some((target) => target.serviceId === serviceId))
  const before = all.web.asked.length
  await all.pass(10)
  assert.ok(all.web.asked.length > before)
  const { state, worse } = await all.world.db
    .selectFrom('watch')
    .select(['state', 'worse'])
    .where('serviceId', '=', serviceId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([state, worse], ['up', null])
})

test('of two reports on one service in one letter, the first counts', async (t) => {
  const { all, turn, post, jsonOf } = await openApi(t)
  const { serviceId, lockedUntil } = await turn()
  const report = { serviceId, lockedUntil, at: at(all.world.now), sighting: seen }
  const { reports } = await jsonOf(await post('reports', { reports: [report, report] }))
  assert.deepEqual(reports, [
    { serviceId, fate: 'taken' },
    { serviceId, fate: 'not-asked' },
  ])
})

test('what comes too late, from the future, or of what nobody asked for is not taken', async (t) => {
  const { all, turn, fate } = await openApi(t)
  const { serviceId, lockedUntil } = await turn()
  const { now } = all.world
  const report = { serviceId, lockedUntil, at: at(now), sighting: seen }
  assert.equal(await fate({ ...report, at: at(now.subtract({ minutes: 3 })) }), 'wrong-time')
  assert.equal(await fate({ ...report, at: at(now.add({ minutes: 1 })) }), 'wrong-time')
  assert.equal(await fate({ ...report, serviceId: 'nothing' }), 'not-asked')
  assert.equal(await fate({ ...report, lockedUntil: null }), 'not-asked')
  assert.equal(await fate({ ...report, lockedUntil: at(now.add({ seconds: 7 })) }), 'not-asked')
  all.world.pass({ seconds: 91 })
  assert.equal(await fate({ ...report, at: at(all.world.now) }), 'not-asked')
})

test('a place is never believed on the services of the hoster that runs it', async (t) => {
  const { all, id, turn, fate } = await openApi(t)
  const { serviceId, lockedUntil } = await turn()
  await all.world.db.updateTable('vantage').set({ hosterId: all.hoster.id }).where('id', '=', id).execute()
  assert.equal(await fate({ serviceId, lockedUntil, at: at(all.world.now), sighting: seen }), 'own-hoster')
})

test('what one check saw down is asked of every place, once', async (t) => {
  const { all, targets, fate } = await openApi(t)
  all.web.break(pad)
  let [waiting]: Assigned[] = []
  for (let step = 0; step < 80 && !waiting; step++) {
    await all.pass(5)
    waiting = (await targets(0)).find(({ lockedUntil }) => lockedUntil === null)
  }
  assert.equal(waiting?.serviceId, all.idOf(pad))
  const report = { serviceId: all.idOf(pad), lockedUntil: null, at: at(all.world.now), sighting: seen }
  assert.equal(await fate(report), 'taken')
  assert.deepEqual(await targets(0), [])
})

test('a report of another form, too many or too large are refused, in problem+json', async (t) => {
  const { all, post } = await openApi(t)
  const report = { serviceId: 's', lockedUntil: null, at: at(all.world.now), sighting: seen }
  const wrong = (sighting: object) => ({ reports: [{ ...report, sighting: { ...seen, ...sighting } }] })
  for (const body of [
    '',
    '{',
    '[]',
    'null',
    { reports: [] },
    { reports: Array.from({ length: 41 }, () => report) },
    { reports: [{ ...report, at: 'yesterday' }] },
    wrong({ state: 'maintenance' }),
    wrong({ state: 'refused', reason: 'robots' }),
    wrong({ reason: 'opted-out' }),
    wrong({ ms: -1 }),
    wrong({ ms: 1e12 }),
    wrong({ version: 'x'.repeat(200) }),
    wrong({ evidence: { asked: [], came: '200', headers: {}, extract: '\u001b[2J' } }),
    wrong({ evidence: { asked: [], came: '200', headers: {}, extract: 'x'.repeat(2000) } }),
    'x'.repeat(600_000),
  ]) {
    const answer = await post('reports', body)
    assert.equal(answer.status, 422, JSON.stringify(body).slice(0, 200))
    assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
  }
  assert.equal((await post('targets', { most: 1000 })).status, 422)
})

test('a place that asks without end is stopped for the hour', async (t) => {
  const { all, id, post } = await openApi(t)
  const { limits } = all.world
  while (limits.count(id, 'vantage-targets', 1500).allowed);
  const answer = await post('targets', { most: 0 })
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '3600'])
  all.world.pass({ hours: 1 })
  assert.equal((await post('targets', { most: 0 })).status, 200)
})
