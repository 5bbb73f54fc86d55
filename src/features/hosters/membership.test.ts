import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MembershipPeriod, type MembershipState, standingOn } from './index.ts'

const during = (state: MembershipState, from: string | null, to: string | null = null): MembershipPeriod => ({
  state,
  from,
  to,
  litter: null,
  mentor: null,
})
const on = (day: string, ...periods: MembershipPeriod[]) => standingOn(day, periods, false)

test('who has no period was never a member', () => {
  assert.equal(on('2026-11-23'), 'none')
})

test('a fictional hoster is fictional, whatever its periods', () => {
  assert.equal(standingOn('2026-11-23', [during('active', null)], true), 'fictional')
  assert.equal(standingOn('2026-11-23', [], true), 'fictional')
})

test('a period begins on its first day and ends before its last', () => {
  const year = during('active', '2020-07-06', '2021-07-06')
  assert.deepEqual(
    ['2020-07-05', '2020-07-06', '2021-07-05', '2021-07-06'].map((day) => on(day, year)),
    ['none', 'active', 'active', 'former'],
  )
})

test('a partial date is the first day of its year or month', () => {
  const years = during('active', '2020', '2022-03')
  assert.deepEqual(
    ['2019-12-31', '2020-01-01', '2022-02-28', '2022-03-01'].map((day) => on(day, years)),
    ['none', 'active', 'active', 'former'],
  )
})

test('a period without a beginning has always been, without an end it lasts', () => {
  assert.equal(on('1999-01-01', during('active', null)), 'active')
  assert.equal(on('2999-01-01', during('active', '2020')), 'active')
})

test('idle and away members are paused, and come back', () => {
  const life = [
    during('active', '2020', '2021'),
    during('idle', '2021', '2022'),
    during('away', '2022', '2023'),
    during('active', '2023'),
  ]
  assert.deepEqual(
    ['2020', '2021', '2022', '2023'].map((year) => on(`${year}-06-01`, ...life)),
    ['active', 'paused', 'paused', 'active'],
  )
})

test('who is accompanied is incubating; who only was is no former member', () => {
  const incubating = during('incubating', '2025', '2026')
  assert.equal(on('2025-06-01', incubating), 'incubating')
  assert.equal(on('2026-06-01', incubating), 'none')
  assert.equal(on('2026-06-01', incubating, during('active', '2026')), 'active')
})

test('who left is former, even when accompanied again before that ended too', () => {
  const left = [during('active', '2020', '2022'), during('incubating', '2024', '2025')]
  assert.deepEqual(
    ['2023-01-01', '2024-01-01', '2026-01-01'].map((day) => on(day, ...left)),
    ['former', 'incubating', 'former'],
  )
})

test('who will be a member is not one yet, and no former one', () => {
  assert.equal(on('2026-11-23', during('active', '2027-01-01')), 'none')
  assert.equal(on('2026-11-23', during('incubating', '2026-01-01'), during('active', '2027-01-01')), 'incubating')
})

test('where periods overlap the later one counts', () => {
  assert.equal(on('2026-06-01', during('active', '2020'), during('away', '2026')), 'paused')
})
