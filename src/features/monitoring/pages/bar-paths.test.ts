import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayPart } from '../keeping/day.ts'
import { barPaths } from './bar-paths.ts'

const days = (...runs: [DayPart | null, number][]) => runs.flatMap(([part, count]) => Array(count).fill(part))
const bounds = (d: string) => /^M(-?[\d.]+) /.exec(d)?.[1]

test('ninety good days are one line', () => {
  assert.deepEqual(barPaths(days(['up', 90])), [{ part: 'up', d: 'M0 15h359' }])
})

test('each state has one path, wherever its days are', () => {
  const paths = barPaths(days(['up', 10], ['down', 1], ['up', 4], ['down', 2], ['degraded', 73]))
  assert.deepEqual(
    paths.map(({ part }) => part),
    ['up', 'down', 'degraded'],
  )
  assert.equal(paths[0]?.d, 'M0 15h39M44 15h15')
  assert.equal(paths[1]?.d.match(/M/g)?.length, 2)
})

test('a bar stands where its day is', () => {
  const [, down] = barPaths(days(['up', 61], ['down', 1], ['up', 28]))
  assert.equal(bounds(down?.d ?? ''), '244')
})

test('a day after the other begins four further, whatever the shape', () => {
  for (const part of ['degraded', 'down', 'challenged', 'maintenance', 'refused'] as const) {
    const [two] = barPaths(days([part, 2]))
    const starts = startsOf(two?.d ?? '')
    const [one] = barPaths(days([part, 1]))
    assert.equal(starts.at(starts.length / 2)! - starts[0]!, 4, part)
    assert.equal(startsOf(one?.d ?? '').length * 2, starts.length)
  }
})

test('what nobody knows is a dot, and where our own network was out nothing is drawn', () => {
  assert.deepEqual(barPaths(days([null, 2], ['gap', 3], ['unknown', 1])), [{ part: 'unknown', d: 'M0 14h7M20 14h3' }])
  assert.deepEqual(barPaths(days(['gap', 90])), [])
})

test('no days, no paths', () => assert.deepEqual(barPaths([]), []))

/** Where each part of a path begins, from left to right: follows relative moves as a browser does. */
function startsOf(d: string): number[] {
  const starts: number[] = []
  let x = 0
  let start = 0
  for (const [, letter, given = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (given.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    if (letter === 'M') x = numbers[0] ?? 0
    if (letter === 'm') x += numbers[0] ?? 0
    if (letter === 'M' || letter === 'm') {
      start = x
      starts.push(start)
    }
    if (letter === 'h') x += numbers[0] ?? 0
    if (letter === 'l') x += numbers.filter((_, at) => at % 2 === 0).reduce((sum, dx) => sum + dx, 0)
    if (letter === 'z') x = start
  }
  return starts
}
