import assert from 'node:assert/strict'
import { test } from 'node:test'
import { easterOf } from './easter.ts'
import { type HolidayPlace, holidayOn, holidayPlaces } from './holidays.ts'
import { beginningOn, dayIn, type MeetingRule, nextBeginning, usualRule } from './rule.ts'

const month = (text: string) => Temporal.PlainYearMonth.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text)
const rule = (said: Partial<MeetingRule> = {}): MeetingRule => ({ ...usualRule, ...said })
const rests = (text: string, place: HolidayPlace) => holidayOn(day(text), [place]).length > 0

test('Easter is where the calendars have it', () => {
  const known = [
    ...['1961-04-02', '1981-04-19', '2000-04-23', '2008-03-23', '2011-04-24', '2016-03-27', '2019-04-21'],
    ...['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2076-04-19'],
  ]
  for (const sunday of known) assert.equal(easterOf(Number(sunday.slice(0, 4))).toString(), sunday)
})

test('Easter is a Sunday between 22 March and 25 April, whatever the year', () => {
  for (let year = 1600; year < 2400; year++) {
    const easter = easterOf(year)
    const text = easter.toString().slice(5)
    assert.equal(easter.dayOfWeek, 7)
    assert.ok(text >= '03-22' && text <= '04-25', easter.toString())
  }
})

test('France rests on its eleven days of 2026', () => {
  const days = ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']
  assert.deepEqual(holidaysIn(2026, 'france'), days)
})

test('Belgium rests on its ten days of 2027', () => {
  const days = ['01-01', '03-29', '05-01', '05-06', '05-17', '07-21', '08-15', '11-01', '11-11', '12-25']
  assert.deepEqual(holidaysIn(2027, 'belgium'), days)
})

test('all of Switzerland rests on four days', () => {
  assert.deepEqual(holidaysIn(2026, 'switzerland'), ['01-01', '05-14', '08-01', '12-25'])
})

test('Quebec rests on its own days, of which several are Mondays', () => {
  const days = ['01-01', '04-03', '04-06', '05-18', '06-24', '07-01', '09-07', '10-12', '12-25']
  assert.deepEqual(holidaysIn(2026, 'quebec'), days)
})

test('the Patriots’ day is before 25 May even when that is a Monday, and a Sunday moves Canada day', () => {
  assert.ok(rests('2026-05-18', 'quebec') && !rests('2026-05-25', 'quebec'))
  assert.ok(rests('2029-07-02', 'quebec') && !rests('2029-07-01', 'quebec'))
})

test('weekdays take turns month by month', () => {
  const turns = rule({ weekdays: [2, 3, 4], restIn: [] })
  const days = ['2026-09', '2026-10', '2026-11', '2026-12'].map((text) => dayIn(turns, month(text))?.toString())
  assert.equal(new Set(days.slice(0, 3).map((text) => text && day(text).dayOfWeek)).size, 3)
  assert.equal(day(days[0] ?? '').dayOfWeek, day(days[3] ?? '').dayOfWeek)
})

test('it is the third such day of the month, or the week that the rule says', () => {
  const thursdays = rule({ weekdays: [4], restIn: [] })
  assert.equal(dayIn(thursdays, month('2026-12'))?.toString(), '2026-12-17')
  assert.equal(dayIn({ ...thursdays, week: 1 }, month('2026-12'))?.toString(), '2026-12-03')
})

test('nobody meets on a holiday: a week later, or earlier at the end of the month', () => {
  const fridays = rule({ weekdays: [5], week: 4, restIn: ['france'] })
  assert.equal(dayIn({ ...fridays, week: 1 }, month('2026-05'))?.toString(), '2026-05-15', 'the first and the eighth')
  assert.equal(dayIn(fridays, month('2026-12'))?.toString(), '2026-12-18', 'Christmas is the last Friday')
})

test('where one of the places rests, all do', () => {
  const fridays = rule({ weekdays: [5], week: 1, restIn: ['quebec', 'belgium'] })
  assert.equal(dayIn(fridays, month('2026-04'))?.toString(), '2026-04-10', 'Good Friday in Quebec')
  assert.equal(dayIn({ ...fridays, restIn: ['belgium'] }, month('2026-04'))?.toString(), '2026-04-03')
})

test('every month of a century has its day, and it is a working day of that month', () => {
  for (let first = month('2026-01'); first.year < 2126; first = first.add({ months: 1 })) {
    const found = dayIn(usualRule, first)
    assert.ok(found && found.month === first.month && found.dayOfWeek <= 5, first.toString())
    assert.deepEqual(holidayOn(found, holidayPlaces), [])
  }
})

test('the evening hour is that of the clocks on the wall, summer and winter', () => {
  const at = { at: '20:30' }
  assert.equal(beginningOn(at, day('2026-12-17'), 'Europe/Paris').toString(), '2026-12-17T19:30:00Z')
  assert.equal(beginningOn(at, day('2026-06-18'), 'Europe/Paris').toString(), '2026-06-18T18:30:00Z')
  assert.equal(beginningOn(at, day('2026-10-26'), 'Europe/Paris').toString(), '2026-10-26T19:30:00Z')
})

