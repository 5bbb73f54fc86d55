import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { standIns } from '../../software/testing-programs.ts'
import type { Sighting } from '../health.ts'
import { type Answering, answerLike, base, html, openService, send } from './testing-service.ts'

for (const standIn of standIns)
  test(`${standIn.program} ${standIn.version} is up, known by its own sign`, async (t) => {
    const service = await openService(t, answerLike(standIn))
    const seen = await service.look({ program: standIn.program })
    assert.deepEqual(inShort(seen), ['up', null])
    assert.equal(seen.version, standIn.tells)
    assert.equal(seen.disagreement, null)
    const requests = seen.requests
    const again = await service.look({ program: standIn.program, check: seen.check })
    assert.deepEqual(inShort(again), ['up', null])
    assert.ok(again.requests < requests && again.requests === 1, 'the question that was answered comes first')
  })

test('a service of no known program is up when a page answers', async (t) => {
  assert.deepEqual(await seen(t, html('<title>Le jardin</title>')), ['up', null])
})

test('what the status says by itself', async (t) => {
  const expected: [number, string, string][] = [
    [401, 'challenged', 'login-wall'],
    [403, 'challenged', 'forbidden'],
    [404, 'down', 'not-found'],
    [410, 'down', 'gone'],
    [418, 'down', 'not-found'],
    [429, 'challenged', 'too-many-requests'],
    [500, 'down', 'server-error'],
    [503, 'down', 'server-error'],
  ]
  for (const [status, state, reason] of expected)
    assert.deepEqual(await seen(t, html('x', status)), [state, reason], String(status))
})

const walls: Record<string, { page: ReturnType<typeof html>; headers?: Record<string, string> }> = {
  Cloudflare: { page: html('<title>Just a moment...</title>', 403), headers: { 'cf-mitigated': 'challenge' } },
  'an older Cloudflare': { page: html('<script src="/cdn-cgi/challenge-platform/x"></script>', 503) },
  Anubis: { page: html('<title>Making sure you&#39;re not a bot!</title><a href="/.within.website/x/cmd/anubis">') },
  'AWS WAF': { page: html('', 405), headers: { 'x-amzn-waf-action': 'challenge' } },
  'DDoS-Guard': { page: html('<title>DDoS-Guard</title>', 403), headers: { server: 'ddos-guard' } },
  Sucuri: { page: html('<title>x</title>', 403), headers: { server: 'Sucuri/Cloudproxy' } },
}
for (const [name, { page, headers }] of Object.entries(walls))
  test(`the wall of ${name} is a wall, not an outage`, async (t) => {
    const service = await openService(t, (_path, response) => send(response, page, headers))
    assert.deepEqual(inShort(await service.look()), ['challenged', 'bot-wall'])
    assert.deepEqual(inShort(await service.look({ program: 'etherpad' })), ['challenged', 'bot-wall'])
  })

const nobody: Record<string, string> = {
  'default-page': '<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>',
  parked: '<title>x</title><p>This domain is for sale</p>',
  'empty-page': '  \n ',
  upkeep: '<title>Site en maintenance</title>',
}
for (const [reason, text] of Object.entries(nobody))
  test(`a page that is there while nobody is (${reason}) is down`, async (t) => {
    assert.deepEqual(await seen(t, html(text)), ['down', reason])
    assert.deepEqual(await seen(t, html(text), 'etherpad'), ['down', reason])
  })

test('a page about gardens that names servers, sales or maintenance is no empty shell', async (t) => {
  for (const text of [
    '<title>Jardin</title><p>Nous parlons de nginx et d’Apache, et du domaine de Chaumont.</p>',
    '<title>Notre page de statut</title><p>maintenance le 3</p>',
    '<title>Comment le bois fonctionne : it works</title>',
  ])
    assert.deepEqual(await seen(t, html(text)), ['up', null])
})

test('another program than the declared one is up, and said to differ', async (t) => {
  const service = await openService(t, (path, response) =>
    send(response, path === '' ? html('<title>HedgeDoc</title>') : html('', 404)),
  )
  const sighting = await service.look({ program: 'etherpad' })
  assert.deepEqual([...inShort(sighting), sighting.disagreement], ['up', null, 'hedgedoc'])
})

test('a page on which no program is seen differs from the declared one too', async (t) => {
  const service = await openService(t, (path, response) =>
    send(response, path === '' ? html('<title>Salade</title>') : html('', 404)),
  )
  const sighting = await service.look({ program: 'etherpad' })
  assert.deepEqual([...inShort(sighting), sighting.disagreement], ['up', null, ''])
})

