import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostersAtOnce } from '../src/features/crawling/index.ts'
import { readDescription } from '../src/features/descriptions/index.ts'
import { bundle } from '../tools/build.ts'
import { addressesOf, fileAt } from './federation.ts'

const readerFiles = 2000
const rounds = 7

/**
 * A federation on loopback, 20 ms late and one answer in fifty a fault: how long a whole crawl takes beside the bare
 * fetching of the same addresses at the same politeness, and a second one where nothing changed; and how many files a
 * second the reader takes beside splitting the same bytes into lines.
 */
export async function descriptionsBench(words: string[]): Promise<object> {
  const hosters = Number(words[0] ?? 1000)
  const build = join(import.meta.dirname, '../build')
  await bundle({ 'bench-federation': 'bench/federation.ts', 'bench-crawl': 'bench/crawl.ts' }, build)
  const web = fork(join(build, 'bench-federation.mjs'), ['serve', String(hosters)], { execArgv: [] })
  const { port = 0 } = await told(web)
  const crawler = fork(join(build, 'bench-crawl.mjs'), [String(port), String(hosters)], { execArgv: [] })
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
    reader: readerBench(),
  }
}

/** Reading and splitting take turns over the same bytes, round by round: in memory, and from files of a folder. */
function readerBench() {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-bench-'))
  const files = addressesOf(Math.ceil(readerFiles / 11))
    .flat()
    .slice(0, readerFiles)
    .map((address, at) => {
      const bytes = Buffer.from(fileAt(address, readerFiles) ?? '')
      const path = join(folder, `${at}.properties`)
      writeFileSync(path, bytes)
      return { address, bytes, path }
    })
  let counted = 0
  const read = (address: string, bytes: Uint8Array) => void readDescription(address, bytes)
  const split = (bytes: Buffer) => {
    counted += bytes.toString('utf8').split('\n').length
  }
  const each = (work: (file: (typeof files)[number]) => void) => () => {
    for (const file of files) work(file)
  }
  const works = {
    read: each(({ address, bytes }) => read(address, bytes)),
    split: each(({ bytes }) => split(bytes)),
    readFromDisk: each(({ address, path }) => read(address, readFileSync(path))),
    splitFromDisk: each(({ path }) => split(readFileSync(path))),
  }
  const timed = (work: () => void) => {
    const began = performance.now()
    work()
    return files.length / ((performance.now() - began) / 1000)
  }
  const seen = Array.from({ length: rounds + 2 }, () => ({
    read: timed(works.read),
    split: timed(works.split),
    readFromDisk: timed(works.readFromDisk),
    splitFromDisk: timed(works.splitFromDisk),
  })).slice(2)
  rmSync(folder, { recursive: true, force: true })
  if (counted === 0) throw new Error('nothing was split')
  const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
  const of = (name: keyof (typeof seen)[number]) => Math.round(median(seen.map((round) => round[name])))
  return {
    filesPerSecond: {
      read: of('read'),
      split: of('split'),
      readFromDisk: of('readFromDisk'),
      splitFromDisk: of('splitFromDisk'),
    },
    ratio: {
      inMemory: hundredths(10 * median(seen.map(({ read, split }) => read / split))) / 10,
      fromDisk: hundredths(median(seen.map((round) => round.readFromDisk / round.splitFromDisk))),
    },
  }
}

/** Safe: both processes tell figures by name, and nothing else. */
const told = async (child: ChildProcess) => (await once(child, 'message'))[0] as Record<string, number>

const tenths = (figure: number) => Math.round(10 * figure) / 10
const hundredths = (figure: number) => Math.round(100 * figure) / 100
