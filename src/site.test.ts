import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from './features/accounts/testing.ts'
import { translator } from './platform/i18n/index.ts'
import { Limits } from './platform/limits.ts'
import { site } from './site.tsx'
import { openTestSite } from './testing.ts'

test('every address states its policy, and stands once in the plan', async () => {
  const { routes } = await openTestSite()
  assert.ok(routes.length > 20)
  for (const { policy, pattern } of routes) assert.match(policy.name, /\w/, pattern)
  const addresses = routes.map(({ method, localised, pattern }) => `${method} ${localised ? '/fr' : ''}${pattern}`)
  assert.deepEqual(
    addresses.filter((address, at) => addresses.indexOf(address) !== at),
    [],
  )
})

test('what is nowhere is a page in the reader’s language that helps to go on', async () => {
  const site = await openTestSite()
  for (const [address, language] of [
    ['/fr/nulle-part', 'fr'],
    ['/en/nowhere', 'en'],
    ['/nowhere', 'en'],
  ] as const) {
    const answer = await site.request(address, { headers: { 'accept-language': 'en' } })
    const page = await answer.text()
    assert.equal(answer.status, 404)
    assert.match(page, new RegExp(`<html lang="${language}"`), address)
    assert.ok(page.includes(`href="/${language}/services"`), address)
  }
})

test('the same for a program is a problem', async () => {
  const site = await openTestSite()
  for (const request of [
    site.request('/fr/nulle-part.json'),
    site.request('/fr/nulle-part', { headers: { accept: 'application/json' } }),
  ]) {
    const answer = await request
    assert.equal(answer.status, 404)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
    assert.equal((await answer.json()).title, translator('fr')('site.page-not-found'))
  }
})

test('a bug is our fault, is told with a number and nothing else, and is logged with it', async () => {
  const { ask, events } = await brokenSite()
  const answer = await ask('/assets/style.css')
  const page = await answer.text()
  assert.equal(answer.status, 500)
  assert.doesNotMatch(page, /secret of the database|node:|\.ts:/)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'self'/)
  const [event] = events
  assert.equal(event?.event, 'request.failed')
  assert.ok(page.includes(String(event?.fields.number)))
})

test('a bug is a problem for a program', async () => {
  const { ask } = await brokenSite()
  const answer = await ask('/assets/style.css', { accept: 'application/json' })
  assert.deepEqual([answer.status, (await answer.json()).title], [500, translator('fr')('site.our-fault')])
})

test('a form of another site is refused, in words', async () => {
  const site = await openTestSite()
  const answer = await site.request('/en/contact', { method: 'POST', headers: { origin: 'https://evil.example' } })
  assert.equal(answer.status, 403)
  assert.ok((await answer.text()).includes(translator('en')('site.form-from-elsewhere')))
})

test('what a program posts is read under any suffix', async () => {
  const site = await openTestSite()
  const init = {
    method: 'POST',
    body: '{}',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
  }
  const answer = await site.request('/fr/contact.json', init)
  assert.ok(answer.status === 404 || answer.status === 422, `${answer.status}`)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
})

test('a request that makes no sense is refused, and breaks nothing', async () => {
  const site = await openTestSite()
  const addresses = [
    '/%',
    '/%00',
    '/fr/%E0%A4%A',
    '/fr/hosters/%2e%2e%2f%2e%2e',
    '//evil.example/fr',
    '/fr//services',
    '/fr/services/../../etc',
  ]
  for (const address of addresses) {
    const answer = await site.request(`http://localhost:3000${address}`)
    assert.ok(answer.status < 500, `${address} answered ${answer.status}`)
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    assert.ok((await site.request('/fr/services', { method })).status < 500, method)
  assert.deepEqual(site.events, [])
})

/** A site whose stylesheet cannot be read. */
async function brokenSite() {
  const { database, directory, portal, kept, now, outbound } = await openTestSite()
  const events: { event: string; fields: Record<string, unknown> }[] = []
  const { fetch } = site({
    publicUrl: 'http://localhost:3000',
    secret: 'a secret that only tests know',
    database,
    directory,
    portal,
    kept,
    outbound,
    assets: { names: {}, find: () => assert.fail('a secret of the database') },
    limits: new Limits(() => now),
    clock: () => now,
    log: (event, fields = {}) => void events.push({ event, fields }),
    showsMails: false,
    sourceArchive: '',
    documents: '',
  })
  const ask = (address: string, headers: Record<string, string> = {}) =>
    fetch(
      new Request(`http://localhost:3000${address}`, { headers: { 'accept-language': 'fr', ...headers } }),
      '192.0.2.1',
    )
  return { ask, events }
}

test('a page that is kept for all does not repeat what its first visitor wrote in the address', async () => {
  const world = await openTestSite()
  for (const address of ['/fr/kinds', '/fr', '/fr/about']) {
    const first = await world.get(`${address}?x=%22evil`)
    assert.doesNotMatch(first, /evil/)
    assert.equal(await world.get(address), first)
  }
  assert.match(await world.get('/fr'), /hreflang="en" href="http:\/\/localhost:3000\/en"/)
})

test('a name that no name can be is not there, and is no fault of ours', async () => {
  const world = await openTestSite()
  for (const address of ['/fr/hosters/%00', '/fr/services/%00/a', '/en/kinds/a%00b', '/files/%00.webp'])
    assert.equal((await world.request(address)).status, 404, address)
})

test('what somebody gets who is signed in is kept by no cache between them and the site', async () => {
  const world = await openTestSite()
  const person = await world.as((await givenPerson(world.db, { name: 'Ada' })).id)
  const shared: string[] = []
  for (const { method, localised, pattern } of world.routes) {
    if (method !== 'GET' || pattern.includes(':')) continue
    const address = (localised ? '/fr' : '') + pattern
    const answer = await person.request(address)
    const page = await answer.text()
    const isShared = !/no-store|private|no-cache/.test(answer.headers.get('cache-control') ?? '')
    if (isShared && (page.includes('Ada') || page.includes('/fr/account'))) shared.push(address)
  }
  assert.deepEqual(shared, [])
})
