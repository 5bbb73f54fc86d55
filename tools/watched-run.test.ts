import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { watchedRun } from './watched-run.ts'

const loadingMs = 120_000

/** Runs one test file that says this. */
async function runOf(t: TestContext, text: string, limitMs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-watched-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'one.test.mjs')
  writeFileSync(file, `import { test } from 'node:test'\n${text}\n`)
  return watchedRun([file], { limitMs, loadingMs })
}

test('a run whose tests end is left alone, whether they fail or not', async (t) => {
  const good = await runOf(t, `test('good', () => {})`, loadingMs)
  assert.equal(good.code, 0)
  assert.match(good.output, /1 passed, 0 failed/)
  const bad = await runOf(t, `test('bad', () => { throw new Error('as it is') })`, loadingMs)
  assert.equal(bad.code, 1)
  assert.match(bad.output, /✖ bad.*as it is.*0 passed, 1 failed/s)
})

for (const [how, body] of Object.entries({
  'waits for what never comes': '() => new Promise(() => setInterval(() => {}, 1000))',
  'never lets go': '() => { for (;;); }',
}))
  test(`a test that ${how} is named, and its run stopped as failed`, async (t) => {
    const { code, output } = await runOf(t, `test('the one that hangs', ${body})`, 200)
    assert.equal(code, 1)
    assert.match(output, /✖ In “the one that hangs” \(.*one\.test\.mjs\): no test has ended for 0\.2 s/)
  })

test('so is a run that does not end after its tests', async (t) => {
  const { code, output } = await runOf(t, `setInterval(() => {}, 1000)\ntest('the last one', () => {})`, 200)
  assert.equal(code, 1)
  assert.match(output, /✖ .*“the last one”.*: no test has ended for 0\.2 s/)
})

test('and one that does not come to its first test', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'chatterie-watched-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'one.test.mjs')
  writeFileSync(file, 'await new Promise(() => setInterval(() => {}, 1000))')
  const { code, output } = await watchedRun([file], { limitMs: 200, loadingMs: 200 })
  assert.equal(code, 1)
  assert.match(output, /✖ Before the first test/)
})
