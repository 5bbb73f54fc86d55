// Answers that are none: what is sent stands byte by byte on a socket.
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openOutbound } from './index.ts'

const head = 'HTTP/1.1 200 OK\r\n'
const gzipped = gzipSync('bonjour')
const packed = (bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`${head}content-encoding: gzip\r\ncontent-length: ${bytes.length}\r\nconnection: close\r\n\r\n`),
    bytes,
  ])

const sayings: Record<string, string | Uint8Array> = {
  nothing: '',
  'not http': 'SSH-2.0-OpenSSH_9.9\r\n',
  'half a line': 'HTTP/1.1 2',
  'headers without end': `${head}${'x: y\r\n'.repeat(20_000)}`,
  'a header with a zero in it': `${head}x: a\0b\r\n\r\n`,
  'less than it said': `${head}content-length: 100\r\n\r\nbonjour`,
  'two lengths': `${head}content-length: 1\r\ncontent-length: 2\r\n\r\nbonjour`,
  'a negative length': `${head}content-length: -1\r\n\r\nbonjour`,
  'pieces that are none': `${head}transfer-encoding: chunked\r\n\r\nzz\r\nbonjour`,
  'pieces cut off': `${head}transfer-encoding: chunked\r\n\r\n7\r\nbon`,
  'a packed text that is none': packed(Buffer.from('bonjour')),
  'a packed text cut off': packed(gzipped.subarray(0, gzipped.length - 5)),
  'packed twice': `${head}content-encoding: gzip, gzip\r\ncontent-length: 1\r\n\r\nx`,
  'packed in a way that nobody knows': `${head}content-encoding: rot13\r\ncontent-length: 1\r\n\r\nx`,
  'another protocol': 'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
}

for (const [what, saying] of Object.entries(sayings))
  test(`who answers with ${what} gives no answer, and breaks nothing`, async (t) => {
    const { fetch } = await whoSays(t, saying)
    const answer = await fetch({})
    assert.equal(answer.ok || answer.reason, 'bad-answer')
  })

test('an early hint is no answer yet', async (t) => {
  const hint = 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'
  const { fetch } = await whoSays(t, `${hint}${head}content-length: 7\r\n\r\nbonjour`)
  const answer = await fetch({})
  assert.equal(answer.ok && answer.body.length, 7)
})

test('a packed text of nothing is nothing', async (t) => {
  const { fetch } = await whoSays(t, packed(new Uint8Array()))
  assert.equal((await fetch({})).ok, true)
})

test('hints without end are not waited for', async (t) => {
  const { fetch } = await whoSays(t, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000), false)
  const answer = await fetch({ timeoutMs: 300 })
  assert.equal(answer.ok || answer.reason, 'timeout')
})

/** A server that says this to whoever comes, and hangs up. */
async function whoSays(t: TestContext, saying: string | Uint8Array, hangsUp = true) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(saying)
      if (hangsUp) socket.end()
    })
    t.after(() => socket.destroy())
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const outbound = openOutbound({ userAgent: 'Chatterie (test)', mayReach: () => true })
  t.after(async () => {
    await outbound.close()
    server.close()
  })
  return { fetch: (wish: { timeoutMs?: number }) => outbound.fetch(`http://127.0.0.1:${port}/`, wish) }
}
