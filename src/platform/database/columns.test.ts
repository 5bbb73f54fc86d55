import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { newId, newIdInTime } from './index.ts'

test('an id in time stands after those that were made before', async () => {
  const made: string[] = []
  for (let nth = 0; nth < 5; nth++) {
    made.push(newIdInTime())
    await pause(2)
  }
  assert.deepEqual(made.toSorted(), made)
  assert.equal(new Set(made).size, 5)
})

test('any other id tells nothing of its hour', () => {
  const first = new Set(Array.from({ length: 100 }, () => newId().slice(0, 4)))
  assert.ok(first.size > 50, 'their beginnings differ')
})
