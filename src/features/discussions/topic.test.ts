import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Restriction } from '../moderation/index.ts'
import { addressed, anchorOf, answersPerPage, editableMinutes, isEditable, pageBefore } from './topic.ts'

const at = '2026-11-23T10:00:00.000Z'
const later = (said: Temporal.DurationLike) => Temporal.Instant.from(at).add(said)

test('a text is corrected within its minutes, and not at the very end of them', () => {
  assert.ok(isEditable({ at }, later({ seconds: 0 })))
  assert.ok(isEditable({ at }, later({ minutes: editableMinutes - 1, seconds: 59, milliseconds: 999 })))
  assert.ok(!isEditable({ at }, later({ minutes: editableMinutes })))
  assert.ok(!isEditable({ at }, later({ hours: 24 * 365 })))
})

test('each answer stands on one page, wherever a page ends', () => {
  assert.equal(pageBefore(0), 0)
  assert.equal(pageBefore(1), 0)
  assert.equal(pageBefore(answersPerPage), 0)
  assert.equal(pageBefore(answersPerPage + 1), answersPerPage)
  assert.equal(pageBefore(3 * answersPerPage), 2 * answersPerPage)
  for (let number = 1; number <= 300; number++) {
    const after = pageBefore(number)
    assert.ok(after < number && number <= after + answersPerPage, String(number))
  }
})

test('a topic whose words are hidden is addressed by its number, any other by its title', () => {
  const topic = { id: 'the-id', slug: 'a-title', hidden: null, frozen: null }
  const restriction: Restriction = {
    ...{ id: 'r', sort: 'hide', subject: { kind: 'topic', id: 'the-id' }, hosterId: null, field: 'topic-title' },
    ...{ reason: 'Une insulte.', startedAt: at, endedAt: null, endReason: null, answer: null, answeredAt: null },
  }
  assert.equal(addressed(topic), 'a-title')
  assert.equal(addressed({ ...topic, hidden: restriction }), 'the-id')
  assert.equal(addressed({ ...topic, frozen: restriction }), 'the-id')
})

test('an anchor is the answer’s number: it never changes', () => {
  assert.equal(anchorOf({ number: 0 }), 'answer-0')
  assert.equal(anchorOf({ number: 12 }), 'answer-12')
})
