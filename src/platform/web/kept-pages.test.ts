import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { z } from 'zod'
import { path } from '../path.ts'
import { accepts } from './answer-kept.ts'
import {
  acceptedFormat,
  answerKept,
  compressed,
  type Env,
  everyone,
  KeptPages,
  keeping,
  pages as routes,
  withoutFormat,
} from './index.ts'

const text = 'A page. '.repeat(500)

test('a page is rendered once, and once again when the directory has changed', async () => {
  const site = keepingSite()
  assert.equal(await (await site.ask('/fr/services')).text(), `1 ${text}`)
  assert.equal(await (await site.ask('/fr/services')).text(), `1 ${text}`)
  site.kept.clear()
  assert.equal(await (await site.ask('/fr/services')).text(), `2 ${text}`)
})

test('a page that was begun before the directory changed is shown, and not kept', async () => {
  const site = keepingSite()
  const asking = site.ask('/fr/services?q=slow')
  await site.begun
  site.kept.clear()
  site.finish()
  assert.equal(await (await asking).text(), `1 ${text}`)
  assert.equal(await (await site.ask('/fr/services?q=slow')).text(), `2 ${text}`)
})

test('unknown parameters and another order of names share the page', async () => {
  const site = keepingSite()
  for (const query of [
    '?kind=pad&q=x',
    '?q=x&kind=pad',
    '?kind=pad&q=x&utm_source=me',
    '?q=+x+&kind=pad&kind=',
    '?kind=pad&q=x#top',
  ])
    await site.ask(`/fr/services${query}`)
  assert.equal(site.rendered(), 1)
  await site.ask('/fr/services?kind=visio')
  await site.ask('/en/services?kind=pad&q=x')
  assert.equal(site.rendered(), 3)
})

test('each format is its own page, asked by suffix or by Accept', async () => {
  const site = keepingSite()
  await site.ask('/fr/services')
  await site.ask('/fr/services.json')
  await site.ask('/fr/services', { accept: 'application/json' })
  assert.equal(site.rendered(), 2)
})

test('an answer that is not 200 is not kept', async () => {
  const site = keepingSite()
  for (const expected of [1, 2]) {
    assert.equal((await site.ask('/fr/services?q=missing')).status, 404)
    assert.equal(site.rendered(), expected)
  }
})

test('what somebody sees who is signed in is neither kept nor taken from what is kept', async () => {
  const site = keepingSite()
  const cookie = '__Host-session=1'
  await site.ask('/fr/services', { cookie })
  await site.ask('/fr/services')
  await site.ask('/fr/services', { cookie })
  assert.equal(site.rendered(), 3)
  await site.ask('/fr/services', { cookie: 'theme=dark' })
  assert.equal(site.rendered(), 3)
})

test('a page that the browser has is answered by 304, without a body', async () => {
  const site = keepingSite()
  const first = await site.ask('/fr/services')
  const etag = first.headers.get('etag') ?? ''
  assert.match(etag, /^"[\w-]{22}"$/, 'a strong tag')
  const again = await site.ask('/fr/services', { 'if-none-match': `"other", ${etag}` })
  assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag])
  assert.equal(again.headers.get('cache-control'), 'no-cache')
  assert.equal((await site.ask('/fr/services', { 'if-none-match': '"other"' })).status, 200)
})

test('the compressed page has a tag of its own, and each is confirmed under the one it was given', async () => {
  const page = await keptPage()
  const [plain, zipped] = [answerKept(page, {}), answerKept(page, { acceptEncoding: 'br, gzip' })]
  assert.notEqual(plain.headers.ETag, zipped.headers.ETag)
  assert.equal(zipped.headers['Content-Encoding'], 'gzip')
  assert.equal(gunzipSync(zipped.body ?? '').toString(), plain.body?.toString())
  assert.equal(zipped.headers['Content-Length'], String(zipped.body?.length))
  for (const { headers } of [plain, zipped])
    assert.equal(answerKept(page, { acceptEncoding: 'gzip', ifNoneMatch: headers.ETag }).headers.ETag, headers.ETag)
})

