import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { newId, newIdInTime } from './index.ts'

test('an id in time stands after those that were made before', async () => {
  const made = Array.from({ length: 1000 }, newIdInTime)
  await pause(2)
  made.push(newIdInTime())
  assert.deepEqual(made.toSorted(), made, 'within one millisecond, and later')
  assert.equal(new Set(made).size, made.length)
})

test('an id in time stands after the one before when the clock is set back', (t) => {
  const first = newIdInTime()
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() - 60_000 })
  assert.ok(newIdInTime() > first)
})

test('any other id tells nothing of its hour', () => {
  const first = new Set(Array.from({ length: 100 }, () => newId().slice(0, 4)))
  assert.ok(first.size > 50, 'their beginnings differ')
})
