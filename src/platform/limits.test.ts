import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Limits, networkOf } from './limits.ts'

test('what is allowed n times an hour is refused the next time, with the seconds left', () => {
  const { limits, pass } = limitsAt('2026-11-23T10:00:00Z')
  for (let time = 0; time < 3; time++) assert.ok(limits.count('192.0.2.1', 'contact', 3).allowed)
  pass({ minutes: 50 })
  assert.deepEqual(limits.count('192.0.2.1', 'contact', 3), { allowed: false, retryAfter: 600 })
  pass({ minutes: 10 })
  assert.ok(limits.count('192.0.2.1', 'contact', 3).allowed)
})

test('each visitor and each thing is counted apart', () => {
  const { limits } = limitsAt('2026-11-23T10:00:00Z')
  assert.ok(limits.count('192.0.2.1', 'contact', 1).allowed)
  assert.ok(limits.count('192.0.2.2', 'contact', 1).allowed)
  assert.ok(limits.count('192.0.2.1', 'search', 1).allowed)
  assert.ok(!limits.count('192.0.2.1', 'contact', 1).allowed)
})

test('at midnight everything is forgotten: the key of the day before is gone', () => {
  const { limits, pass } = limitsAt('2026-11-23T23:59:59Z')
  assert.ok(limits.count('192.0.2.1', 'contact', 1).allowed)
  pass({ seconds: 1 })
  assert.ok(limits.count('192.0.2.1', 'contact', 1).allowed)
})

test('a household of IPv6 counts as one, its neighbour as another', () => {
  const { limits } = limitsAt('2026-11-23T10:00:00Z')
  assert.ok(limits.count('2001:db8:0:ff01::1', 'contact', 1).allowed)
  assert.ok(!limits.count('2001:db8:0:ffff:1:2:3:4', 'contact', 1).allowed)
  assert.ok(limits.count('2001:db8:0:fe01::1', 'contact', 1).allowed)
})

test('a network is the first 56 bits, however the address is written', () => {
  assert.equal(networkOf('2001:db8::1'), '2001:0db8:0000:0000/56')
  assert.equal(networkOf('2001:DB8:1:2ab:0:0:0:1'), '2001:0db8:0001:0200/56')
  assert.equal(networkOf('::1'), '0000:0000:0000:0000/56')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0000:0000:0000/56')
  assert.equal(networkOf('192.0.2.1'), '192.0.2.1')
  assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1')
  assert.equal(networkOf('unknown'), 'unknown')
})

test('a crowd of strangers does not fill the memory', () => {
  const { limits } = limitsAt('2026-11-23T10:00:00Z')
  limits.count('first', 'contact', 1)
  for (let stranger = 0; stranger < 100_000; stranger++) limits.count(`stranger ${stranger}`, 'contact', 1)
  assert.ok(!limits.count('stranger 99999', 'contact', 1).allowed)
  assert.ok(limits.count('first', 'contact', 1).allowed, 'the oldest is forgotten')
})

function limitsAt(now: string) {
  let instant = Temporal.Instant.from(now)
  const pass = (time: Temporal.DurationLike) => {
    instant = instant.add(time)
  }
  return { limits: new Limits(() => instant), pass }
}
