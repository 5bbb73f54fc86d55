import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { z } from 'zod'
import { invalid, notFound, Refusal, tooMany } from '../errors.ts'
import { translator } from '../i18n/index.ts'
import { type Env, problemOf, readForm, refuseFormFromElsewhere, securityHeaders, wantsProblem } from './index.ts'

const publicUrl = 'https://chats.example'

test('every answer has the security headers, errors too', async () => {
  for (const address of ['/', '/nowhere', '/crash', '/refused']) {
    const { headers } = await ask(address)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /^default-src 'self'; base-uri 'none'; object-src 'none';/, address)
    assert.match(policy, /frame-ancestors 'none'$/)
    assert.doesNotMatch(policy, /unsafe|nonce|data:/)
    assert.equal(headers.get('x-frame-options'), 'DENY')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.match(headers.get('permissions-policy') ?? '', /geolocation=\(self\)/)
    assert.match(headers.get('strict-transport-security') ?? '', /^max-age=31536000/)
  }
})

test('only what is under /embed/ may be framed by others', async () => {
  const { headers } = await ask('/embed/services')
  assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors \*$/)
  assert.equal(headers.get('x-frame-options'), null)
  assert.equal((await ask('/embedding')).headers.get('x-frame-options'), 'DENY')
  assert.equal((await ask('/fr/embed/x')).headers.get('x-frame-options'), 'DENY')
})

test('a form may lead to another site by redirect', async () => {
  assert.match((await ask('/')).headers.get('content-security-policy') ?? '', /form-action 'self' https: http:/)
})

test('a site without https does not ask browsers to insist on it', async () => {
  const { headers } = await siteAt('http://localhost:3000').request('/')
  assert.equal(headers.get('strict-transport-security'), null)
})

test('a form comes from a page of ours, and from nowhere else', async () => {
  const sent = async (headers: Record<string, string>) => (await ask('/form', { method: 'POST', headers })).status
  assert.equal(await sent({ 'sec-fetch-site': 'same-origin' }), 200)
  assert.equal(await sent({ origin: publicUrl }), 200, 'an older browser')
  for (const wrong of ['cross-site', 'same-site', 'none'])
    assert.equal(await sent({ 'sec-fetch-site': wrong }), 403, wrong)
  assert.equal(await sent({ 'sec-fetch-site': 'cross-site', origin: publicUrl }), 403)
  assert.equal(await sent({ origin: 'https://evil.example' }), 403)
  assert.equal(await sent({ origin: 'null' }), 403)
  assert.equal(await sent({ referer: publicUrl }), 403)
  assert.equal(await sent({}), 403)
  assert.equal((await ask('/form', { method: 'PUT' })).status, 403)
})

test('a page may be asked for from anywhere', async () => {
  assert.equal(
    (await ask('/', { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } })).status,
    200,
  )
})

test('a form and a JSON body of the same schema are read alike', async () => {
  const expected = { ok: true, values: { name: 'Pad', kind: ['a', 'b'] }, typed: { name: 'Pad', kind: ['a', 'b'] } }
  assert.deepEqual(await form(new URLSearchParams('name=Pad&kind=a&kind=b')), expected)
  assert.deepEqual(await form(filled({ name: ['Pad'], kind: ['a', 'b'] })), expected)
  assert.deepEqual(await json('{"name":"Pad","kind":["a","b"],"more":{"x":1},"count":3}'), expected)
})

test('what was typed comes back with one error for each field', async () => {
  assert.deepEqual(await form(new URLSearchParams('name=&kind=a&kind=b')), {
    ok: false,
    errors: [{ field: 'name', key: 'site.page-not-found' }],
    typed: { name: '', kind: ['a', 'b'] },
  })
  const empty = {
    ok: false,
    errors: ['name', 'kind'].map((field) => ({ field, key: 'site.field-invalid' })),
    typed: {},
  }
  assert.deepEqual(await form(new URLSearchParams()), empty)
})

