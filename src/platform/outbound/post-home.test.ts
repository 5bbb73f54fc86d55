import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { type TestContext, test } from 'node:test'
import { listening, portOf } from '../testing-server.ts'
import { homeAt } from './post-home.ts'

async function openHome(t: TestContext, listener: RequestListener) {
  const server = await listening(createServer(listener))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return homeAt(`http://127.0.0.1:${portOf(server)}`, { 'vantage-key': 'secret' })
}

test('what is posted home comes there as JSON, with what opens its door', async (t) => {
  const home = await openHome(t, async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { method, url, headers } = request
    response.end(JSON.stringify({ method, url, key: headers['vantage-key'], type: headers['content-type'], text }))
  })
  const body = { method: 'POST', url: '/there', key: 'secret', type: 'application/json', text: '{"a":1}' }
  assert.deepEqual(await home('/there', { a: 1 }), { status: 200, body })
})

test('a refusal is an answer', async (t) => {
  const home = await openHome(t, (_, response) => response.writeHead(403).end('{"status":403}'))
  assert.deepEqual(await home('/', {}), { status: 403, body: { status: 403 } })
})

for (const [what, listener] of Object.entries<RequestListener>({
  'no JSON': (_, response) => response.end('<h1>hello</h1>'),
  'a redirect': (_, response) => response.writeHead(302, { location: 'http://elsewhere.example/' }).end(),
  'a connection cut short': (request) => request.socket.destroy(),
  'more than a home says': (_, response) => response.end(`"${'x'.repeat(1024 * 1024 + 10)}"`),
}))
  test(`${what} is no answer, and breaks nothing`, async (t) => {
    const home = await openHome(t, listener)
    assert.equal(await home('/', {}), null)
  })

test('a home that is away is no answer', async () => {
  assert.equal(await homeAt('http://127.0.0.1:1', {})('/', {}), null)
})
