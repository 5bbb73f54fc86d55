import assert from 'node:assert/strict'
import { test } from 'node:test'
import { erasureOf, isOver, lastErasureOf, stageOf, stages, wordingOf } from './suspicion.ts'

const at = '2026-11-23T10:00:00.000Z'
const now = Temporal.Instant.from(at)
const ruling = { id: 'x', outcome: 'met', at } as const
const open = {
  ruling: null,
  withdrawnAt: null,
  dismissedAt: null,
  toRulingAt: null,
  answeredAt: null,
  answerDueAt: '2026-12-07T10:00:00.000Z',
}

test('it is with the hoster first, then with the coordination, then with who rules', () => {
  assert.equal(stageOf(open, now), 'waiting')
  assert.equal(stageOf(open, now.add({ hours: 14 * 24 - 1 })), 'waiting')
  assert.equal(stageOf(open, now.add({ hours: 14 * 24 })), 'due')
  assert.equal(stageOf({ ...open, answeredAt: at }, now), 'answered')
  assert.equal(stageOf({ ...open, answeredAt: at }, now.add({ hours: 30 * 24 })), 'answered')
  assert.equal(stageOf({ ...open, toRulingAt: at }, now), 'to-ruling')
})

test('what ended it comes before all else, and a ruling before that', () => {
  const whole = { ...open, answeredAt: at, toRulingAt: at }
  assert.equal(stageOf({ ...whole, dismissedAt: at }, now), 'dismissed')
  assert.equal(stageOf({ ...whole, dismissedAt: at, withdrawnAt: at }, now), 'withdrawn')
  assert.equal(stageOf({ ...whole, dismissedAt: at, withdrawnAt: at, ruling }, now), 'ruled')
})

test('three of the stages are ends', () => {
  assert.deepEqual(
    stages.filter((stage) => isOver(stage)),
    ['ruled', 'dismissed', 'withdrawn'],
  )
})

test('spaces, capitals and forms of letters make no other text; words, accents and signs do', () => {
  const wording = wordingOf('Le pad appelle un traceur.')
  for (const same of [
    ' le  PAD\nappelle\tun\u00a0traceur. ',
    'Le pad appelle un tra\u0063eur.',
    'ＬＥ ｐａｄ appelle un traceur.',
    'Le pad\u202fappelle un traceur.',
  ])
    assert.equal(wordingOf(same), wording, same)
  for (const other of ['Le pad appelle un traceur', 'Le pad appelle un traçeur.', 'Le pad n’appelle pas un traceur.'])
    assert.notEqual(wordingOf(other), wording, other)
  assert.equal(wordingOf('cafe\u0301'), wordingOf('CAFÉ'))
})

test('months are those of the calendar, whatever their days', () => {
  const end = Temporal.Instant.from('2028-02-29T12:00:00Z')
  assert.equal(erasureOf(end).toString(), '2029-02-28T12:00:00Z')
  assert.equal(lastErasureOf(end).toString(), '2030-02-28T12:00:00Z')
})
