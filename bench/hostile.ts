import { readersOfFiles } from './hostile-files.ts'
import { readersOfPages } from './hostile-pages.ts'
import type { Reader } from './hostile-reader.ts'

/** One shape of hostile text, read at a quarter of its size and whole. */
interface Timed {
  shape: string
  /** How many times longer four times the text takes: 4 where the time grows as the text does, 16 as its square. */
  growth: number
  quarterMs: number
  ms: number
  mbPerSecond: number
}

const readers = [...readersOfPages, ...readersOfFiles]
const suspicious = 8
const rounds = 5
/** What is quicker is done several times, so that a clock can tell. */
const leastMs = 10

/**
 * Every reader of hostile text, over each shape of it: quarters and wholes take turns in the same run, after a first
 * reading of both; medians of five. Words that are given name the readers: those whose names hold one of them.
 */
export async function hostileBench(words: string[]): Promise<object> {
  const asked = readers.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  const told: Record<string, { signs: number; worst: Timed; shapes: Timed[] }> = {}
  for (const reader of asked) {
    const shapes = await timesOf(reader)
    const [worst] = shapes
    if (worst) told[reader.name] = { signs: reader.signs, worst, shapes }
  }
  const worst = Object.entries(told).flatMap(([reader, { shapes }]) =>
    shapes.filter(({ growth }) => growth > suspicious).map((timed) => ({ reader, ...timed })),
  )
  return { readers: told, worst }
}

/** The shape that grows fastest first. */
async function timesOf({ shapes, signs, ready }: Reader): Promise<Timed[]> {
  const times: Timed[] = []
  for (const [shape, textOf] of Object.entries(shapes)) {
    const [quarter, whole] = [ready(textOf(Math.floor(signs / 4))), ready(textOf(signs))]
    const turns = { quarter: await turnsOf(quarter), whole: await turnsOf(whole) }
    const [quarters, wholes]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      quarters.push(await millisecondsOf(quarter, turns.quarter))
      wholes.push(await millisecondsOf(whole, turns.whole))
    }
    const [quarterMs, ms] = [median(quarters), median(wholes)]
    times.push({
      ...{ shape, growth: rounded(ms / quarterMs), quarterMs: rounded(quarterMs), ms: rounded(ms) },
      mbPerSecond: rounded(signs / 1000 / ms),
    })
  }
  return times.sort((a, b) => b.growth - a.growth)
}

/** How often it is read for one measure; the first reading is none. */
async function turnsOf(read: () => unknown): Promise<number> {
  await millisecondsOf(read, 1)
  return Math.min(1000, Math.ceil(leastMs / (await millisecondsOf(read, 1))))
}

async function millisecondsOf(read: () => unknown, turns: number): Promise<number> {
  const began = performance.now()
  for (let turn = 0; turn < turns; turn++) {
    const reading = read()
    if (reading instanceof Promise) await reading
  }
  return (performance.now() - began) / turns
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
const rounded = (figure: number) => Number(figure.toPrecision(3))
