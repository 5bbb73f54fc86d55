import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshStamp, newStamp, readStamp, submissionOf } from './stamp.ts'
import { now } from './testing.ts'

const secret = 'a secret that only tests know'
const after = (duration: Temporal.DurationLike) => now.add(duration)

test('people need three seconds, robots do not', () => {
  const stamp = newStamp(secret, now)
  assert.equal(readStamp(stamp, secret, after({ milliseconds: 2999 })), 'too-fast')
  assert.equal(readStamp(stamp, secret, after({ seconds: 3 })), 'good')
})

test('a form lives a day', () => {
  const stamp = newStamp(secret, now)
  assert.equal(readStamp(stamp, secret, after({ hours: 24 })), 'good')
  assert.equal(readStamp(stamp, secret, after({ hours: 24, seconds: 1 })), 'stale')
})

test('nobody else signs a stamp', () => {
  const later = after({ seconds: 10 })
  assert.equal(readStamp(newStamp('another secret', now), secret, later), 'stale')
  const [time = '', signature = ''] = newStamp(secret, now).split('.')
  assert.equal(readStamp(`${time}0.${signature}`, secret, later), 'stale')
  assert.equal(readStamp(`${time}.${'é'.repeat(signature.length)}`, secret, later), 'stale')
  for (const forged of ['', '.', 'x', time, `${time}.`, 'NaN.NaN', '.'.repeat(1000)])
    assert.equal(readStamp(forged, secret, later), 'stale', forged)
})

test('a form that is shown again keeps its stamp, so that nobody waits twice', () => {
  const stamp = newStamp(secret, now)
  assert.equal(freshStamp(stamp, secret, after({ seconds: 1 })), stamp)
  assert.equal(freshStamp(['two', 'stamps'], secret, now), stamp)
  assert.equal(freshStamp('forged', secret, now), stamp)
})

test('a corrected form is another message', () => {
  assert.equal(submissionOf(['a', 'b'], secret), submissionOf(['a', 'b'], secret))
  assert.notEqual(submissionOf(['a', 'b'], secret), submissionOf(['ab', ''], secret))
})
