import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Fetched } from './index.ts'
import { noRecords } from './testing-names.ts'
import { openTestWeb } from './testing-web.ts'

const host = 'crocus.example'
const address = `https://${host}/page`
const textOf = (answer: Fetched) => (answer.ok ? new TextDecoder().decode(answer.body) : answer.reason)
const reasonOf = (answer: Fetched) => (answer.ok ? answer.status : answer.reason)

test('what stands at an address comes with its status and headers, without cookies', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(address, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'set-cookie': 'a=b', etag: '"1"' }).end('bonjour')
  })
  const answer = await web.outbound.fetch(`${address}#part`)
  assert.ok(answer.ok)
  assert.equal(textOf(answer), 'bonjour')
  assert.deepEqual([answer.status, answer.url, answer.redirects], [200, address, []])
  assert.equal(answer.headers.get('etag'), '"1"')
  assert.equal(answer.headers.has('set-cookie'), false)
})

test('cookies are told with who set them, redirects included, and never sent back', async (t) => {
  const web = await openTestWeb(t, [host, 'www.crocus.example'])
  const sent: unknown[] = []
  web.pages.set(`http://${host}/`, (_, response) => {
    response
      .writeHead(302, { location: 'https://www.crocus.example/', 'set-cookie': ['first=1; Path=/', 'id=7'] })
      .end()
  })
  web.pages.set('https://www.crocus.example/', ({ headers }, response) => {
    sent.push(headers.cookie)
    const many = Array.from({ length: 60 }, (_, at) => `c${at}=${'x'.repeat(at === 0 ? 6000 : 1)}`)
    response.writeHead(200, { 'set-cookie': many }).end()
  })
  const answer = await web.outbound.fetch(`http://${host}/`)
  assert.ok(answer.ok)
  assert.deepEqual(answer.cookies.slice(0, 2), [
    { line: 'first=1; Path=/', from: `http://${host}/` },
    { line: 'id=7', from: `http://${host}/` },
  ])
  assert.equal(answer.cookies.length, 50)
  assert.deepEqual([answer.cookies[2]?.line.length, answer.cookies[2]?.from], [4096, 'https://www.crocus.example/'])
  assert.deepEqual(sent, [undefined])
})

test('a page that is not there is an answer, and its text is not read', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(address, (_, response) => void response.writeHead(404).write('x'.repeat(100_000)))
  const answer = await web.outbound.fetch(address, { maxBytes: 10 })
  assert.ok(answer.ok)
  assert.deepEqual([answer.status, answer.body.length], [404, 0])
})

test('who asks says so, and sends neither cookies nor what another server could forge', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(address, ({ headers }, response) => void response.end(JSON.stringify(headers)))
  await web.outbound.fetch(address)
  const known = { etag: '"1"\r\nx: y', lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT' }
  const headers: unknown = JSON.parse(textOf(await web.outbound.fetch(address, { accept: 'text/plain', known })))
  assert.deepEqual(headers, {
    host,
    connection: 'keep-alive',
    'user-agent': 'Chatterie (test)',
    accept: 'text/plain',
    'accept-encoding': 'gzip, br',
    'if-modified-since': known.lastModified,
  })
})

test('what has not changed since is not sent again', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(address, ({ headers }, response) => {
    response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 200, { 'content-encoding': 'gzip' }).end()
  })
  assert.equal(reasonOf(await web.outbound.fetch(address, { known: { etag: '"1"', lastModified: null } })), 304)
})

test('answers without a text for us leave the connection as it was, for the next question', async (t) => {
  const web = await openTestWeb(t, [host])
  const doors = new Set<unknown>()
  const answers = [
    (response: ServerResponse) => response.writeHead(304).end(),
    (response: ServerResponse) => {
      response.writeHead(404).write('nothing')
      setTimeout(() => response.end(' here'), 20)
    },
    (response: ServerResponse) => response.writeHead(302, { location: `${address}3` }).end('moved'),
    (response: ServerResponse) => response.writeHead(503, { 'transfer-encoding': 'chunked' }).end('not now'),
  ]
  for (const [at, answer] of answers.entries())
    web.pages.set(`${address}${at}`, ({ socket }, response) => {
      doors.add(socket)
      answer(response)
    })
  for (const [at, status] of [304, 404, 503].entries())
    assert.equal(reasonOf(await web.outbound.fetch(`${address}${at}`)), status)
  assert.equal(doors.size, 1)
})

test('a page that is not there and never ends is not waited for longer than its time', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(address, (_, response) => void response.writeHead(404, { 'content-length': '10' }).write('x'))
  assert.equal(reasonOf(await web.outbound.fetch(address, { timeoutMs: 2000 })), 404)
})

