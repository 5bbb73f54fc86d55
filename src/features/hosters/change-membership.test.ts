import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database, Id } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import {
  beginPeriod,
  byMachine,
  continuePeriod,
  endPeriod,
  hosterById,
  leavesOn,
  type PeriodBegun,
  recordMembership,
  standingOn,
} from './index.ts'
import { refusedAs, toldOf } from './testing-by-hand.ts'
import { aHoster, said } from './testing-records.ts'

const onDay = (day: string) => byMachine('test', Temporal.Instant.from(`${day}T12:00:00Z`))
const sourced = { state: 'active' as const, litter: '1', from: '2016-10', to: null, mentor: null }
const ofSource = { ...sourced, provenance: said.entry }
const begun = (state: PeriodBegun['state'], from: string, more: Partial<PeriodBegun> = {}): PeriodBegun => ({
  ...{ state, from, litter: null, mentor: null, charterVersion: null },
  ...more,
})

const begin = (db: Database, id: Id, period: PeriodBegun) => beginPeriod(db, id, period, onDay(period.from))
const end = (db: Database, id: Id, to: string) => endPeriod(db, id, { to, reason: null }, onDay(to))

async function stretches(db: Database, id: Id) {
  const { periods = [] } = (await hosterById(db, id)) ?? {}
  return periods.map(({ state, from, to }) => `${state} ${from ?? '…'} → ${to ?? '…'}`)
}

async function member(...periods: (typeof ofSource)[]) {
  const { writer } = await openTestDatabase()
  const { id } = await aHoster(writer)
  await recordMembership(writer, id, periods, onDay('2026-01-01'))
  return { db: writer, id }
}

test('an admission is a period with its litter, its charter and the day on which it was decided', async () => {
  const { db, id } = await member()
  await begin(db, id, begun('active', '2026-11-23', { litter: '19', charterVersion: 2 }))
  const { periods = [] } = (await hosterById(db, id)) ?? {}
  assert.deepEqual(periods, [
    {
      ...{ state: 'active', litter: '19', from: '2026-11-23', to: null, mentor: null, charterVersion: 2 },
      provenance: { source: 'decided', url: null, date: '2026-11-23', namesCollective: true },
      decidedAt: '2026-11-23T12:00:00.000Z',
    },
  ])
  assert.equal(standingOn('2026-11-23', periods, false), 'active')
})

test('what begins ends what ran: no day belongs to two periods', async () => {
  const { db, id } = await member(ofSource)
  await begin(db, id, begun('idle', '2026-11-23'))
  await begin(db, id, begun('active', '2027-01-10'))
  assert.deepEqual(await stretches(db, id), [
    'active 2016-10 → 2026-11-23',
    'idle 2026-11-23 → 2027-01-10',
    'active 2027-01-10 → …',
  ])
})

test('what began and changed on one day leaves no empty period', async () => {
  const { db, id } = await member()
  await begin(db, id, begun('idle', '2026-11-23'))
  await begin(db, id, begun('active', '2026-11-23'))
  assert.deepEqual(await stretches(db, id), ['active 2026-11-23 → …'])
})

test('a departure ends what runs, even twice over, and leaves a former member', async () => {
  const { db, id } = await member(ofSource, { ...ofSource, from: '2020' })
  await end(db, id, '2026-11-23')
  assert.deepEqual(await stretches(db, id), ['active 2016-10 → 2026-11-23', 'active 2020 → 2026-11-23'])
  assert.equal(standingOn('2026-11-23', (await hosterById(db, id))?.periods ?? [], false), 'former')
})

test('what does not run cannot end, what runs cannot begin, what comes later is not overtaken', async () => {
  const { db, id } = await member()
  await assert.rejects(end(db, id, '2026-11-23'), refusedAs(409, 'hosters.no-period-runs'))
  await begin(db, id, begun('active', '2026-11-23'))
  await assert.rejects(begin(db, id, begun('active', '2026-12-01')), refusedAs(409, 'hosters.period-runs'))
  await assert.rejects(begin(db, id, begun('idle', '2026-11-01')), refusedAs(409, 'hosters.period-later'))
  await assert.rejects(end(db, id, '2026-11-01'), refusedAs(409, 'hosters.period-later'))
  await end(db, id, '2026-12-01')
  await assert.rejects(end(db, id, '2026-12-02'), refusedAs(409, 'hosters.no-period-runs'))
})