test('a page whose words change has another tag', async () => {
  const [one, other] = [await keptPage('one'), await keptPage('other')]
  assert.notEqual(one.etag, other.etag)
  assert.equal((await keptPage('one')).etag, one.etag)
})

test('who refuses compression gets the page as it is', () => {
  assert.ok(accepts('gzip, deflate, br', 'gzip') && accepts('br;q=1, GZIP;q=0.5', 'gzip'))
  assert.ok(!accepts('gzip;q=0', 'gzip') && !accepts('gzip; q=0.0, br', 'gzip') && !accepts('x-gzip', 'gzip'))
  assert.ok(!accepts(undefined, 'gzip') && !accepts('', 'gzip') && !accepts('identity', 'gzip'))
})

test('64 MB are kept and no more, what nobody asked for longest leaves first', () => {
  const kept = new KeptPages()
  const megabyte = Buffer.alloc(1024 * 1024)
  kept.keep('home', megabyte, {})
  for (let page = 0; page < 200; page++) {
    kept.keep(`attack ${page}`, megabyte, {})
    assert.ok(kept.find('home'), `the home page was pushed out by page ${page}`)
  }
  const left = Array.from({ length: 200 }, (_, page) => kept.find(`attack ${page}`)).filter(Boolean)
  assert.equal(left.length, 30, 'two megabytes are counted for each: it and its compressed copy')
})

test('a page larger than all is not kept', () => {
  const kept = new KeptPages()
  kept.keep('huge', Buffer.alloc(40 * 1024 * 1024), {})
  assert.equal(kept.find('huge'), undefined)
  kept.keep('small', Buffer.from('x'), {})
  assert.ok(kept.find('small'))
})

test('spellings without end push out no page and are not all remembered', () => {
  const kept = new KeptPages()
  kept.keep('page', Buffer.from(text), {})
  for (let spelling = 0; spelling < 50_000; spelling++) kept.remember(`/fr?x=${spelling}`, 'page')
  assert.ok(kept.find('page') && kept.findAsked('/fr?x=49999'))
  assert.equal(kept.findAsked('/fr?x=1'), undefined)
  kept.remember(`/fr?x=${'y'.repeat(16_000)}`, 'page')
  assert.equal(kept.findAsked(`/fr?x=${'y'.repeat(16_000)}`), undefined)
})

async function keptPage(words = 'one') {
  const page = new KeptPages().keep('page', Buffer.from(words + text), {})
  await compressed(page)
  return page
}

const Query = z.object({ kind: z.union([z.string(), z.array(z.string())]).optional(), q: z.string().optional() })

/** One page that counts how often it was rendered. */
function keepingSite() {
  const kept = new KeptPages()
  let times = 0
  const services = path('/services', { query: Query })
  const begun = Promise.withResolvers<void>()
  const finished = Promise.withResolvers<void>()
  const [route] = routes().kept(services, everyone, async (c) => {
    const words = `${++times} ${text}`
    begun.resolve()
    if (c.req.query('q') === 'slow') await finished.promise
    return c.text(words, c.req.query('q') === 'missing' ? 404 : 200)
  }).list
  if (!route?.kept) throw new Error('the route is kept')
  const { kept: spelling, handler } = route
  const app = new Hono<Env>().get('/:language/services', (c) => keeping(c, kept, spelling(c), handler))
  const ask = (address: string, headers: Record<string, string> = {}) => {
    const url = new URL(address, 'http://localhost')
    const { pathname, format } = withoutFormat(url.pathname)
    url.pathname = pathname
    return app.request(new Request(url, { headers }), undefined, {
      format: format ?? acceptedFormat(headers.accept),
      visitor: '192.0.2.1',
    })
  }
  return { kept, ask, rendered: () => times, begun: begun.promise, finish: finished.resolve }
}
