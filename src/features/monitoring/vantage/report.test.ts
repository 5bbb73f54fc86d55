import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sightingOf } from '../testing.ts'
import { learntNothing, Reports, reportable } from './report.ts'

test('what the probes of a place see can be told as it is', () => {
  for (const sighting of [
    sightingOf({}),
    sightingOf({ state: 'down', reason: 'timeout', ms: null, status: null }),
    sightingOf({ state: 'challenged', reason: 'bot-wall', status: 403 }),
    sightingOf({ state: 'degraded', reason: 'slow', ms: 4200 }),
  ])
    assert.deepEqual(reportable(sighting), sighting)
})

test('that a service does not want to be asked, a place leaves to the site to find', () => {
  assert.equal(reportable(sightingOf({ state: 'refused', reason: 'robots' })), null)
  assert.equal(reportable(sightingOf({ state: 'refused', reason: 'opted-out' })), null)
})

test('a state of which only the site can speak is none of a place’s', () => {
  for (const reason of ['declared', 'certificate-soon', 'opted-out', 'robots'] as const)
    assert.equal(reportable(sightingOf({ state: 'degraded', reason })), null, reason)
})

test('a wall tells nothing of the service, an outage does', () => {
  assert.ok(learntNothing(null))
  assert.ok(learntNothing(reportable(sightingOf({ state: 'challenged', reason: 'bot-wall' }))))
  assert.ok(!learntNothing(reportable(sightingOf({ state: 'down', reason: 'dns' }))))
})

test('a letter holds one report to forty', () => {
  const report = { serviceId: 's', at: '2026-11-23T10:00:00.000Z', lockedUntil: null, sighting: null }
  const isLetter = (count: number) =>
    Reports.safeParse({ reports: Array.from({ length: count }, () => report) }).success
  assert.deepEqual([0, 1, 40, 41].map(isLetter), [false, true, true, false])
})

test('evidence is bounded, and has no signs that steer', () => {
  const evidence = { asked: ['GET https://pad.example/'], came: '200', headers: { server: 'nginx' }, extract: 'ok' }
  const isTold = (over: object) => reportable(sightingOf({ evidence: { ...evidence, ...over } })) !== null
  assert.ok(isTold({}))
  for (const over of [
    { asked: Array.from({ length: 13 }, () => 'GET /') },
    { asked: ['x'.repeat(321)] },
    { came: 'x'.repeat(41) },
    { extract: 'x'.repeat(1001) },
    { extract: 'a\u0007b' },
    { extract: 'a\u202eb' },
    { headers: { server: 'x'.repeat(201) } },
    { headers: { '<script>': 'x' } },
    { headers: Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`h${at}`, 'x'])) },
  ])
    assert.ok(!isTold(over), JSON.stringify(over).slice(0, 60))
})
