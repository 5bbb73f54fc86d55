import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueAt, erasureOf, needsExplanation, problems } from './remark.ts'

const createdAt = '2026-11-23T10:00:00.000Z'

test('a hoster has fourteen days of twenty-four hours, whatever the clocks do', () => {
  assert.equal(dueAt(Temporal.Instant.from('2027-03-20T10:00:00Z')).toString(), '2027-04-03T10:00:00Z')
})

test('what was answered is kept for sixty days, what was not for a year', () => {
  assert.equal(erasureOf({ createdAt, answeredAt: null }).toString(), '2027-11-23T10:00:00Z')
  const answeredAt = '2026-12-01T08:00:00.000Z'
  assert.equal(erasureOf({ createdAt, answeredAt }).toString(), '2027-01-30T08:00:00Z')
})

test('an answer in the twelfth month gives its own sixty days', () => {
  const answeredAt = '2027-11-20T08:00:00.000Z'
  assert.equal(erasureOf({ createdAt, answeredAt }).toString(), '2028-01-19T08:00:00Z')
})

test('the fact alone is enough of what closed or moved', () => {
  assert.deepEqual(
    problems.filter((problem) => !needsExplanation(problem)),
    ['closed', 'moved'],
  )
})
