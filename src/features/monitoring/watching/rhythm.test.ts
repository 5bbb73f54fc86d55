import assert from 'node:assert/strict'
import { test } from 'node:test'
import { never, nextCheck, nextLook } from './rhythm.ts'

const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const minutesTo = (instant: Temporal.Instant) => instant.since(ten).total('minutes')

test('checks come at their rhythm, a tenth sooner or later, so that they never gather', () => {
  for (const rhythm of [5, 15, 60]) {
    assert.equal(minutesTo(nextCheck(ten, 'rhythm', rhythm, 0)), 0.9 * rhythm)
    assert.equal(minutesTo(nextCheck(ten, 'rhythm', rhythm, 0.5)), rhythm)
    assert.ok(minutesTo(nextCheck(ten, 'rhythm', rhythm, 0.999)) < 1.1 * rhythm)
  }
})

test('a second check that confirms comes after 30 seconds, never before', () => {
  for (const share of [0, 0.5, 0.999]) {
    const seconds = 60 * minutesTo(nextCheck(ten, 'soon', 60, share))
    assert.ok(seconds >= 30 && seconds <= 32, `${seconds}`)
  }
})

test('who does not want to be asked is left alone for about a day', () => {
  const hours = minutesTo(nextCheck(ten, 'day', 5, 0.5)) / 60
  assert.equal(hours, 24)
})

test('looks once a day wander by an hour', () => {
  assert.deepEqual([minutesTo(nextLook(ten, 0)) / 60, minutesTo(nextLook(ten, 1)) / 60], [23, 25])
})

test('never comes after every instant, as text too', () => {
  assert.ok(never > '9999-12-31' && Temporal.Instant.from(never).toString().startsWith('9999'))
})
