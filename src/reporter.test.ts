// The worker without a database, as a process of its own.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { listening, portOf } from './platform/testing-server.ts'

const root = join(import.meta.dirname, '..')
const key = `vantage_${'a'.repeat(22)}`

/** A site that has nothing to look at, and what it was asked. */
async function openHome(t: TestContext) {
  const asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = []
  const home = await listening(
    createServer((request, response) => {
      asked.push(request)
      response.end('{"targets":[]}')
    }),
  )
  t.after(() => {
    home.closeAllConnections()
    home.close()
  })
  return { asked, home, to: `http://127.0.0.1:${portOf(home)}` }
}

test('it asks the site with its key, keeps nothing on its machine, and ends when it is told to', async (t) => {
  const { asked, home, to } = await openHome(t)
  const folder = join(tmpdir(), 'chatterie-place-that-is-never-made')
  const env = { ROLE: 'worker', REPORT_TO: to, REPORT_KEY: key, DATA_DIR: folder }
  const worker = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: root, env, stdio: 'pipe' })
  t.after(() => void worker.kill('SIGKILL'))
  let said = ''
  worker.stdout.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(worker, 'exit')
  await Promise.race([once(home, 'request'), ended])
  const [first] = asked
  assert.deepEqual([first?.method, first?.url], ['POST', '/api/v1/vantage/targets'])
  assert.equal(first?.headers['vantage-key'], key)
  worker.kill('SIGTERM')
  assert.deepEqual(await ended, [0, null])
  assert.match(said, /"event":"reporting"[\s\S]*"event":"stopped"/)
  assert.ok(!said.includes(key))
  assert.ok(!existsSync(folder))
})