test('an hour that the change of clocks leaves out is the one after', () => {
  assert.equal(beginningOn({ at: '02:30' }, day('2027-03-28'), 'Europe/Paris').toString(), '2027-03-28T01:30:00Z')
})

test('the next one is this month’s while it is not over, then next month’s', () => {
  const thursdays = rule({ weekdays: [4], restIn: [] })
  const next = (text: string) => nextBeginning(thursdays, instant(text), 'Europe/Paris')?.toString()
  assert.equal(next('2026-12-17T19:29:59Z'), '2026-12-17T19:30:00Z')
  assert.equal(next('2026-12-17T19:30:00Z'), '2027-01-21T19:30:00Z')
})

test('a rule without a weekday means Wednesdays', () => {
  assert.equal(dayIn(rule({ weekdays: [] }), month('2026-12'))?.dayOfWeek, 3)
})

test('on Easter Monday France, Belgium and Quebec rest, and nobody meets', () => {
  const mondays = rule({ weekdays: [1], week: 1, restIn: ['france'] })
  for (const monday of ['2021-04-05', '2024-04-01', '2026-04-06', '2029-04-02'])
    assert.deepEqual(holidayOn(day(monday), ['france', 'belgium', 'quebec']), ['france', 'belgium', 'quebec'], monday)
  assert.equal(dayIn(mondays, month('2026-04'))?.toString(), '2026-04-13')
  assert.equal(dayIn(mondays, month('2024-04'))?.toString(), '2024-04-08')
})

test('in a leap year what follows Easter is counted over no day too many', () => {
  const days = ['01-01', '04-17', '05-01', '05-08', '05-25', '06-05', '07-14', '08-15', '11-01', '11-11', '12-25']
  assert.deepEqual(holidaysIn(2028, 'france'), days)
  assert.equal(dayIn(rule({ weekdays: [2], week: 4, restIn: [] }), month('2028-02'))?.toString(), '2028-02-22')
  assert.equal(dayIn(rule({ weekdays: [2], week: 4, restIn: [] }), month('2028-03'))?.toString(), '2028-03-28')
})

test('Ascension Day, always a Thursday, puts that month’s meeting off', () => {
  const thursdays = rule({ weekdays: [4], week: 2, restIn: ['switzerland'] })
  assert.equal(dayIn(thursdays, month('2026-05'))?.toString(), '2026-05-21', 'the 14th is Ascension Day')
  assert.equal(dayIn(thursdays, month('2027-05'))?.toString(), '2027-05-13', 'it is the 6th in 2027')
})

test('weekdays take turns over the turn of the year, each as often as the others', () => {
  const turning = rule({ weekdays: [2, 3, 4], restIn: [] })
  const found = Array.from({ length: 6 }, (_, at) => dayIn(turning, month('2026-11').add({ months: at }))?.dayOfWeek)
  assert.deepEqual(new Set(found.slice(0, 3)), new Set([2, 3, 4]))
  assert.deepEqual(found.slice(3), found.slice(0, 3))
})

test('an evening before and one after the change of clocks begin at the same hour on the wall', () => {
  const wednesdays = rule({ weekdays: [3], week: 4, restIn: [] })
  const next = (after: string) => nextBeginning(wednesdays, instant(after), 'Europe/Paris')?.toString()
  assert.equal(next('2027-03-01T00:00:00Z'), '2027-03-24T19:30:00Z')
  assert.equal(next('2027-04-01T00:00:00Z'), '2027-04-28T18:30:00Z')
  assert.equal(next('2027-10-01T00:00:00Z'), '2027-10-27T18:30:00Z')
  assert.equal(next('2027-11-01T00:00:00Z'), '2027-11-24T19:30:00Z')
})

test('an hour that comes twice when the clocks go back is the first', () => {
  assert.equal(beginningOn({ at: '02:30' }, day('2027-10-31'), 'Europe/Paris').toString(), '2027-10-31T00:30:00Z')
})

test('the turn of the year is crossed by the clocks of the collective', () => {
  const first = rule({ weekdays: [5], week: 1, restIn: [] })
  const next = (zone: string) => nextBeginning(first, instant('2026-12-31T23:30:00Z'), zone)?.toString()
  assert.equal(next('Europe/Paris'), '2027-01-01T19:30:00Z')
  assert.equal(next('America/Montreal'), '2027-01-02T01:30:00Z')
})

function holidaysIn(year: number, place: HolidayPlace): string[] {
  const first = day(`${year}-01-01`)
  const all = Array.from({ length: first.daysInYear }, (_, at) => first.add({ days: at }))
  return all.filter((each) => holidayOn(each, [place]).length > 0).map((each) => each.toString().slice(5))
}
