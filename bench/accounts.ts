import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../tools/build.ts'
import { load } from './load.ts'

const address = '/fr/services?kind=pad&access=none'
const [rounds, seconds] = [7, 1]

/**
 * One page as three visitors get it: signed in (its session is read anew, the page is rendered anew), signed out (the
 * page is kept), and a constant answer of the same bytes; and `/fr/account`. With one account, and with many, each of
 * which has an open session. All take turns, second by second: what else the machine does falls on each alike. What an
 * answer costs is the processor time of the server: a busy machine makes answers late, and hardly dearer.
 */
export async function accountsBench(words: string[]): Promise<object> {
  const sizes = words.length > 0 ? words.map(Number) : [1, 10_000]
  const root = join(import.meta.dirname, '..')
  await bundle({ 'accounts-server': 'bench/accounts-server.ts' }, join(root, 'build'))
  const sites: Open[] = []
  for (const people of sizes) sites.push(await open(root, people))
  for (let round = 0; round <= rounds; round++)
    for (const { turns, seen } of sites)
      for (const [who, ask] of turns) {
        const measured = await ask()
        // The first round warms up.
        if (round > 0) seen.set(who, [...(seen.get(who) ?? []), measured])
      }
  for (const { stop } of sites) stop()
  return { page: sites.map(({ people, seen }) => ({ people, ...figuresOf(seen) })), growth: growthOf(sites) }
}

type Who = 'bare' | 'signedOut' | 'signedIn' | 'account'

/** Of one turn: answers a second, and microseconds of the server's processor for each. */
interface Turn {
  rate: number
  cost: number
}

interface Open {
  people: number
  turns: [Who, () => Promise<Turn>][]
  seen: Map<Who, Turn[]>
  stop(): void
}

async function open(root: string, people: number): Promise<Open> {
  const server = fork(join(root, 'build/accounts-server.mjs'), [address, String(people)], { execArgv: [] })
  const [told] = await once(server, 'message')
  const { site, bare, cookie } = toldBy(told)
  const turns: Open['turns'] = [
    ['bare', () => turn(server, () => load(bare, address, seconds))],
    ['signedOut', () => turn(server, () => load(site, address, seconds))],
    ['signedIn', () => turn(server, () => load(site, address, seconds, cookie))],
    ['account', () => turn(server, () => load(site, '/fr/account', seconds, cookie))],
  ]
  return { people, turns, seen: new Map(), stop: () => void server.kill() }
}

async function turn(server: ChildProcess, ask: () => ReturnType<typeof load>): Promise<Turn> {
  const before = await processorOf(server)
  const { answered, requestsPerSecond } = await ask()
  return { rate: requestsPerSecond, cost: ((await processorOf(server)) - before) / answered }
}

async function processorOf(server: ChildProcess): Promise<number> {
  server.send('how much')
  const [{ user, system }] = await once(server, 'message')
  return user + system
}

/** Medians of the rounds; shares are of the bare answer of the same round. */
function figuresOf(seen: Open['seen']) {
  const each = (figure: (who: Who) => number) => Object.fromEntries([...seen.keys()].map((who) => [who, figure(who)]))
  const of = (who: Who) => seen.get(who) ?? []
  return {
    requestsPerSecond: each((who) => Math.round(median(of(who).map(({ rate }) => rate)))),
    microsecondsOfProcessor: each((who) => Math.round(median(of(who).map(({ cost }) => cost)))),
    ratioToBare: each((who) =>
      thousandths(median(of(who).map(({ rate }, at) => rate / (of('bare')[at]?.rate ?? rate)))),
    ),
  }
}

/** What an answer costs with the most people, over what it costs with the fewest, in the same rounds. */
function growthOf(sites: Open[]) {
  const [few, many] = [sites[0]?.seen, sites.at(-1)?.seen]
  const of = (who: Who) =>
    thousandths(median((many?.get(who) ?? []).map(({ cost }, at) => cost / (few?.get(who)?.[at]?.cost ?? cost))))
  return { signedIn: of('signedIn'), account: of('account') }
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
const thousandths = (share: number) => Math.round(1000 * share) / 1000

/** Safe: the server's one message. */
const toldBy = (message: unknown) => message as { site: number; bare: number; cookie: string }
