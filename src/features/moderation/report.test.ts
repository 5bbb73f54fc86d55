import assert from 'node:assert/strict'
import { test } from 'node:test'
import { erasureOf } from './report.ts'
import { isHideable } from './restriction.ts'

test('a report is erased twelve months after its answer, or twenty-four after it came', () => {
  const createdAt = '2026-01-31T10:00:00.000Z'
  assert.equal(String(erasureOf({ createdAt, answeredAt: null })), '2028-01-31T10:00:00Z')
  assert.equal(String(erasureOf({ createdAt, answeredAt: '2027-12-31T10:00:00.000Z' })), '2028-12-31T10:00:00Z')
})

test('texts can be hidden, and nothing else', () => {
  assert.ok(isHideable('hoster', 'description'))
  assert.ok(isHideable('service', 'ifItStops'))
  assert.ok(!isHideable('hoster', 'ifItStops'))
  for (const [kind, field] of [
    ['hoster', 'name'],
    ['person', 'description'],
    ['constructor', 'name'],
    ['toString', 'length'],
  ] as const)
    assert.ok(!isHideable(kind, field), `${kind} ${field}`)
})
