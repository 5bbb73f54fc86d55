import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysUntil, isReminderDue, publicAtOf } from './publication.ts'
import type { Became } from './settle-finding.ts'

const now = Temporal.Instant.from('2026-11-10T02:00:00Z')
const became = (before: Became['before'], after: Became['after'], isWorse: boolean): Became => ({
  ...{ before, after, isWorse, evidence: [], since: '2026-11-09T02:00:00.000Z' },
  sentence: { key: 'compliance.why-against', values: {} },
})
const around = { now, isTold: true, pendingAt: null, days: 14 }

test('a hoster has its days before all others read what is worse', () => {
  assert.equal(publicAtOf(became('seen', 'against', true), around).toString(), '2026-11-24T02:00:00Z')
})

test('what is better is public at once', () => {
  assert.equal(publicAtOf(became('against', 'seen', false), around), now)
})

test('before the first diagnosis was told, nothing has days of its own', () => {
  assert.equal(publicAtOf(became(null, 'against', true), { ...around, isTold: false }), now)
})

test('the same wrong done in another way gains no time', () => {
  const pendingAt = '2026-11-12T02:00:00.000Z'
  const again = publicAtOf(became('against', 'against', true), { ...around, pendingAt })
  assert.equal(again.toString(), '2026-11-12T02:00:00Z')
  const worse = publicAtOf(became('not-found', 'against', true), { ...around, pendingAt })
  assert.equal(worse.toString(), '2026-11-24T02:00:00Z', 'what is worse still has its own days')
  const less = publicAtOf(became('against', 'not-found', true), { ...around, pendingAt })
  assert.equal(less.toString(), '2026-11-12T02:00:00Z', 'what is less bad was told with it')
  const better = publicAtOf(became('against', 'not-found', false), { ...around, pendingAt })
  assert.equal(better, now, 'less bad than all read')
})

const told = { toldAt: '2026-11-01T00:00:00.000Z', publicAt: '2026-12-01T00:00:00.000Z', remindedAt: null }
const remindedOn = (days: number[]) => {
  const reminded: string[] = []
  let remindedAt: string | null = null
  for (const day of days) {
    const at = Temporal.Instant.from('2026-11-01T08:00:00Z').add({ hours: 24 * day })
    if (!isReminderDue({ ...told, remindedAt }, at)) continue
    remindedAt = at.toString()
    reminded.push(remindedAt.slice(0, 10))
  }
  return reminded
}

test('a hoster is reminded after half the time and three days before the end', () => {
  assert.deepEqual(remindedOn(Array.from({ length: 40 }, (_, day) => day)), ['2026-11-16', '2026-11-28'])
})

test('after days without the site it is reminded once, and never of what is public', () => {
  assert.deepEqual(remindedOn([0, 28, 29]), ['2026-11-29'])
  assert.deepEqual(remindedOn([0, 30, 31]), [])
})

test('who was not told is not reminded', () => {
  assert.equal(isReminderDue({ ...told, toldAt: null }, now), false)
  assert.equal(isReminderDue({ ...told, publicAt: null }, now), false)
})

test('a day that began counts as one', () => {
  assert.equal(daysUntil('2026-11-10T03:00:00.000Z', now), 1)
  assert.equal(daysUntil('2026-11-24T02:00:00.000Z', now), 14)
  assert.equal(daysUntil('2026-11-09T02:00:00.000Z', now), 0)
})
