// All tests: what needs a database on PostgreSQL and on SQLite, what needs none once, then in a real browser where
// Chromium is installed. As many run at once as there are cores.
import { existsSync, globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { buildWhatIsStale } from './build.ts'
import { startPostgres } from './embedded-postgres.ts'
import { whoNeedsDatabase } from './needs-database.ts'
import { watchedRun } from './watched-run.ts'

interface Run {
  name: string
  files: string[]
  environment: Record<string, string>
}

const root = join(import.meta.dirname, '..')
const files = (pattern: string) => globSync(pattern, { cwd: root }).sort()
const only = process.argv.slice(2)
const tests = only.length > 0 ? only : [...files('src/**/*.test.{ts,tsx}'), ...files('tools/**/*.test.ts')]
// The walks through the whole house take about as long as all that its rooms look at.
const browserTests = only.length > 0 ? [] : [files('src/*.browser-test.ts'), files('src/*/**/*.browser-test.ts')]
const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file && existsSync(file))
if (browserTests.length > 0 && !chromium && process.env.BROWSER_TESTS === 'required')
  throw new Error('Browser tests are required, and Chromium is missing.')

const need = whoNeedsDatabase(tests, root)
const onDatabases = tests.filter((file) => need.has(file))
const withoutDatabase = tests.filter((file) => !need.has(file))

await buildWhatIsStale()
const postgres = onDatabases.length > 0 ? await startPostgres() : undefined
const databases = postgres ? [postgres.url, await postgres.add('second')] : []
// The long ones in two, and first: at the end, no core waits for long. Without a database, one that is asked for all
// the same is refused (src/testing-database.ts).
const [halves, inChromium] = [inTwo(onDatabases), chromium ? browserTests : []]
const waiting: Run[] = [
  ...[0, 1].flatMap((at) => [
    { name: 'PostgreSQL', files: halves[at] ?? [], environment: { TEST_DATABASE_URL: databases[at] ?? '' } },
    { name: 'Chromium', files: inChromium[at] ?? [], environment: { CHROMIUM: chromium ?? '' } },
  ]),
  ...halves.map((files) => ({ name: 'SQLite', files, environment: {} })),
  { name: 'Without a database', files: withoutDatabase, environment: { TEST_DATABASE_URL: 'none' } },
].filter(({ files }) => files.length > 0)
const codes: number[] = []
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, runWhatWaits))
await postgres?.stop()

if (browserTests.length > 0 && !chromium)
  console.log(`\n!!! ${browserTests.flat().length} files of browser tests were SKIPPED: Chromium is not installed.\n`)
process.exitCode = codes.every((code) => code === 0) ? 0 : 1

/** Those that stand side by side are alike, and alike in length. */
function inTwo(files: readonly string[]): string[][] {
  return [0, 1].map((half) => files.filter((_, at) => at % 2 === half))
}

async function runWhatWaits(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) codes.push(await run(next))
}

async function run({ name, files, environment }: Run): Promise<number> {
  const began = performance.now()
  const { code, output } = await watchedRun(files, { environment, limitMs: 10 * 60_000 })
  console.log(`\n── ${name}: ${files.length} files, ${Math.round((performance.now() - began) / 1000)} s ──\n${output}`)
  return code
}
