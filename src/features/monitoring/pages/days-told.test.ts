import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewForTests } from '../../../ui/view-for-tests.ts'
import { daysTold, shareTold } from './days-told.ts'
import { ninetyDays } from './testing-days.ts'

const view = viewForTests()
const english = viewForTests({ language: 'en' })

test('ninety good days are told as such', () => {
  assert.equal(daysTold(view, ninetyDays()), 'aucun incident')
  assert.equal(daysTold(english, ninetyDays()), 'no incident')
})

test('one bad day is told with its date', () => {
  assert.equal(daysTold(view, ninetyDays(['down', 1], ['up', 3])), 'une panne le 20 novembre 2026')
})

test('several are counted, with the last of them, the worst first', () => {
  const days = ninetyDays(['degraded', 2], ['up', 1], ['down', 3], ['maintenance', 1])
  const told = daysTold(english, days)
  assert.match(told, /^down on 3 days, the last on 22 November 2026, /)
  assert.match(told, /slow on 2 days/)
  assert.match(told, /maintenance on 23 November 2026$/)
})

test('a day that nobody measured is no incident, and is told', () => {
  assert.equal(daysTold(english, ninetyDays(['gap', 1])), 'one day without measurement')
})

test('what was never tested says so', () => {
  assert.equal(daysTold(view, ninetyDays([null, 90])), 'jamais testé')
  assert.equal(daysTold(view, ninetyDays(['unknown', 90])), 'jamais testé')
})

test('a share of time is rounded down: only what never failed is 100 %', () => {
  assert.equal(shareTold(view, 1), '100\u00a0%')
  assert.equal(shareTold(view, 0.99999), '99,9\u00a0%')
  assert.equal(shareTold(english, 0.5), '50%')
  assert.equal(shareTold(view, 0), '0\u00a0%')
})
