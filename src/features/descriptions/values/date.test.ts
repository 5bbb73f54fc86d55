import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heard } from '../testing.ts'
import { readDate, readMoment } from './date.ts'

const date = (value: string) => heard((note) => readDate(value, note))

test('a date is as exact as it is written', () => {
  for (const value of ['2020', '2020-07', '2020-07-06']) {
    assert.deepEqual(date(value), { value, said: [], corrected: [] })
  }
})

test('a time with a date is told and left out', () => {
  for (const value of [
    '2020-07-06T14:23:20',
    '2020-07-06 14:23',
    '2020-07-06T14:23:20.123+02:00',
    '2020-07-06T14:23:20Z',
  ]) {
    assert.deepEqual(date(value), { value: '2020-07-06', said: ['info date-with-time'], corrected: ['2020-07-06'] })
  }
})

test('a French date is read day first, with a warning', () => {
  for (const value of ['06/07/2020', '6/7/2020', '06.07.2020', '06-07-2020', '2020/07/06', '2020-7-6', '20200706']) {
    assert.deepEqual(
      date(value),
      { value: '2020-07-06', said: ['warning date-form'], corrected: ['2020-07-06'] },
      value,
    )
  }
  assert.equal(date('07/2020').value, '2020-07')
})

test('a month first is understood where the day cannot be a month', () => {
  assert.equal(date('07/25/2020').value, '2020-07-25')
})

test('a date that is not in the calendar is an error', () => {
  for (const value of [
    '2020-02-30',
    '2021-02-29',
    '2020-13-01',
    '31/04/2020',
    '0020-01-01',
    '2020-07-06T25:00',
    'été 2020',
    '-',
    '2020-',
  ]) {
    assert.deepEqual(date(value), { value: null, said: ['error bad-date'], corrected: [undefined] }, value)
  }
  assert.equal(date('2020-02-29').value, '2020-02-29')
})

test('a moment keeps its time and zone', () => {
  const moment = (value: string) => heard((note) => readMoment(value, note))
  assert.deepEqual(moment('2020-07-06T14:23:20'), { value: '2020-07-06T14:23:20', said: [], corrected: [] })
  assert.equal(moment('2020-07-06 14:23+02:00').value, '2020-07-06T14:23:00+02:00')
  assert.equal(moment('2020-07-06').value, '2020-07-06')
  assert.deepEqual(moment('06/07/2020 14:23').said, ['warning date-form'])
  assert.deepEqual(moment('hier').said, ['error bad-date'])
})

test('the days that exist are those of the calendar, from 1900 to 2199', () => {
  for (const year of [1899, 1900, 1904, 2000, 2023, 2024, 2100, 2199, 2200]) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const written = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
        const exists = year > 1899 && year < 2200 && isInCalendar(year, month, day)
        assert.equal(date(written).value, exists ? written : null)
        assert.equal(date(`${day}/${month}/${year}`).value === written, exists, written)
      }
    }
  }
})

function isInCalendar(year: number, month: number, day: number): boolean {
  const there = new Date(Date.UTC(year, month - 1, day))
  return there.getUTCMonth() === month - 1 && there.getUTCDate() === day
}
