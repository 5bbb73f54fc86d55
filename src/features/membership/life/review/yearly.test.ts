import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../../accounts/testing.ts'
import { givenSent, openDeclaring } from '../../../compliance/declaration/testing.ts'
import { toldTo } from '../../../delegates/testing.ts'
import { byMachine, endPeriod } from '../../../hosters/index.ts'
import { askDue, isLate, yearlyOf } from './yearly.ts'

const at = '/fr/hosters/crocus/yearly'
const of = (more: Partial<Parameters<typeof yearlyOf>[0]> = {}) =>
  yearlyOf({
    hoster: { id: 'h', createdAt: '2026-11-01T12:00:00.000Z', periods: [] },
    lastAt: null,
    timeZone: 'Europe/Paris',
    ...more,
  }).dueOn

test('it is due a year after the last one, else after its admission or since this site knows it', () => {
  assert.equal(of(), '2027-11-01')
  assert.equal(of({ lastAt: '2026-03-01T23:30:00.000Z' }), '2027-03-02', 'by the day of the collective')
  const provenance = { source: 'x', url: null, date: null, namesCollective: null }
  const period = { state: 'active' as const, litter: '19', from: '2026-11-23', to: null, mentor: null, provenance }
  const hoster = { id: 'h', createdAt: '2026-11-01T12:00:00.000Z', periods: [period] }
  assert.equal(of({ hoster }), '2027-11-23')
  assert.equal(of({ hoster: { ...hoster, periods: [{ ...period, from: '2016-10' }] } }), '2027-11-01')
  assert.equal(of({ lastAt: '2024-02-29T12:00:00.000Z' }), '2025-02-28')
})

test('it is asked a month before, on its day and a month after; late from the next day on', () => {
  const due = { dueOn: '2027-11-23' }
  assert.deepEqual(
    ['2027-10-23', '2027-10-24', '2027-11-22', '2027-11-23', '2027-12-22', '2027-12-23'].map((day) => askDue(due, day)),
    [null, -30, -30, 0, 0, 30],
  )
  assert.deepEqual([isLate(due, '2027-11-23'), isLate(due, '2027-11-24')], [false, true])
})

async function open() {
  const life = await openDeclaring()
  await givenSent(life.ana.browser)
  const sent = async () => life.world.db.selectFrom('declaration').select(['id', 'sentAt']).orderBy('begunAt').execute()
  life.world.setClock('2027-11-24T10:00:00Z')
  return { ...life, sent }
}

test('last year’s answers stand there, and one button says that they are still so', async () => {
  const { world, ana, sent } = await open()
  const page = await ana.browser.get(at)
  assert.match(page, /Voici ce que vous avez dit le 23 novembre 2026[\s\S]*Cette revue était attendue/)
  assert.match(page, /name="changing" value="open.free-software"/)
  const answer = await ana.browser.post(at, {})
  assert.equal(answer.headers.get('location'), '/fr/hosters/crocus/declarations?saved=sent')
  assert.deepEqual(
    (await sent()).map(({ sentAt }) => sentAt?.slice(0, 10)),
    ['2026-11-23', '2027-11-24'],
  )
  assert.match(await world.get('/fr/hosters/crocus'), /par lui-même<\/a> le 24 novembre 2027/)
})

test('what is no longer true waits in a draft, and the rest is looked at', async () => {
  const { world, ana, sent } = await open()
  const answer = await ana.browser.post(at, { changing: 'open.free-software' })
  assert.equal(answer.headers.get('location'), '/fr/hosters/crocus/declaration')
  assert.equal((await sent())[1]?.sentAt, null)
  const rows = await world.db
    .selectFrom('declaredClause')
    .select(['clauseId', 'savedAt'])
    .where('savedAt', '>', '2027')
    .execute()
  assert.equal(
    rows.some(({ clauseId }) => clauseId === 'open.free-software'),
    false,
  )
  assert.match(await ana.browser.get(at), /déjà commencée/)
  assert.equal((await ana.browser.post(at, {})).status, 409)
})

test('a stranger sends nothing, an answer that is not there is refused', async () => {
  const { world, ana } = await open()
  const other = await givenPerson(world.db, { name: 'Sauge' })
  assert.equal((await (await world.as(other.id)).post(at, {})).status, 403)
  assert.equal((await ana.browser.post(at, { changing: 'nothing.here' })).status, 422)
})

test('members are asked, each moment once, and the coordination sees who is late', async () => {
  const { world, ana } = await openDeclaring()
  const angelique = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const browser = await world.as(angelique.id)
  const counts: number[] = []
  await world.runJobs()
  for (const day of ['2027-10-01', '2027-10-03', '2027-11-01', '2027-11-02', '2027-12-02', '2027-12-20']) {
    world.setClock(`${day}T10:00:00Z`)
    await world.runJobs()
    const told = await toldTo(world, ana.id)
    counts.push(told.filter(({ key }) => key.startsWith('membership.told-yearly')).length)
  }
  assert.deepEqual(counts, [0, 1, 2, 2, 3, 3])
  assert.match(await browser.get('/fr/coordination/yearly'), /Crocus[\s\S]*jamais[\s\S]*en retard/)
  assert.match(await browser.get('/fr/coordination'), /revue de l’année est en retard, écrivez-lui\s: Crocus/)
})

test('a clock that jumps over all moments asks once, and as late', async () => {
  const { world, ana } = await openDeclaring()
  await world.runJobs()
  world.setClock('2029-06-01T10:00:00Z')
  await world.runJobs()
  await world.runJobs()
  const told = (await toldTo(world, ana.id)).filter(({ key }) => key.startsWith('membership.told-yearly'))
  assert.deepEqual(
    told.map(({ key }) => key),
    ['membership.told-yearly-late'],
  )
})

test('its day begins at the collective’s midnight: the evening before, nobody is asked', async () => {
  const { world, ana } = await open()
  const asked = async (at: string) => {
    world.setClock(at)
    await world.runJobs()
    return (await toldTo(world, ana.id)).filter(({ key }) => key === 'membership.told-yearly').length
  }
  await world.runJobs()
  const before = await asked('2027-11-24T10:00:00Z')
  await ana.browser.post(at, {})
  assert.equal(await asked('2028-11-23T22:59:00Z'), before)
  assert.equal(await asked('2028-11-24T00:30:00Z'), before + 1)
})

test('the button pressed twice, or by two at once, sends one self-review', async () => {
  const { ana, zoe, sent } = await open()
  const statuses = (await Promise.all([ana, ana, zoe].map(({ browser }) => browser.post(at, {})))).map(
    ({ status }) => status,
  )
  assert.ok(
    statuses.every((status) => status === 303 || status === 409),
    statuses.join(),
  )
  assert.ok(statuses.includes(303))
  assert.equal((await sent()).filter(({ sentAt }) => sentAt !== null).length, 2, 'last year’s, and this year’s')
})

test('who left is neither asked nor late', async () => {
  const { world, hoster, ana } = await openDeclaring()
  const angelique = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  await world.runJobs()
  await endPeriod(world.db, hoster.id, { to: '2026-12-01', reason: null }, byMachine('test', world.now))
  world.setClock('2029-06-01T10:00:00Z')
  await world.runJobs()
  assert.deepEqual(
    (await toldTo(world, ana.id)).filter(({ key }) => key.includes('yearly')),
    [],
  )
  assert.doesNotMatch(await (await world.as(angelique.id)).get('/fr/coordination/yearly'), /Crocus/)
})
