import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { measureDirectory } from './directory-search.ts'
import { measurePages } from './pages.ts'

const sizes = [1_000, 10_000, 100_000, 1_000_000]
const pageSizes = [1_000, 100_000]

/** Search, rebuild and pages of the directory at growing sizes, and the cold start of the built site. */
export async function directoryBench(words: string[]): Promise<object> {
  const wanted = words.length > 0 ? words.map(Number) : sizes
  const search = []
  for (const size of wanted) {
    search.push(await measureDirectory(size))
    console.error(JSON.stringify(search.at(-1)))
  }
  const page = []
  for (const size of pageSizes.filter((size) => wanted.includes(size))) {
    page.push(await measurePages(size))
    console.error(JSON.stringify(page.at(-1)))
  }
  return { search, page, start: await measureStart() }
}

/** Seconds from `npm start` to the first page, once everything is built and the example is loaded; five times. */
async function measureStart(): Promise<{ seconds: number[]; median: number }> {
  const seconds: number[] = []
  for (let run = 0; run < 6; run++) {
    const took = await startOnce()
    if (run > 0) seconds.push(took)
  }
  const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0
  return { seconds, median }
}

async function startOnce(): Promise<number> {
  const port = 3999
  const address = `http://localhost:${port}/fr`
  const root = join(import.meta.dirname, '..')
  const environment = { ...process.env, PORT: String(port), DATA_DIR: join(root, 'build/bench-data') }
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env: environment, stdio: 'ignore', detached: true })
  try {
    while (!(await answers(address))) await pause(20)
    return Math.round(performance.now() - begun) / 1000
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
    while (await answers(address)) await pause(50)
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status === 200
  } catch {
    return false
  }
}
