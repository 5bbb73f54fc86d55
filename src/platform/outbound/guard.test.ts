// The guard against real servers that must not be reached: each counts who came.
import assert from 'node:assert/strict'
import { createServer as createTcpServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { type Names, openOutbound } from './index.ts'
import { noRecords } from './testing-names.ts'
import { openTestWeb } from './testing-web.ts'

test('a server of this machine is never reached, in whatever way it is written', async (t) => {
  const { port, visits } = await secretServer(t)
  const outbound = guarded(t)
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '①②⑦.0.0.1',
    '0.0.0.0',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[2002:7f00:1::]',
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    '169.254.169.254',
    '100.64.0.1',
    '10.0.0.1',
    '192.168.0.1',
  ]
  for (const host of hosts)
    for (const protocol of ['http', 'https']) {
      const answer = await outbound.fetch(`${protocol}://${host}:${port}/`)
      assert.equal(answer.ok || answer.reason, 'not-public', `${protocol}://${host}`)
    }
  assert.equal(visits(), 0)
})

test('a name that leads to this machine is not followed there', async (t) => {
  const { port, visits } = await secretServer(t)
  for (const inside of [['127.0.0.1'], ['::1', '127.0.0.1'], ['::ffff:127.0.0.1'], ['169.254.169.254'], ['nonsense']]) {
    const answer = await guarded(t, { addresses: async () => inside }).fetch(`http://inside.example:${port}/`)
    assert.equal(answer.ok || answer.reason, 'not-public', inside.join())
  }
  assert.equal(visits(), 0)
})

test('a name that is public when first asked and inside when asked again is pinned to what was checked', async (t) => {
  const { port, visits } = await secretServer(t)
  let questions = 0
  const addresses = async () => (questions++ === 0 ? ['192.0.2.1'] : ['127.0.0.1'])
  const outbound = guarded(t, { addresses }, (address) => address === '192.0.2.1')
  const first = await outbound.fetch(`http://rebinds.example:${port}/`, { timeoutMs: 300 })
  assert.equal(first.ok, false)
  assert.equal(questions, 1)
  assert.equal(visits(), 0)
})

test('of a name with addresses inside and outside, only those outside are gone to', async (t) => {
  const web = await openTestWeb(t, ['mixed.example'])
  web.pages.set('http://mixed.example/', 'reached')
  const { port, visits } = await secretServer(t)
  const names: Names = { ...noRecords, addresses: async () => ['::1', '127.0.0.1'] }
  const outbound = web.open({ names, mayReach: (address) => address === '127.0.0.1' })
  t.after(() => outbound.close())
  assert.equal((await outbound.fetch('http://mixed.example/')).ok, true)
  assert.equal((await outbound.fetch(`http://[::1]:${port}/`)).ok, false)
  assert.equal(visits(), 0)
})

test('a redirect to this machine, or to no address of the web, ends the journey', async (t) => {
  const web = await openTestWeb(t, ['hostile.example', 'inside.example'])
  const { port, visits } = await secretServer(t)
  const names: Names = {
    ...noRecords,
    addresses: async (name) => [name === 'hostile.example' ? '127.0.0.1' : '127.0.0.9'],
  }
  const outbound = web.open({ names, mayReach: (address) => address === '127.0.0.1' })
  t.after(() => outbound.close())
  const ways = {
    [`http://127.0.0.9:${port}/`]: 'not-public',
    [`//[::1]:${port}/`]: 'not-public',
    [`http://inside.example:${port}/`]: 'not-public',
    [`http://localhost:${port}/`]: 'not-public',
    'file:///etc/passwd': 'bad-url',
    'http://ada:secret@hostile.example/': 'bad-url',
    'http://hostile.example:25/': 'bad-url',
    'http://%': 'bad-url',
  }
  for (const [location, reason] of Object.entries(ways)) {
    web.pages.set('http://hostile.example/', (_, response) => void response.writeHead(302, { location }).end())
    const answer = await outbound.fetch('http://hostile.example/')
    assert.equal(answer.ok || answer.reason, reason, location)
    assert.deepEqual(answer.redirects, ['http://hostile.example/'])
  }
  assert.equal(visits(), 0)
})

function guarded(t: TestContext, names: Partial<Names> = {}, mayReach?: (address: string) => boolean) {
  const known: Names = {
    ...noRecords,
    addresses: async () => ['127.0.0.1'],
    ...names,
  }
  const outbound = openOutbound({ userAgent: 'Chatterie (test)', names: known, ...(mayReach ? { mayReach } : {}) })
  t.after(() => outbound.close())
  return outbound
}

/** Listens on every address of the machine, and counts sockets before a word is said. */
async function secretServer(t: TestContext) {
  let visits = 0
  const server = createTcpServer((socket) => {
    visits++
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret')
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  t.after(() => server.close())
  return { port, visits: () => visits }
}
