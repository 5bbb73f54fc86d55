import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileDates } from '../testing-hostile.ts'
import { datesInWords } from './dates-in-words.ts'
import { latestOf, noonOf, oneDay, yearBefore } from './one-day.ts'

const days = (text: string) => datesInWords(text)

test('a day is read as people write it, in French and in English', () => {
  for (const text of [
    '3 novembre 2026',
    'le 03/11/2026',
    '3.11.2026',
    '2026-11-03',
    'November 3, 2026',
    '3 Nov. 2026',
    '3rd November 2026',
    '3rd of November 2026',
    '3\u00a0novembre\u202f2026',
    '3 NOVEMBRE 2026',
  ])
    assert.deepEqual(days(text), ['2026-11-03'], text)
  assert.deepEqual(days('1er août 2026'), ['2026-08-01'])
  assert.deepEqual(days('12 fév. 2026, 3 mai 2026, 4 juin 2026, 5 juillet 2026'), [
    '2026-02-12',
    '2026-05-03',
    '2026-06-04',
    '2026-07-05',
  ])
})

test('a month without a day is its last day', () => {
  assert.deepEqual(days('en février 2024'), ['2024-02-29'])
  assert.deepEqual(days('June 2026'), ['2026-06-30'])
  assert.deepEqual(days('2026-04'), ['2026-04-30'])
})

test('what is no day is none', () => {
  for (const text of [
    '31/02/2026',
    '2026-13-01',
    '© 2026',
    'nginx 1.26.3',
    '12 chatons 2026',
    'version 2026.11',
    '45 mars 2026',
    '',
  ])
    assert.deepEqual(days(text), [], text)
})

test('each day is told once, and no more than 200', () => {
  assert.deepEqual(days('2026-11-03 et le 3 novembre 2026'), ['2026-11-03'])
  const many = Array.from({ length: 900 }, (_, at) =>
    Temporal.PlainDate.from('2020-01-01').add({ days: at }).toString(),
  )
  assert.equal(days(many.join(' ')).length, 200)
})

test('a long text that only looks like dates has none, and one that says the same day again and again has one', () => {
  for (const [name, shape] of Object.entries(hostileDates))
    assert.deepEqual(days(shape(200_000)), name.includes('octobre 2026') ? ['2026-10-12'] : [], name)
})

test('days are compared by what they say', () => {
  assert.equal(latestOf(['2026-01-02', '2025-12-31', '2027-01-01'], '2026-11-23'), '2026-01-02')
  assert.equal(latestOf([]), null)
  assert.equal(yearBefore('2024-02-29'), '2023-02-28')
  assert.equal(oneDay('2026', 2, '30'), null)
  assert.equal(oneDay('2026', null, '3'), null)
  assert.equal(new Date(noonOf('2026-11-03')).toISOString(), '2026-11-03T12:00:00.000Z')
})
