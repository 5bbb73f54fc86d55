// What is told to followers, and when: pure rules.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, timeOf } from '../testing-incidents.ts'
import { newsOf } from './news.ts'

interface Said {
  noticed: string
  closed?: string
  hidden?: string
  openingTold?: boolean
  closingTold?: boolean
}

let numbers = 0
const incident = ({ noticed, closed, hidden, openingTold = false, closingTold = false }: Said) => ({
  id: `incident-${++numbers}`,
  hosterId: 'crocus',
  noticedAt: timeOf(noticed),
  closedAt: closed ? timeOf(closed) : null,
  hiddenUntil: hidden ? timeOf(hidden) : null,
  openingToldAt: openingTold ? timeOf(noticed) : null,
  closingToldAt: closingTold ? timeOf(noticed) : null,
})

const at = (time: string, ...incidents: Said[]) =>
  newsOf(incidents.map(incident), instant(timeOf(time))).map(({ what, isStale }) =>
    isStale ? `${what} (stale)` : what,
  )

test('ten minutes after it began, it is told', () => {
  assert.deepEqual(at('10:09:59', { noticed: '10:00:00' }), [])
  assert.deepEqual(at('10:10:00', { noticed: '10:00:00' }), ['opened'])
})

test('what began meanwhile goes in the same mail', () => {
  assert.deepEqual(at('10:10:00', { noticed: '10:00:00' }, { noticed: '10:09:00' }), ['opened', 'opened'])
  assert.deepEqual(at('10:09:00', { noticed: '10:00:00' }, { noticed: '10:09:00' }), [])
})

test('what is over for ten minutes is told; before that it may begin again', () => {
  const over = { noticed: '10:00:00', closed: '11:00:00', openingTold: true }
  assert.deepEqual(at('11:09:59', over), [])
  assert.deepEqual(at('11:10:00', over), ['closed'])
})

test('what was over before anybody was told is told once, in one breath', () => {
  assert.deepEqual(at('10:12:00', { noticed: '10:00:00', closed: '10:03:00' }), [])
  assert.deepEqual(at('10:13:00', { noticed: '10:00:00', closed: '10:03:00' }), ['both'])
})

test('what was told is told no more', () => {
  assert.deepEqual(at('12:00:00', { noticed: '10:00:00', openingTold: true }), [])
  assert.deepEqual(
    at('12:00:00', { noticed: '10:00:00', closed: '11:00:00', openingTold: true, closingTold: true }),
    [],
  )
})

test('what only its hoster knows is nobody’s news; then it waits ten minutes as others do', () => {
  const first = { noticed: '10:00:00', hidden: '10:30:00' }
  assert.deepEqual(at('10:29:00', first), [])
  assert.deepEqual(at('10:39:00', first), [])
  assert.deepEqual(at('10:40:00', first), ['opened'])
})

test('what is a day old when we come to it is told to nobody', () => {
  assert.deepEqual(at('2026-11-24T09:59:00Z', { noticed: '10:00:00' }), ['opened'])
  assert.deepEqual(at('2026-11-24T10:00:00Z', { noticed: '10:00:00' }), ['opened (stale)'])
  assert.deepEqual(at('2026-11-24T10:05:00Z', { noticed: '10:00:00', closed: '2026-11-24T09:50:00Z' }), ['both'])
})
