import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reason } from '../health.ts'
import { type Circumstances, settleSighting, type Watched } from './settle-sighting.ts'
import { ordinary, upSince } from './testing-watched.ts'

const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const failedOnce: Watched = { ...upSince, worse: 'down', worseReason: 'dns', worseSince: '2026-11-23T09:59:29.000Z' }
const settle = (reason: Reason, around: Partial<Circumstances>, watch = failedOnce) =>
  settleSighting(watch, { state: 'down', reason }, { ...ordinary, ...around }, ten)

test('while our own network is out, a failure of the network says nothing, and what was seen before is forgotten', () => {
  for (const reason of ['dns', 'refused', 'timeout', 'tls', 'not-public'] satisfies Reason[]) {
    const settled = settle(reason, { isGap: true })
    assert.deepEqual([settled.state, settled.since, settled.worse], ['up', upSince.since, null])
    assert.equal(settled.counts, false)
  }
})

test('an answer counts even then: whoever answers was reached', () => {
  assert.equal(settle('server-error', { isGap: true }).state, 'down')
  const up = settleSighting(failedOnce, { state: 'up', reason: null }, { ...ordinary, isGap: true }, ten)
  assert.deepEqual([up.state, up.counts], ['up', true])
})

test('where nothing came, nobody is called down before another host has answered', () => {
  const settled = settle('timeout', { hasWitness: false })
  assert.deepEqual([settled.state, settled.worse, settled.needsWitness], ['up', 'down', true])
  assert.equal(settled.pause, 'soon')
  assert.equal(settle('timeout', { hasWitness: true }).state, 'down')
})

test('where an error came, it needs no witness', () => {
  assert.equal(settle('server-error', { hasWitness: false }).state, 'down')
})

test('a check that had to wait too long for its turn says nothing of the service', () => {
  const settled = settle('busy', {})
  assert.deepEqual([settled.state, settled.worse, settled.counts], ['up', null, false])
})

test('with other places asked, none is called down until they answered', () => {
  const settled = settle('timeout', { votes: { down: 0, notDown: 0, missing: 2 } })
  assert.deepEqual([settled.state, settled.pause], ['up', 'soon'])
})

test('most of those that answered have to see it down, our own place included', () => {
  assert.equal(settle('timeout', { votes: { down: 1, notDown: 1, missing: 0 } }).state, 'down')
  assert.equal(settle('timeout', { votes: { down: 0, notDown: 1, missing: 0 } }).state, 'up')
  assert.equal(settle('timeout', { votes: { down: 1, notDown: 2, missing: 0 } }).state, 'up')
})

test('who sees it alone is refuted: it begins anew, at the usual rhythm', () => {
  const settled = settle('timeout', { votes: { down: 0, notDown: 2, missing: 0 } })
  assert.deepEqual([settled.worse, settled.worseSince, settled.pause], ['down', '2026-11-23T10:00:00.000Z', 'rhythm'])
})

test('places that do not answer within two minutes are not waited for', () => {
  const since = { ...failedOnce, worseSince: '2026-11-23T09:58:00.000Z' }
  assert.equal(settle('timeout', { votes: { down: 0, notDown: 0, missing: 3 } }, since).state, 'down')
})

test('other places are asked only about an outage', () => {
  const slow = { ...failedOnce, worse: 'degraded' as const }
  const votes = { down: 0, notDown: 2, missing: 1 }
  assert.equal(
    settleSighting(slow, { state: 'degraded', reason: 'slow' }, { ...ordinary, votes }, ten).state,
    'degraded',
  )
})
