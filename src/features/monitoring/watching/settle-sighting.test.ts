import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HealthState, Reason } from '../health.ts'
import { type Circumstances, settleSighting, type Watched } from './settle-sighting.ts'
import { ordinary, upSince } from './testing-watched.ts'

const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
const at = (seconds: number) => ten.add({ seconds })
const instant = (seconds: number) => at(seconds).toString({ smallestUnit: 'millisecond' })

type Seen = ['up' | 'degraded' | 'challenged' | 'refused' | 'down', Reason | null, number]

/** What becomes of a service after these checks: state, reason and second of each. */
function after(watch: Partial<Watched>, seen: Seen[], around: Partial<Circumstances> = {}) {
  let now: Watched = { ...upSince, ...watch }
  let settled = settle(now, seen[0] ?? ['up', null, 0], around)
  for (const [index, one] of seen.entries()) {
    if (index > 0) settled = settle(now, one, around)
    now = { ...now, ...settled }
  }
  return settled
}

const settle = (watch: Watched, [state, reason, seconds]: Seen, around: Partial<Circumstances>) =>
  settleSighting(watch, { state, reason }, { ...ordinary, ...around }, at(seconds))

test('one bad check changes nothing: it is being confirmed, and asked again in 30 seconds', () => {
  const settled = after({}, [['down', 'server-error', 0]])
  assert.deepEqual([settled.state, settled.worse, settled.worseSince], ['up', 'down', instant(0)])
  assert.equal(settled.pause, 'soon')
})

test('two bad checks 30 seconds apart that agree make it down, since the first of them', () => {
  const settled = after({}, [
    ['down', 'server-error', 0],
    ['down', 'not-found', 30],
  ])
  assert.deepEqual(
    [settled.state, settled.since, settled.reason, settled.worse],
    ['down', instant(0), 'not-found', null],
  )
  assert.equal(settled.pause, 'rhythm')
})

test('a second check that comes too soon, as when somebody asks for one, confirms nothing', () => {
  const settled = after({}, [
    ['down', 'server-error', 0],
    ['down', 'server-error', 29],
  ])
  assert.deepEqual([settled.state, settled.worseSince, settled.pause], ['up', instant(0), 'soon'])
})

test('a good check in between, and nothing was', () => {
  const settled = after({}, [
    ['down', 'server-error', 0],
    ['up', null, 30],
  ])
  assert.deepEqual([settled.state, settled.since, settled.worse], ['up', upSince.since, null])
})

test('a service that flaps at each check never goes down, nor does its state change', () => {
  const seen = Array.from({ length: 40 }, (_, index): Seen => [index % 2 ? 'up' : 'down', null, index * 300])
  const settled = after({}, seen)
  assert.deepEqual([settled.state, settled.since], ['up', upSince.since])
})

test('two bad checks that differ do not agree; then it is asked at its rhythm, not for ever every 30 seconds', () => {
  const settled = after({}, [
    ['down', 'timeout', 0],
    ['degraded', 'slow', 30],
  ])
  assert.deepEqual(
    [settled.state, settled.worse, settled.worseSince, settled.pause],
    ['up', 'degraded', instant(30), 'rhythm'],
  )
})

test('two bad checks far apart say nothing about each other: what was between them nobody saw', () => {
  const settled = after({}, [
    ['down', 'server-error', 0],
    ['down', 'server-error', 601],
  ])
  assert.deepEqual([settled.state, settled.worseSince, settled.pause], ['up', instant(601), 'soon'])
})

test('better is believed at once, from any state', () => {
  for (const state of ['down', 'challenged', 'refused', 'degraded', 'unknown'] satisfies HealthState[]) {
    const settled = after({ state }, [['up', null, 0]])
    assert.deepEqual([settled.state, settled.since], ['up', instant(0)])
  }
  assert.equal(after({ state: 'down' }, [['challenged', 'bot-wall', 0]]).state, 'challenged')
})

test('a service that nobody has seen yet is not called down by one check', () => {
  const settled = after({ state: 'unknown' }, [['down', 'dns', 0]])
  assert.deepEqual([settled.state, settled.worse], ['unknown', 'down'])
})

test('a bot wall is a change for the worse like another: two checks', () => {
  const once = after({}, [['challenged', 'forbidden', 0]])
  assert.equal(once.state, 'up')
  const twice = after({}, [
    ['challenged', 'forbidden', 0],
    ['challenged', 'forbidden', 31],
  ])
  assert.equal(twice.state, 'challenged')
})

test('who does not want to be asked is believed at once, and left alone for a day', () => {
  for (const reason of ['opted-out', 'robots'] satisfies Reason[]) {
    const settled = after({}, [['refused', reason, 0]])
    assert.deepEqual([settled.state, settled.reason, settled.pause], ['refused', reason, 'day'])
  }
})

test('the same state with another reason keeps its beginning', () => {
  const settled = after({ state: 'down', reason: 'timeout' }, [['down', 'server-error', 0]])
  assert.deepEqual([settled.since, settled.reason], [upSince.since, 'server-error'])
})

test('a declared maintenance is respected, whatever is seen', () => {
  for (const state of ['up', 'down'] satisfies HealthState[]) {
    const settled = after({}, [[state, null, 0]], { inMaintenance: true })
    assert.deepEqual([settled.state, settled.reason, settled.worse], ['maintenance', 'declared', null])
  }
})

test('after a maintenance one good check is enough, and one bad one is not', () => {
  assert.equal(after({ state: 'maintenance' }, [['up', null, 0]]).state, 'up')
  const bad = after({ state: 'maintenance', reason: 'declared' }, [['down', 'refused', 0]])
  assert.deepEqual([bad.state, bad.since, bad.worse, bad.reason], ['unknown', instant(0), 'down', null])
})

test('a heartbeat counts where we are challenged, and is known as declared', () => {
  const settled = after({}, [['challenged', 'bot-wall', 0]], { heartbeatAt: instant(-300) })
  assert.deepEqual([settled.state, settled.reason, settled.since], ['up', 'declared', upSince.since])
})

test('a heartbeat of long ago counts no more', () => {
  const settled = after({}, [['challenged', 'bot-wall', 0]], { heartbeatAt: instant(-901) })
  assert.equal(settled.worse, 'challenged')
})

test('a heartbeat never overrules what was measured', () => {
  const seen: Seen[] = [
    ['down', 'server-error', 0],
    ['down', 'server-error', 30],
  ]
  assert.equal(after({}, seen, { heartbeatAt: instant(29) }).state, 'down')
  assert.equal(after({}, [['refused', 'robots', 0]], { heartbeatAt: instant(0) }).state, 'refused')
})

test('a certificate about to expire makes a service that is up degraded, after two checks', () => {
  const seen: Seen[] = [
    ['up', null, 0],
    ['up', null, 30],
  ]
  const settled = after({ expiring: 1 }, seen)
  assert.deepEqual([settled.state, settled.reason], ['degraded', 'certificate-soon'])
  assert.equal(after({ expiring: 1, state: 'down' }, [['up', null, 0]]).state, 'degraded')
})

test('a clock that was set back begins the confirming anew', () => {
  const settled = after({ worse: 'down', worseSince: instant(3600) }, [['down', 'refused', 0]])
  assert.deepEqual([settled.state, settled.worseSince], ['up', instant(0)])
})
