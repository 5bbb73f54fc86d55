import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endedOn, lastsAfter, leavesOn, underDecisions } from './periods-decided.ts'
import type { RecordedPeriod } from './record-membership.ts'

const provenance = { source: 'Carnet', url: null, date: null, namesCollective: null }
const period = (from: string | null, to: string | null = null, more: Partial<RecordedPeriod> = {}): RecordedPeriod => ({
  ...{ state: 'active', litter: null, from, to, mentor: null, provenance },
  ...more,
})
const days = (periods: readonly RecordedPeriod[]) => periods.map(({ from, to }) => `${from ?? '…'} → ${to ?? '…'}`)
const here = { decidedAt: '2026-11-23T12:00:00.000Z' }

test('nothing lasts beyond the day on which all is ended', () => {
  const lived = [period(null, '2018'), period('2019'), period('2025', '2030'), period('2026-11-23')]
  assert.deepEqual(days(endedOn('2026-11-23', lived)), ['… → 2018', '2019 → 2026-11-23', '2025 → 2026-11-23'])
})

test('a period lasts to its end, which is no day of it', () => {
  assert.deepEqual(
    [null, '2026-11-22', '2026-11-23', '2026-11-24'].map((to) => lastsAfter('2026-11-23', period('2020', to))),
    [true, false, false, true],
  )
})

test('who leaves says so beforehand; who left, or comes, does not', () => {
  const leaving = (...periods: RecordedPeriod[]) => leavesOn(periods, '2026-11-23')
  assert.equal(leaving(), null)
  assert.equal(leaving(period('2020')), null)
  assert.equal(leaving(period('2020', '2027-01-31')), '2027-01-31')
  assert.equal(leaving(period('2020', '2026-11-23')), null)
  assert.equal(leaving(period('2027', '2028')), null)
  assert.equal(leaving(period('2020', '2027-01-31'), period('2027-01-31')), null, 'a pause that is planned')
})

test('a source has its word until the first decision, and none from there on', () => {
  const known = [period('2016', '2026-11-23', here), period('2026-11-23', null, here)]
  assert.deepEqual(days(underDecisions([], known)), ['2016 → 2026-11-23', '2026-11-23 → …'])
  assert.deepEqual(days(underDecisions([period('2016'), period('2027')], known)), days(known))
  assert.deepEqual(days(underDecisions([period('2010', '2012'), period('2015')], known)), [
    '2010 → 2012',
    '2015 → 2016',
    ...days(known),
  ])
})

test('without any decision the source says it all', () => {
  assert.deepEqual(days(underDecisions([period('2020')], [period('2016')])), ['2020 → …'])
  assert.deepEqual(days(underDecisions([], [period('2016')])), [])
})

test('what was decided of a period that has always been leaves the source no day before it', () => {
  assert.deepEqual(days(underDecisions([period('1999')], [period(null, '2026', here)])), ['… → 2026'])
})