test('an end that is to come may be taken back, and moved', async () => {
  const { db, id } = await member(ofSource)
  const goOn = () => continuePeriod(db, id, { today: '2026-11-23' }, onDay('2026-11-23'))
  const leaves = async () => leavesOn((await hosterById(db, id))?.periods ?? [], '2026-11-23')
  await assert.rejects(goOn(), refusedAs(409, 'hosters.no-end-to-come'))
  await endPeriod(db, id, { to: '2027-01-31', reason: null }, onDay('2026-11-23'))
  assert.equal(await leaves(), '2027-01-31')
  assert.equal(standingOn('2027-01-30', (await hosterById(db, id))?.periods ?? [], false), 'active')
  await goOn()
  assert.deepEqual([await leaves(), await stretches(db, id)], [null, ['active 2016-10 → …']])
})

test('the mentor of who is incubating may change', async () => {
  const { db, id } = await member()
  await begin(db, id, begun('incubating', '2026-11-01', { mentor: 'radis' }))
  await begin(db, id, begun('incubating', '2026-11-20', { mentor: 'navet' }))
  assert.deepEqual(await stretches(db, id), ['incubating 2026-11-01 → 2026-11-20', 'incubating 2026-11-20 → …'])
})

test('reading the sources again undoes nothing that was decided here, and repeats nothing', async () => {
  const { db, id } = await member(ofSource)
  await begin(db, id, begun('idle', '2026-11-23'))
  await recordMembership(db, id, [ofSource], onDay('2026-11-24'))
  assert.deepEqual(await stretches(db, id), ['active 2016-10 → 2026-11-23', 'idle 2026-11-23 → …'])
  await end(db, id, '2026-11-30')
  for (const said of [[], [ofSource], [{ ...ofSource, from: '2017' }]])
    await recordMembership(db, id, said, onDay('2026-12-01'))
  assert.deepEqual(await stretches(db, id), ['active 2016-10 → 2026-11-23', 'idle 2026-11-23 → 2026-11-30'])
  assert.equal((await toldOf(db, 'membership.recorded')).length, 1, 'only the first reading said something new')
})

test('the sources go on telling what was before the first decision', async () => {
  const { db, id } = await member()
  await begin(db, id, begun('active', '2026-11-23', { litter: '19' }))
  const before = { ...ofSource, from: '2018', to: '2020' }
  await recordMembership(db, id, [before, { ...ofSource, from: '2025' }], onDay('2026-11-24'))
  assert.deepEqual(await stretches(db, id), ['active 2018 → 2020', 'active 2025 → 2026-11-23', 'active 2026-11-23 → …'])
})

test('the journal tells before, after and why', async () => {
  const { db, id } = await member(ofSource)
  await endPeriod(db, id, { to: '2026-11-23', reason: 'fin \u202Ede l’aventure' }, onDay('2026-11-23'))
  const [entry] = await toldOf(db, 'membership.ended')
  assert.deepEqual(entry?.before, { periods: [ofSource] })
  assert.deepEqual(entry?.after, {
    periods: [{ ...ofSource, to: '2026-11-23', decidedAt: '2026-11-23T12:00:00.000Z' }],
    reason: 'fin de l’aventure',
  })
})

test('two who decide at once are heard one after the other', async () => {
  const { db, id } = await member(ofSource)
  await Promise.allSettled([begin(db, id, begun('idle', '2026-11-23')), end(db, id, '2026-11-23')])
  const days = await stretches(db, id)
  assert.equal(days.filter((line) => line.endsWith('→ …')).length <= 1, true)
  assert.equal(days[0], 'active 2016-10 → 2026-11-23')
})
