import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostBytes } from './decode.ts'
import { longestLine } from './lines.ts'
import { readText, remarks } from './testing.ts'
import { hostileLines, hostileLongLines, hostileValues } from './testing-hostile.ts'

/** Each text of the report, however it is shown. */
const longestTold = (text: string) =>
  Math.max(0, ...readText(text).report.flatMap(({ value, corrected }) => [value.length, corrected?.length ?? 0]))

test('of a line of one megabyte the beginning is read, whatever it is made of, and that is told', () => {
  for (const [name, shape] of Object.entries(hostileValues)) {
    const text = shape(mostBytes)
    const told = remarks(readText(text)).filter((told) => /^2 error (line-too-long|too-large)$/.test(told))
    const isBlank = text.slice(text.indexOf('\n')).trim() === ''
    assert.equal(told.length, isBlank ? 0 : 1, name)
    assert.ok(longestTold(text) <= 501, name)
  }
})

test('every kind of value stands the longest line, made of any piece', () => {
  for (const [name, shape] of Object.entries(hostileLongLines)) {
    const text = shape(mostBytes)
    assert.ok(!remarks(readText(text)).some((told) => told.endsWith('line-too-long')), name)
    assert.ok(longestTold(text) <= 501 && longestLine > 501, name)
  }
})

test('of a megabyte of short lines a hundred faults of each sort are told, and the others counted', () => {
  for (const [name, shape] of Object.entries(hostileLines)) {
    const { report } = readText(shape(mostBytes))
    assert.ok(report.length < 700, `${name}: ${report.length}`)
  }
  const { report } = readText(hostileLines[JSON.stringify('a\n')]?.(mostBytes) ?? '')
  const [rest] = report.filter(({ message }) => message.key === 'descriptions.more-alike')
  assert.deepEqual(rest?.message.values, { count: mostBytes / 2 - 100 })
})
