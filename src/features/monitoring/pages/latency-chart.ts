import type { HourOfHealth } from '../keeping/history-queries.ts'

export const chartWidth = 480
export const chartHeight = 120
const hourWidth = 10
const [least, most] = [10, 10_000]

/** Milliseconds that are written beside the chart. */
export const marks = [10, 100, 1000, 10_000]

/** How high a latency stands: each line is ten times the one below, so that slow and fast are both seen. */
export function heightOf(ms: number): number {
  const inside = Math.min(most, Math.max(least, ms))
  const share = Math.log10(inside / least) / Math.log10(most / least)
  return round(chartHeight - share * chartHeight)
}

export interface ChartPaths {
  /** From the fastest to the slowest answer of each hour. */
  spread: string
  /** The middle one of each hour; cut where nothing was measured. */
  middle: string
}

/** The hours before one, as lines of a chart. */
export function chartOf(hours: readonly HourOfHealth[], last: string): ChartPaths {
  let spread = ''
  let middle = ''
  let before = Number.NaN
  for (const { hour, least, median, most } of hours) {
    if (least === null || median === null || most === null) continue
    const x = chartWidth - hourWidth / 2 - hourWidth * hoursBetween(hour, last)
    if (x < 0) continue
    spread += `M${x} ${heightOf(least)}V${heightOf(most)}`
    middle += `${x - before === hourWidth ? 'L' : 'M'}${x} ${heightOf(median)}`
    before = x
  }
  return { spread, middle }
}

const hoursBetween = (from: string, to: string) => Math.round((timeOf(to) - timeOf(from)) / 3_600_000)
const timeOf = (hour: string) => Date.parse(`${hour}:00:00Z`)
const round = (value: number) => Math.round(value * 10) / 10