test('redirects are followed five times, and each address is told', async (t) => {
  const web = await openTestWeb(t, [host])
  const at = (step: number) => `https://${host}/${step}`
  for (let step = 0; step < 7; step++)
    web.pages.set(at(step), (_, response) => void response.writeHead(301, { location: `/${step + 1}` }).end('moved'))
  web.pages.set(at(7), 'arrived')
  const fromTwo = await web.outbound.fetch(at(2))
  assert.deepEqual([textOf(fromTwo), fromTwo.url], ['arrived', at(7)])
  assert.deepEqual(fromTwo.redirects, [2, 3, 4, 5, 6].map(at))
  assert.equal(reasonOf(await web.outbound.fetch(at(1))), 'redirects')
})

test('http may lead to https, never the other way', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(address, 'arrived')
  web.pages.set(`http://${host}/`, (_, response) => void response.writeHead(307, { location: address }).end())
  web.pages.set(
    `https://${host}/`,
    (_, response) => void response.writeHead(307, { location: `http://${host}/` }).end(),
  )
  assert.equal(textOf(await web.outbound.fetch(`http://${host}/`)), 'arrived')
  assert.equal(reasonOf(await web.outbound.fetch(`https://${host}/`)), 'downgrade')
})

test('a size is counted unpacked: a small parcel with a huge text is refused', async (t) => {
  const web = await openTestWeb(t, [host])
  const send = (encoding: string, bytes: Uint8Array) =>
    web.pages.set(address, (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bytes))
  const bomb = Buffer.alloc(50_000_000, 'a')
  const memory = process.memoryUsage().rss
  for (const [encoding, bytes] of [
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb.subarray(0, 5_000_000))],
  ] as const) {
    assert.ok(bytes.length < 100_000)
    send(encoding, bytes)
    assert.equal(reasonOf(await web.outbound.fetch(address, { maxBytes: 100_000 })), 'too-large', encoding)
  }
  assert.ok(process.memoryUsage().rss - memory < 100_000_000)
  for (const [encoding, bytes] of [
    ['gzip', gzipSync('bonjour')],
    ['x-gzip', gzipSync('bonjour')],
    ['br', brotliCompressSync('bonjour')],
    ['identity', Buffer.from('bonjour')],
  ] as const) {
    send(encoding, bytes)
    assert.equal(textOf(await web.outbound.fetch(address, { maxBytes: 7 })), 'bonjour', encoding)
    assert.equal(textOf(await web.outbound.fetch(address, { maxBytes: 6 })), 'too-large', encoding)
  }
})

test('a text without end is cut', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(address, (_, response) => {
    const flow = setInterval(() => response.write('x'.repeat(10_000)), 1)
    response.on('close', () => clearInterval(flow))
  })
  assert.equal(reasonOf(await web.outbound.fetch(address, { maxBytes: 100_000 })), 'too-large')
})

test('who is slow to answer, or drips, is not waited for', async (t) => {
  const web = await openTestWeb(t, [host])
  const slow: Record<string, (response: ServerResponse) => void> = {
    'silent from the start': () => {},
    'silent after the headers': (response) => response.writeHead(200).flushHeaders(),
    dripping: (response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    },
  }
  for (const [what, answer] of Object.entries(slow)) {
    web.pages.set(address, (_, response) => answer(response))
    assert.equal(reasonOf(await web.outbound.fetch(address, { timeoutMs: 150 })), 'timeout', what)
  }
})

test('the time is that of the whole journey', async (t) => {
  const web = await openTestWeb(t, [host])
  web.pages.set(`https://${host}/*`, ({ url = '' }, response) => {
    setTimeout(() => response.writeHead(302, { location: `${url}a` }).end(), 70)
  })
  assert.equal(reasonOf(await web.outbound.fetch(`https://${host}/`, { timeoutMs: 200 })), 'timeout')
})

test('a certificate of somebody else, or of nobody, is not taken', async (t) => {
  const web = await openTestWeb(t, [host])
  const names = { ...noRecords, addresses: async () => ['127.0.0.1'] }
  const elsewhere = web.open({ names })
  const strict = web.open({ trust: undefined })
  t.after(() => Promise.all([elsewhere.close(), strict.close()]))
  assert.equal(reasonOf(await elsewhere.fetch('https://another.example/')), 'tls')
  assert.equal(reasonOf(await strict.fetch(address)), 'tls')
  assert.equal(reasonOf(await web.outbound.fetch(`https://${host}:${web.ports[80]}/`)), 'tls')
  assert.deepEqual(web.asked, [])
})

test('a name that nobody knows, and a door at which nobody is', async (t) => {
  const web = await openTestWeb(t, [host])
  assert.equal(reasonOf(await web.outbound.fetch('https://unknown.example/')), 'dns')
  const shut = web.open({ ports: { 443: 1 } })
  t.after(() => shut.close())
  assert.equal(reasonOf(await shut.fetch(address)), 'refused')
})
