import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundle } from '../tools/build.ts'
import { storedPerYear } from './stored-health.ts'

const build = join(import.meta.dirname, '../build')

/**
 * Services on loopback, 5 ms to 9 s late and three in a hundred out of order, watched every five minutes: what a check
 * costs beside the bare request, how late it comes, and what is stored. Words: seconds of each run, then sizes.
 */
export async function monitoringBench(words: string[]): Promise<object> {
  const [seconds = 120, ...sizes] = words.map(Number)
  await bundle({ 'bench-monitored': 'bench/monitored.ts', 'bench-watch': 'bench/watch.ts' }, build)
  const measured: Record<string, object> = {}
  for (const services of sizes.length > 0 ? sizes : [1000, 10_000])
    measured[services] = await measure(services, seconds)
  return {
    rhythm: '5 minutes',
    latency: '5 ms to 9 s',
    faults: '3 %',
    seconds,
    services: measured,
    stored: await storedPerYear(),
  }
}

async function measure(services: number, seconds: number): Promise<object> {
  const web = fork(join(build, 'bench-monitored.mjs'), ['serve'], { execArgv: [] })
  const { port = 0 } = await told(web)
  const words = [port, services, seconds].map(String)
  const watcher = fork(join(build, 'bench-watch.mjs'), words, { execArgv: [] })
  await once(watcher, 'message')
  const step = async (name: string) => {
    web.send('counts')
    await told(web)
    watcher.send(name)
    return told(watcher)
  }
  await step('warm')
  const bare = await step('bare')
  await step('begin')
  const watched = await step('watch')
  watcher.disconnect()
  web.kill()
  const costs = [perThousand(watched), perThousand(bare)] as const
  return {
    checksPerSecond: tenths((watched.checks ?? 0) / (watched.seconds ?? 1)),
    requestsPerCheck: hundredths((watched.requests ?? 0) / (watched.checks ?? 1)),
    lateness: { median: watched.lateness50, p95: watched.lateness95 },
    cpuSecondsPer1000: { watched: hundredths(costs[0]), bare: hundredths(costs[1]) },
    ratio: hundredths(costs[0] / costs[1]),
    percentOfOneCore: hundredths((100 * (watched.cpu ?? 0)) / (watched.seconds ?? 1)),
    megabytes: { watched: Math.round(watched.megabytes ?? 0), bare: Math.round(bare.megabytes ?? 0) },
  }
}

const perThousand = ({ cpu = 0, checks = 0 }: Record<string, number>) => (1000 * cpu) / checks

/** Safe: both processes tell figures by name, and nothing else. */
const told = async (child: ChildProcess) => (await once(child, 'message'))[0] as Record<string, number>

const tenths = (figure: number) => Math.round(10 * figure) / 10
const hundredths = (figure: number) => Math.round(100 * figure) / 100
