import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '../finding.ts'
import { isContestable, isOpenContest } from './contest.ts'
import { mayEdit } from './reply.ts'

const at = '2026-11-23T10:00:00.000Z'
const after = (minutes: number, seconds = 0) => Temporal.Instant.from(at).add({ minutes, seconds })

test('a reply is corrected within a quarter of an hour, to the second', () => {
  assert.equal(mayEdit({ at }, after(0)), true)
  assert.equal(mayEdit({ at }, after(14, 59)), true)
  assert.equal(mayEdit({ at }, after(15)), false)
})

test('a clock that went back takes nobody’s time away', () => {
  assert.equal(mayEdit({ at }, after(-10)), true)
})

test('a contest waits until it is withdrawn or ruled on', () => {
  const ruling = { id: 'x', outcome: 'met', at } as const
  assert.equal(isOpenContest({ withdrawnAt: null, ruling: null }), true)
  assert.equal(isOpenContest({ withdrawnAt: at, ruling: null }), false)
  assert.equal(isOpenContest({ withdrawnAt: null, ruling }), false)
})

test('what is held against a hoster is contested, and nothing else', () => {
  const isOf = (result: Result | null) => isContestable({ result, endedAt: null })
  for (const result of ['against', 'not-found', 'not-checkable'] as const) assert.equal(isOf(result), true, result)
  for (const result of ['seen', 'nothing', 'told', null] as const) assert.equal(isOf(result), false, `${result}`)
})