test('a program that says itself that it is not well is degraded', async (t) => {
  const page = { type: 'application/json', text: '{"status":"fail","releaseId":"2.0.0"}' }
  const service = await openService(t, (_path, response) => send(response, page))
  const sighting = await service.look({ program: 'etherpad' })
  assert.deepEqual([...inShort(sighting), sighting.version], ['degraded', 'says-ill', '2.0.0'])
})

test('one address of a program that leads astray does not make the program down', async (t) => {
  const service = await openService(t, (path, response) => {
    if (path === 'health') response.writeHead(302, { location: '/health' }).end()
    else send(response, html('<title>Etherpad</title>'))
  })
  assert.deepEqual(inShort(await service.look({ program: 'etherpad' })), ['up', null])
})

test('whoever answers too late, hangs up, lies or turns in circles is down, with the reason', async (t) => {
  const faults: [string, Answering][] = [
    ['bad-answer', (_path, response) => void response.socket?.end('SSH-2.0-x\r\n')],
    ['bad-answer', (_path, response) => void response.socket?.destroy()],
    ['redirects', (_path, response) => void response.writeHead(302, { location: '/' }).end()],
    [
      'not-public',
      (_path, response) => void response.writeHead(302, { location: 'https://10.0.0.1.example.localhost/' }).end(),
    ],
    ['downgrade', (_path, response) => void response.writeHead(302, { location: 'http://service.example/' }).end()],
  ]
  for (const [reason, answering] of faults) {
    const service = await openService(t, answering)
    assert.deepEqual(inShort(await service.look()), ['down', reason])
  }
  const nobodyThere = await openService(t, () => {})
  assert.deepEqual(inShort(await nobodyThere.look({ address: 'https://autre.example/' })), ['down', 'dns'])
})

test('robots.txt is heard where it names us, and asked once a day', async (t) => {
  let rules = 'User-agent: *\nDisallow: /\n'
  const service = await openService(t, (path, response) =>
    send(response, path === 'robots.txt' ? { type: 'text/plain', text: rules } : html('<title>Le jardin</title>')),
  )
  const robotsAsked = () => service.web.asked.filter((address) => address.endsWith('robots.txt')).length
  assert.deepEqual(inShort(await service.look()), ['up', null], 'rules for everybody are for search engines')
  rules = 'User-agent: Googlebot\nDisallow:\n\nUser-agent: chatterie\nDisallow: /\n'
  assert.deepEqual(inShort(await service.look()), ['up', null])
  assert.equal(robotsAsked(), 1)
  service.pass(25)
  const before = service.web.asked.length
  assert.deepEqual(inShort(await service.look()), ['refused', 'robots'])
  assert.equal(service.web.asked.length, before + 1, 'nothing but robots.txt was asked')
  assert.deepEqual(await service.lookToday(), [])
  rules = 'User-agent: chatterie\nDisallow: /private\n'
  service.pass(25)
  assert.deepEqual(inShort(await service.look()), ['up', null])
})

test('what was asked and what came is kept, bounded and harmless', async (t) => {
  const text = `<title>x\u0000\u202E</title>${'é'.repeat(40_000)}`
  const page = { type: 'text/html', text, status: 500 }
  const service = await openService(t, (_path, response) =>
    send(response, page, { server: 'x'.repeat(900), 'x-secret': 'y' }),
  )
  const { evidence, requests, bytes, status, ms } = await service.look()
  assert.deepEqual(evidence.asked, ['GET https://service.example/robots.txt', `GET ${base}`])
  assert.equal(evidence.came, '500')
  assert.deepEqual(Object.keys(evidence.headers).sort(), ['content-type', 'date', 'server'])
  assert.equal(evidence.headers.server?.length, 200)
  assert.equal(evidence.extract.length, 500)
  assert.doesNotMatch(evidence.extract, /[\p{Cc}\p{Cf}]/u)
  assert.equal(requests, 2)
  assert.ok(bytes > 16_000 && bytes < 90_000, String(bytes))
  assert.equal(status, 500)
  assert.ok(ms !== null)
})

test('the address of a service may say where names go, or be one of the program’s pages', async (t) => {
  const etherpad = standIns.find(({ program }) => program === 'etherpad')
  assert.ok(etherpad)
  const service = await openService(t, answerLike(etherpad))
  for (const address of [`${base}p/`, `${base}p`, `${base}{name}`, `${base}p/{name}`])
    assert.deepEqual(inShort(await service.look({ program: 'etherpad', address })), ['up', null], address)
})

const inShort = ({ state, reason }: Sighting) => [state, reason]

async function seen(t: TestContext, page: ReturnType<typeof html>, program: string | null = null) {
  const service = await openService(t, (path, response) => send(response, path === 'robots.txt' ? html('', 404) : page))
  return inShort(await service.look({ program }))
}
