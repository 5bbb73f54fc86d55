import type { DayPart } from '../keeping/day.ts'

export interface BarPath {
  part: Exclude<DayPart, 'gap'>
  d: string
}

/** How wide a day is, on a ground that is 30 high: a bar of 3 and a space of 1. */
export const dayWidth = 4

/**
 * The days of a service, the oldest first, as one path for each state: every state has its shape, so that they differ
 * without colour too. A day on which our own network was out stays empty.
 */
export function barPaths(days: readonly (DayPart | null)[]): BarPath[] {
  const paths = new Map<BarPath['part'], string>()
  for (const { part, at, count } of runsOf(days)) {
    if (part === 'gap') continue
    paths.set(part, (paths.get(part) ?? '') + shapes[part](at * dayWidth, count))
  }
  return [...paths].map(([part, d]) => ({ part, d }))
}

interface Run {
  part: DayPart
  at: number
  count: number
}

function runsOf(days: readonly (DayPart | null)[]): Run[] {
  const runs: Run[] = []
  for (const [at, shown] of days.entries()) {
    const part = shown ?? 'unknown'
    const last = runs.at(-1)
    if (last?.part === part) last.count++
    else runs.push({ part, at, count: 1 })
  }
  return runs
}

/** One shape that repeats: `next` leads from the end of one day to the beginning of the following. */
const repeated = (first: string, shape: string, next: string) => (x: number, count: number) =>
  `M${x + Number(first.split(' ')[0])} ${first.split(' ')[1]}${Array(count).fill(shape).join(next)}`

/** Long dashes and dots are one line each: the style draws the days out of it. */
const line = (y: number) => (x: number, count: number) => `M${x} ${y}h${count * dayWidth - 1}`

const shapes: Record<BarPath['part'], (x: number, count: number) => string> = {
  up: line(15),
  unknown: line(14),
  degraded: repeated('0 12', 'h3v18h-3zm0-4l1.5-4 1.5 4z', 'm4 4'),
  down: repeated('0 22', 'h3v8h-3zm1.5-19l2 3-2 3-2-3z', 'm2.5 19'),
  challenged: repeated('.5 1', 'h2v28h-2zm0 9h2m-2 10h2', 'm2-19'),
  maintenance: repeated('.5 11', 'h2v18h-2zm0 6h2m-2 6h2', 'm2-12'),
  refused: repeated('1.5 1', 'v28', 'm4-28'),
}
