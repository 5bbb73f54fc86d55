// All tests: one run on SQLite and one on PostgreSQL at once, then in a real browser where Chromium is installed.
import { spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhatIsStale } from './build.ts'
import { startPostgres } from './embedded-postgres.ts'

const root = join(import.meta.dirname, '..')
const files = (pattern: string) => globSync(pattern, { cwd: root }).sort()
const only = process.argv.slice(2)
const tests = only.length > 0 ? only : [...files('src/**/*.test.{ts,tsx}'), ...files('tools/**/*.test.ts')]
const browserTests = only.length > 0 ? [] : files('src/**/*.browser-test.ts')
const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file && existsSync(file))

await buildWhatIsStale()
const postgres = await startPostgres()
const results = await Promise.all([
  run('SQLite', tests, {}),
  run('PostgreSQL', tests, { TEST_DATABASE_URL: postgres.url }),
])
await postgres.stop()

if (browserTests.length > 0) {
  if (chromium) results.push(await run('Chromium', browserTests, { CHROMIUM: chromium }))
  else if (process.env.BROWSER_TESTS === 'required')
    throw new Error('Browser tests are required, and Chromium is missing.')
  else console.log(`\n!!! ${browserTests.length} files of browser tests were SKIPPED: Chromium is not installed.\n`)
}
process.exitCode = results.every((code) => code === 0) ? 0 : 1

function run(name: string, files: string[], environment: Record<string, string>): Promise<number> {
  const words = ['--import', 'tsx', '--test', '--test-isolation=none', '--test-reporter', './tools/test-reporter.ts']
  const child = spawn(process.execPath, [...words, ...files], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      console.log(`\n── ${name} ──\n${output}`)
      resolve(code ?? 1)
    }),
  )
}
