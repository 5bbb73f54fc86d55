import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongMoves } from './edit-litter.ts'
import { courseOf, type LitterDates, phaseOn, phaseUntil, startOf, takes, wrongIn } from './litter.ts'

const dates: LitterDates = {
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  reviewUntil: '2026-12-20',
  voteFrom: '2026-12-27',
  voteUntil: '2027-01-10',
}

test('each day of a litter has one phase, and knows its last day', () => {
  for (const [day, phase, until] of [
    ['2026-10-31', 'announced', '2026-10-31'],
    ['2026-11-01', 'applications', '2026-11-30'],
    ['2026-11-30', 'applications', '2026-11-30'],
    ['2026-12-01', 'review', '2026-12-20'],
    ['2026-12-20', 'review', '2026-12-20'],
    ['2026-12-21', 'answers', '2026-12-26'],
    ['2026-12-27', 'vote', '2027-01-10'],
    ['2027-01-10', 'vote', '2027-01-10'],
    ['2027-01-11', 'over', null],
  ] as const) {
    assert.equal(phaseOn({ dates }, day), phase, day)
    assert.equal(phaseUntil({ dates }, day), until, day)
  }
})

test('a litter of which sources know one day alone is over', () => {
  assert.equal(phaseOn({ dates: null }, '2016-10-12'), 'over')
  assert.equal(phaseUntil({ dates: null }, '2016-10-12'), null)
})

test('what comes has no gap: each phase begins on the day after the one before', () => {
  const course = courseOf(dates)
  assert.deepEqual(
    course.map(({ from, until }) => [from, until]),
    [
      ['2026-11-01', '2026-11-30'],
      ['2026-12-01', '2026-12-20'],
      ['2026-12-21', '2026-12-26'],
      ['2026-12-27', '2027-01-10'],
    ],
  )
})

test('dates out of order are refused, each at its own field', () => {
  assert.deepEqual(wrongIn(dates), [])
  const fields = (changes: Partial<LitterDates>) => wrongIn({ ...dates, ...changes }).map(({ field }) => field)
  assert.deepEqual(fields({ closesOn: '2026-10-31' }), ['closesOn'])
  assert.deepEqual(fields({ reviewUntil: '2026-11-30' }), ['reviewUntil'])
  assert.deepEqual(fields({ voteUntil: '2026-12-26' }), ['voteUntil'])
  assert.deepEqual(fields({ opensOn: '2026-11-30' }), [])
})

test('applicants have three whole days to answer before the vote', () => {
  assert.equal(wrongIn({ ...dates, voteFrom: '2026-12-23' }).length, 1)
  assert.equal(wrongIn({ ...dates, voteFrom: '2026-12-24' }).length, 0)
})

test('a day that has come is not moved, and none is moved into the past', () => {
  const wrong = (changes: Partial<LitterDates>, today: string) =>
    wrongMoves(dates, { ...dates, ...changes }, today).map(({ field, key }) => `${field} ${key}`)
  assert.deepEqual(wrong({ closesOn: '2026-12-05' }, '2026-11-30'), [])
  assert.deepEqual(wrong({ closesOn: '2026-12-05' }, '2026-12-01'), ['closesOn membership.day-has-come'])
  assert.deepEqual(wrong({ opensOn: '2026-11-02' }, '2026-11-01'), ['opensOn membership.day-has-come'])
  assert.deepEqual(wrong({ voteFrom: '2026-11-01' }, '2026-12-01'), ['voteFrom membership.day-is-past'])
})

test('once the vote has begun its days stand', () => {
  const moved = { ...dates, voteUntil: '2027-01-20' }
  assert.equal(wrongMoves(dates, moved, '2026-12-26').length, 0)
  assert.equal(wrongMoves(dates, moved, '2026-12-27').length, 1)
})

test('who was made up applies in a litter that was made up, and nobody else does', () => {
  assert.ok(takes({ fictional: true }, { fictional: true }))
  assert.ok(takes({ fictional: false }, { fictional: false }))
  assert.ok(!takes({ fictional: true }, { fictional: false }))
  assert.ok(!takes({ fictional: false }, { fictional: true }))
})

test('a day begins at midnight of the collective, in winter and in summer', () => {
  assert.equal(startOf('2026-12-01', 'Europe/Paris').toString(), '2026-11-30T23:00:00Z')
  assert.equal(startOf('2026-07-01', 'Europe/Paris').toString(), '2026-06-30T22:00:00Z')
})