test('a body that is not what it says has no field', async () => {
  const bodies: [string, string][] = [
    ['application/json', '{"name":'],
    ['application/json', '[]'],
    ['application/json', 'null'],
    ['application/json', '"text"'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['text/plain', 'name=Pad'],
    ['', 'name=Pad'],
    ['no/type; charset=\u00ff', 'name=Pad'],
  ]
  for (const [type, body] of bodies) {
    const answer = await ask('/form', { method: 'POST', body, headers: { ...ours, 'content-type': type } })
    assert.equal(answer.status, 200, `${type} ${body}`)
    assert.deepEqual(Object.keys((await answer.json()).typed), [], `${type} ${body}`)
  }
})

test('a file in a form is no text, and NUL characters are taken out', async () => {
  const body = filled({ name: ['P\0ad'], kind: ['a', 'b\0'] })
  body.append('logo', new Blob(['bytes']), 'logo.png')
  const { typed } = await form(body)
  assert.deepEqual(typed, { name: 'Pad', kind: ['a', 'b'] })
})

test('names that objects have are fields like others', async () => {
  const { typed } = await form(new URLSearchParams('constructor=1&toString=2&name=x'))
  assert.deepEqual(typed, { constructor: '1', toString: '2', name: 'x' })
  assert.equal((await json('{"__proto__":{"name":"x"},"kind":["a"]}')).ok, false)
})

test('what is too large is refused, whether it says its length or not', async () => {
  const body = new URLSearchParams({ name: 'a'.repeat(300_000) })
  const known = await ask('/form', { method: 'POST', body, headers: { ...ours, accept: 'application/json' } })
  assert.equal(known.status, 422)
  assert.equal((await known.json()).title, translator('en')('site.form-too-large'))

  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const init = {
    method: 'POST',
    body: endless,
    headers: { ...ours, 'content-type': 'text/plain' },
    duplex: 'half' as const,
  }
  assert.equal((await ask('/form', init)).status, 422)
  assert.ok(sent < 1_000_000, `${sent} bytes were taken`)
})

test('a refusal for a program is a problem of RFC 9457', async () => {
  const answer = await ask('/refused', { headers: { accept: 'application/json' } })
  assert.equal(answer.status, 422)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
  const sentence = translator('en')('site.field-invalid')
  assert.deepEqual(await answer.json(), {
    type: 'about:blank',
    title: sentence,
    status: 422,
    detail: sentence,
    errors: [{ path: 'name', message: sentence }],
  })
  const missing = await (await ask('/nowhere', { headers: { accept: 'application/json' } })).json()
  assert.deepEqual(Object.keys(missing), ['type', 'title', 'status', 'detail'])
})

test('a program is known by what it accepts, by the suffix or by its JSON body; a reader by its page', async () => {
  const isProblem = async (address: string, headers: Record<string, string>, method = 'GET') =>
    (await ask(address, { method, headers })).headers.get('content-type')?.startsWith('application/problem') ?? false
  assert.ok(await isProblem('/refused', { accept: 'application/json' }))
  assert.ok(await isProblem('/refused', { accept: 'application/problem+json' }))
  assert.ok(await isProblem('/refused', { 'x-format': 'csv' }))
  assert.ok(await isProblem('/refused', { ...ours, 'content-type': 'application/json' }, 'POST'))
  assert.ok(!(await isProblem('/refused', { accept: 'text/html,*/*' })))
  assert.ok(!(await isProblem('/refused', {})))
})

test('what is refused for a while says for how long', () => {
  assert.deepEqual(
    { ...tooMany('site.our-fault', 60) },
    { status: 429, reason: 'site.our-fault', errors: [], retryAfter: 60 },
  )
})

const ours = { 'sec-fetch-site': 'same-origin' }
const Schema = z.object({ name: z.string().min(1, 'site.page-not-found').max(50), kind: z.array(z.string()) })
const refused = () => {
  throw invalid('name', 'site.field-invalid')
}

/** A site of a few routes, with what every answer of the real one passes through. */
function siteAt(url: string) {
  const app = new Hono<Env>()
  app.use(securityHeaders(url), (c, next) => {
    if (c.req.method !== 'GET') refuseFormFromElsewhere(c, url)
    return next()
  })
  app.get('/', (c) => c.text('home'))
  app.get('/embed/services', (c) => c.text('a list'))
  app.get('/refused', refused)
  app.post('/refused', refused)
  app.get('/crash', () => {
    throw new Error('a bug')
  })
  app.post('/form', async (c) => c.json(await readForm(c, Schema)))
  app.notFound(() => {
    throw notFound('site.page-not-found')
  })
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) return c.text('our fault', 500)
    return wantsProblem(c) ? problemOf(c, error, translator('en')) : c.html('<p>a page</p>', error.status)
  })
  return app
}

function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(new URL(address, publicUrl), init)
  const format = request.headers.get('x-format') === 'csv' ? 'csv' : 'html'
  return Promise.resolve(siteAt(publicUrl).request(request, undefined, { format, visitor: '192.0.2.1' }))
}

const post = async (body: BodyInit, headers: Record<string, string>) =>
  (await ask('/form', { method: 'POST', body, headers: { ...ours, ...headers } })).json()
const form = (body: BodyInit) => post(body, {})
const json = (body: string) => post(body, { 'content-type': 'application/json' })

function filled(fields: Record<string, string[]>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value)
  return form
}
