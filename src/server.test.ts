import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { compressed } from './platform/web/index.ts'
import { serverOf } from './server.ts'
import { openTestSite } from './testing.ts'

const page = Buffer.from('A page that was rendered before. '.repeat(100))
const headers = { 'content-type': 'text/html; charset=UTF-8', 'x-frame-options': 'DENY' }

test('what was kept is answered before the router, what was not by the site', async () => {
  await using house = await listening()
  const kept = await house.ask('/fr/kept')
  assert.deepEqual([kept.status, kept.body.toString()], [200, page.toString()])
  assert.equal(kept.headers['x-frame-options'], 'DENY')
  assert.equal((await house.ask('/fr/other')).status, 404)
  assert.equal((await house.ask('/healthz')).body.toString(), 'ok')
})

test('a kept page is compressed for who takes it, and confirmed to who has it', async () => {
  await using house = await listening()
  const zipped = await house.ask('/fr/kept', { 'accept-encoding': 'gzip' })
  assert.equal(zipped.headers['content-encoding'], 'gzip')
  assert.equal(gunzipSync(zipped.body).toString(), page.toString())
  const again = await house.ask('/fr/kept', { 'accept-encoding': 'gzip', 'if-none-match': zipped.headers.etag ?? '' })
  assert.deepEqual([again.status, again.body.length, again.headers.etag], [304, 0, zipped.headers.etag])
})

test('who asks for another format, or is signed in, does not get the kept page', async () => {
  await using house = await listening()
  assert.equal((await house.ask('/fr/kept', { accept: 'application/json' })).status, 404)
  assert.equal((await house.ask('/fr/kept.json')).status, 404)
  assert.equal((await house.ask('/fr/kept', { cookie: '__Host-session=1' })).status, 404)
  assert.equal((await house.ask('/fr/kept', {}, 'POST')).status, 404)
})

test('a request for only the head has no body', async () => {
  await using house = await listening()
  const answer = await house.ask('/healthz', {}, 'HEAD')
  assert.deepEqual([answer.status, answer.body.length], [200, 0])
})

test('an address that is none does not stop the server', async () => {
  await using house = await listening()
  for (const address of ['//', '/%', '*', '/\\evil.example', 'http://evil.example/fr/kept', `/${'a'.repeat(8000)}`])
    assert.ok((await house.ask(address)).status < 600, address)
  assert.equal((await house.ask('/healthz')).status, 200)
})

/** The site behind a real listener, with one kept page that no route knows. */
async function listening() {
  const { site, kept } = await openTestSite()
  const keptPage = kept.keep('page', page, headers)
  kept.remember('html /fr/kept', 'page')
  await compressed(keptPage)
  const server = serverOf(site, []).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    async ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
      const asking = request({
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { host: 'localhost:3000', ...headers },
      }).end()
      const [answer] = await once(asking, 'response')
      const body = Buffer.concat(await answer.toArray())
      return { status: Number(answer.statusCode), headers: answer.headers, body }
    },
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}
