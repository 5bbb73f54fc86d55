import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chartHeight, chartOf, heightOf } from './latency-chart.ts'

const hour = (hour: string, median: number | null) => ({
  ...{ hour, checks: 12, good: 12, median },
  ...{ least: median === null ? null : median / 2, most: median === null ? null : median * 2 },
})

test('what is ten times slower stands as much higher, wherever', () => {
  assert.equal(heightOf(10), chartHeight)
  assert.equal(heightOf(10_000), 0)
  assert.equal(heightOf(10) - heightOf(100), heightOf(1000) - heightOf(10_000))
})

test('nothing leaves the chart', () => {
  assert.equal(heightOf(0), chartHeight)
  assert.equal(heightOf(90_000), 0)
})

test('hours that follow each other are one line, the last at the right', () => {
  const { middle } = chartOf([hour('2026-11-23T09', 100), hour('2026-11-23T10', 100)], '2026-11-23T10')
  assert.equal(middle, 'M465 80L475 80')
})

test('the line is cut where nothing was measured, and where nothing answered', () => {
  const { middle } = chartOf([hour('2026-11-23T07', 100), hour('2026-11-23T09', 100)], '2026-11-23T10')
  assert.equal(middle.match(/M/g)?.length, 2)
  assert.equal(chartOf([hour('2026-11-23T09', null)], '2026-11-23T10').middle, '')
})

test('what is older than the chart is left out', () => {
  assert.equal(chartOf([hour('2026-11-20T10', 100)], '2026-11-23T10').middle, '')
})
