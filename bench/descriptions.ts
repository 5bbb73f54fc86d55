import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { hostersAtOnce } from '../src/features/crawling/index.ts'
import { bundle } from '../tools/build.ts'

const build = join(import.meta.dirname, '../build')

/**
 * A federation on loopback, 20 ms late and one answer in fifty a fault: how long a whole crawl takes beside the bare
 * fetching of the same addresses at the same politeness, and a second one where nothing changed; and how many files a
 * second the reader takes beside splitting the same bytes into lines. `reader` in place of a number: the latter alone.
 */
export async function descriptionsBench(words: string[]): Promise<object> {
  if (words[0] === 'reader') return readerBench()
  const hosters = Number(words[0] ?? 1000)
  await bundle({ 'bench-federation': 'bench/federation.ts', 'bench-crawl': 'bench/crawl.ts' }, build)
  const web = fork(join(build, 'bench-federation.mjs'), ['serve', String(hosters)], { execArgv: [] })
  const { port = 0 } = await told(web)
  // As `npm start` has it: a crawl makes much garbage, and a small young space is 80 MB less of memory.
  const execArgv = ['--max-semi-space-size=8']
  const crawler = fork(join(build, 'bench-crawl.mjs'), [String(port), String(hosters)], { execArgv })
  await once(crawler, 'message')
  const step = async (name: string) => {
    crawler.send(name)
    const { seconds = 0, cpu = 0, megabytes = 0 } = await told(crawler)
    web.send('counts')
    const { asked = 0, sent = 0 } = await told(web)
    return {
      seconds: tenths(seconds),
      cpu: tenths(cpu),
      megabytes: Math.round(megabytes),
      requests: asked,
      bytes: sent,
    }
  }
  const before = await step('bare')
  const first = await step('first')
  const second = await step('second')
  const after = await step('bare')
  const bare = { ...before, seconds: tenths((before.seconds + after.seconds) / 2) }
  crawler.disconnect()
  web.kill()
  return {
    federation: { hosters, services: hosters * 10, latencyMs: 20, faults: '2 %', hostsAtOnce: hostersAtOnce },
    ...{ bare, first, second },
    ratio: {
      firstToBare: hundredths(first.seconds / bare.seconds),
      secondToBare: hundredths(second.seconds / bare.seconds),
      secondBytesToFirst: hundredths((100 * second.bytes) / first.bytes) / 100,
    },
    reader: await readerBench(),
  }
}

/** What `bench/reader.ts` tells, from a process of its own. */
async function readerBench(): Promise<object> {
  await bundle({ 'bench-reader': 'bench/reader.ts' }, build)
  const reader = fork(join(build, 'bench-reader.mjs'), [], { execArgv: [] })
  const [figures] = await once(reader, 'message')
  return figures
}

/** Safe: both processes tell figures by name, and nothing else. */
const told = async (child: ChildProcess) => (await once(child, 'message'))[0] as Record<string, number>

const tenths = (figure: number) => Math.round(10 * figure) / 10
const hundredths = (figure: number) => Math.round(100 * figure) / 100
