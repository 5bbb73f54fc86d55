import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openTestWeb, type Page } from './testing-web.ts'

const address = 'https://crocus.example/'
const page = (text: string | Uint8Array, status = 200, headers = {}): Page =>
  function answer(_request, response) {
    response.writeHead(status, headers).end(text)
  }

test('of an answer whose beginning is enough, what is beyond is not read', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(address, page('x'.repeat(100_000)))
  assert.deepEqual(await beginning(web), { status: 200, text: 'x'.repeat(1000) })
})

test('an answer without end has a beginning too', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(address, (_request, response) => {
    const more = () => void (response.write('abc'.repeat(400)) ? setTimeout(more, 1) : response.once('drain', more))
    more()
    response.on('close', () => response.destroy())
  })
  assert.equal((await beginning(web)).text?.length, 1000)
})

test('a short answer is all of it', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(address, page('bonjour'))
  assert.deepEqual(await beginning(web), { status: 200, text: 'bonjour' })
})

test('the beginning of a packed answer is unpacked, and a bomb stops there', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(address, page(gzipSync('y'.repeat(10_000_000)), 200, { 'content-encoding': 'gzip' }))
  assert.deepEqual(await beginning(web), { status: 200, text: 'y'.repeat(1000) })
})

test('what a server says of a fault is read too', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(address, page('Checking your browser', 403))
  assert.deepEqual(await beginning(web), { status: 403, text: 'Checking your browser' })
})

test('an answer tells how long its head took', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(address, (_request, response) => void setTimeout(() => response.end('late'), 60))
  const answer = await web.outbound.fetch(address)
  assert.ok(answer.ok && answer.ms >= 50, JSON.stringify(answer))
})

async function beginning(web: Awaited<ReturnType<typeof openTestWeb>>) {
  const answer = await web.outbound.fetch(address, { maxBytes: 1000, beginning: true })
  if (!answer.ok) return { status: 0, text: null, reason: answer.reason }
  return { status: answer.status, text: Buffer.from(answer.body).toString() }
}
