import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshStamp, newStamp, readStamp, submissionOf, whyRobotic } from './stamp.ts'

const seal = { purpose: 'contact', secret: 'a secret that only tests know' }
const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const after = (duration: Temporal.DurationLike) => now.add(duration)

test('people need three seconds, robots do not', () => {
  const stamp = newStamp(seal, now)
  assert.equal(readStamp(stamp, seal, after({ milliseconds: 2999 })), 'too-fast')
  assert.equal(readStamp(stamp, seal, after({ seconds: 3 })), 'good')
})

test('a form lives a day', () => {
  const stamp = newStamp(seal, now)
  assert.equal(readStamp(stamp, seal, after({ hours: 24 })), 'good')
  assert.equal(readStamp(stamp, seal, after({ hours: 24, seconds: 1 })), 'stale')
})

test('nobody else signs a stamp', () => {
  const later = after({ seconds: 10 })
  assert.equal(readStamp(newStamp({ ...seal, secret: 'another secret' }, now), seal, later), 'stale')
  const [time = '', signature = ''] = newStamp(seal, now).split('.')
  assert.equal(readStamp(`${time}0.${signature}`, seal, later), 'stale')
  assert.equal(readStamp(`${time}.${'é'.repeat(signature.length)}`, seal, later), 'stale')
  for (const forged of ['', '.', 'x', time, `${time}.`, 'NaN.NaN', '.'.repeat(1000)])
    assert.equal(readStamp(forged, seal, later), 'stale', forged)
})

test('the stamp of one form opens no other', () => {
  const stamp = newStamp({ ...seal, purpose: 'report' }, now)
  assert.equal(readStamp(stamp, seal, after({ seconds: 10 })), 'stale')
})

test('a form that is shown again keeps its stamp, so that nobody waits twice', () => {
  const stamp = newStamp(seal, now)
  assert.equal(freshStamp(stamp, seal, after({ seconds: 1 })), stamp)
  assert.equal(freshStamp(['two', 'stamps'], seal, now), stamp)
  assert.equal(freshStamp('forged', seal, now), stamp)
})

test('a robot is told by its haste, its stamp or its trap', () => {
  const stamp = newStamp(seal, now)
  const why = (said: object, seconds = 5) => whyRobotic({ stamp, website: '', ...said }, seal, after({ seconds }))
  assert.equal(why({}), null)
  assert.equal(why({}, 1), 'site.form-too-fast')
  assert.equal(why({ stamp: 'forged' }), 'site.form-stale')
  assert.equal(why({ website: 'https://buy.example' }), 'site.form-trapped')
})

test('a corrected form is another message', () => {
  assert.equal(submissionOf(['a', 'b'], seal), submissionOf(['a', 'b'], seal))
  assert.notEqual(submissionOf(['a', 'b'], seal), submissionOf(['ab', ''], seal))
  assert.notEqual(submissionOf(['a', 'b'], seal), submissionOf(['a', 'b'], { ...seal, purpose: 'report' }))
})
