import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReport } from './report.ts'
import { inShort } from './testing.ts'

const spot = (line: number, value = '') => ({ line, key: 'a.b', value })

test('remarks are told in the order of the file', () => {
  const report = openReport('a')
  report.add(spot(9), 'error', 'descriptions.bad-date')
  report.add(spot(2), 'info', 'descriptions.quoted')
  report.add(spot(0), 'warning', 'descriptions.bad-mail')
  assert.deepEqual(report.lines().map(inShort), ['0 warning bad-mail', '2 info quoted', '9 error bad-date'])
})

test('a flood of one fault is listed a hundred times, then counted', () => {
  const report = openReport('a')
  for (let line = 1; line <= 350; line += 1) report.add(spot(line), 'error', 'descriptions.bad-date')
  report.add(spot(400), 'error', 'descriptions.bad-mail')
  const lines = report.lines()
  assert.equal(lines.length, 102)
  assert.deepEqual(lines.slice(-2).map(inShort), ['101 error more-alike', '400 error bad-mail'])
  assert.deepEqual(lines.at(-2)?.message.values, { count: 250 })
})

test('long values are shortened without breaking a character, long corrections left out', () => {
  const report = openReport('a')
  const value = `${'x'.repeat(299)}\u{1F431}`
  report.add(spot(1, value), 'error', 'descriptions.bad-item', { values: { item: value }, corrected: 'y'.repeat(501) })
  const [line] = report.lines()
  assert.ok(line?.value.isWellFormed() && line.value.length === 301)
  assert.equal(line?.message.values.item, value)
  assert.equal(line?.corrected, undefined)
})

test('a password in an address is not spread by the report', () => {
  const report = openReport('a')
  report.add(spot(1, 'https://ortie:secret@a.example/'), 'error', 'descriptions.address-credentials')
  report.add(spot(2, 'https://social.example/@ortie'), 'error', 'descriptions.bad-address')
  assert.deepEqual(
    report.lines().map(({ value }) => value),
    ['https://…@a.example/', 'https://social.example/@ortie'],
  )
})
