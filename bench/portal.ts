import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Lot } from '../src/features/portal/draw.ts'
import { bundle } from '../tools/build.ts'
import { chance } from './chance.ts'
import { openings } from './openings.ts'

const [rounds, seconds] = [7, 1]
const drawn = 100_000

/**
 * How fast the portal opens: its 303 beside a constant one from bare node:http of the same process, in turns, second by
 * second; and whether 100,000 openings come as the weights say.
 */
export async function portalBench(words: string[]): Promise<object> {
  const candidates = Number(words[0] ?? 1000)
  const root = join(import.meta.dirname, '..')
  await bundle({ 'portal-server': 'bench/portal-server.ts' }, join(root, 'build'))
  const server = fork(join(root, 'build/portal-server.mjs'), [String(candidates)], { execArgv: [] })
  const [told] = await once(server, 'message')
  const { site, bare, address, serving } = toldBy(told)
  const turns: Turn[][] = []
  for (let round = 0; round <= rounds; round++) {
    const [there, here] = [await turn(server, bare, address), await turn(server, site, `${address}?name=reunion`)]
    // The first round warms up.
    if (round > 0) turns.push([there, here])
  }
  server.kill()
  const of = (at: number, figure: (turn: Turn) => number) => median(turns.map((round) => figure(round[at] ?? noTurn)))
  const ratio = (figure: (turn: Turn) => number) =>
    thousandths(median(turns.map(([there = noTurn, here = noTurn]) => figure(here) / figure(there))))
  return {
    candidates: serving,
    openingsPerSecond: { bare: of(0, ({ rate }) => rate), portal: of(1, ({ rate }) => rate) },
    p99Milliseconds: { bare: of(0, ({ p99 }) => p99), portal: of(1, ({ p99 }) => p99) },
    microsecondsOfProcessor: { bare: of(0, ({ cost }) => cost), portal: of(1, ({ cost }) => cost) },
    ratioToBare: { rate: ratio(({ rate }) => rate), cost: ratio(({ cost }) => cost) },
    fairness: fairness(candidates),
  }
}

interface Turn {
  rate: number
  p99: number
  cost: number
}
const noTurn: Turn = { rate: 1, p99: 1, cost: 1 }

async function turn(server: ChildProcess, port: number, address: string): Promise<Turn> {
  const before = await processorOf(server)
  const { answered, perSecond, p99 } = await openings(port, address, seconds)
  return { rate: perSecond, p99, cost: Math.round((10 * ((await processorOf(server)) - before)) / answered) / 10 }
}

async function processorOf(server: ChildProcess): Promise<number> {
  server.send('how much')
  const [{ user, system }] = await once(server, 'message')
  return user + system
}

/** Chi-square of 100,000 draws against the weights: its mean is the degrees of freedom, its spread √(2 × those). */
function fairness(candidates: number) {
  const lot = new Lot(Array.from({ length: candidates }, (_, at) => ({ at, weight: 1 + (at % 10) })))
  const counts = new Array<number>(candidates).fill(0)
  const { share } = chance(1, 0)
  for (let opening = 0; opening < drawn; opening++) {
    const at = lot.draw(share())?.at ?? 0
    counts[at] = (counts[at] ?? 0) + 1
  }
  const weights = counts.reduce((sum, _, at) => sum + 1 + (at % 10), 0)
  const chiSquare = counts.reduce((sum, count, at) => {
    const wanted = (drawn * (1 + (at % 10))) / weights
    return sum + (count - wanted) ** 2 / wanted
  }, 0)
  const freedom = candidates - 1
  const deviations = (chiSquare - freedom) / Math.sqrt(2 * freedom)
  return { draws: drawn, chiSquare: Math.round(chiSquare), freedom, deviations: thousandths(deviations) }
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
const thousandths = (share: number) => Math.round(1000 * share) / 1000

/** Safe: the server's one message. */
const toldBy = (message: unknown) => message as { site: number; bare: number; address: string; serving: number }
