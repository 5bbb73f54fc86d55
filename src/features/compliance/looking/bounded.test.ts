import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bounds, type Found } from '../finding.ts'
import { bounded } from './bounded.ts'

const found = (more: Partial<Found> = {}): Found => ({
  subject: '',
  result: 'seen',
  sentence: { key: 'compliance.why-met', values: {} },
  evidence: [],
  ...more,
})

test('what others wrote is cut, with a sign that it is, and never through the middle of one', () => {
  const came = `${'x'.repeat(bounds.extract - 2)}🐈🐈`
  const [evidence] = bounded(found({ evidence: [{ asked: 'a', came }] })).evidence
  assert.equal(evidence?.came, `${'x'.repeat(bounds.extract - 2)}…`)
})

test('what is short stays as it is', () => {
  const whole = found({ evidence: [{ asked: 'https://crocus.example/é', came: '200', extract: 'Ligne 1\n\tLigne 2' }] })
  assert.deepEqual(bounded(whole), whole)
})

test('nothing in it hides, turns the text around, or rings a bell', () => {
  const [evidence] = bounded(
    found({ evidence: [{ asked: 'a\u202eb\u200bc', came: 'd\u0007e\u001b[31m\ud800' }] }),
  ).evidence
  assert.deepEqual(evidence, { asked: 'abc', came: 'd\ufffde\ufffd[31m\ufffd' })
})

test('pieces of evidence have an end too', () => {
  const evidence = Array.from({ length: 99 }, (_, at) => ({ asked: String(at), came: '' }))
  assert.equal(bounded(found({ evidence })).evidence.length, bounds.evidence)
})

test('what a sentence names is cut like evidence; its own words and its numbers are not touched', () => {
  const lists = { missing: ['compliance.why-seen' as const] }
  const sentence = { key: 'compliance.why-met' as const, values: { hosts: 'h'.repeat(9999), count: 3 }, lists }
  const { values, ...rest } = bounded(found({ sentence })).sentence
  assert.equal(String(values.hosts).length, bounds.extract)
  assert.deepEqual([values.count, rest.lists], [3, lists])
})
