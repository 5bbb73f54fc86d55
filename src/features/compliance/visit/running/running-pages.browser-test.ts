import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type TestContext, test } from 'node:test'
import { testChromium } from '../../../../platform/config.ts'
import { portOf } from '../../../../platform/testing-server.ts'
import { openSite, type SiteGiven, typed } from '../testing-site.ts'

const chromium = testChromium()
if (!chromium) throw new Error('Browser tests need Chromium: set CHROMIUM to its path.')

const opened = (t: TestContext, given: SiteGiven, more: { patienceMs?: number } = {}) =>
  openSite(t, given, { chromium, sandbox: false, ...more })
const script = (text: string) => typed('text/javascript', text)

test('a running page shows what its scripts ask for, and the cookies that they leave', async (t) => {
  const { visit } = await opened(t, {
    pages: {
      'https://crocus.example/': '<title>Crocus</title><script src="/app.js"></script><p>Bonjour',
      'https://crocus.example/app.js': script(`
        document.cookie = 'choice=1; Max-Age=86400; SameSite=Strict; Secure'
        const image = new Image(); image.src = 'https://pixel.example/p.gif'
        const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = '/late.css'
        document.head.append(link)
        fetch('/data.json').then((answer) => answer.json()).then(({ next }) => fetch(next))`),
      'https://crocus.example/late.css': typed(
        'text/css',
        '@font-face{font-family:A;src:url(https://fonts.example/a)} p{font-family:A}',
      ),
      'https://crocus.example/data.json': typed('application/json', '{"next":"https://stats.example/hit"}'),
      'https://pixel.example/p.gif': typed('image/gif', 'GIF89a', {
        'set-cookie': 'uid=7; Max-Age=60; Secure; SameSite=None',
      }),
    },
    hosts: ['stats.example', 'fonts.example'],
  })
  const { site, cost } = await visit()
  const asked = site?.asks.filter(({ by }) => by === 'browser').map(({ what, url }) => `${what} ${url}`)
  assert.deepEqual(asked?.toSorted(), [
    'connection https://crocus.example/data.json',
    'connection https://stats.example/hit',
    'font https://fonts.example/a',
    'image https://pixel.example/p.gif',
    'script https://crocus.example/app.js',
    'style https://crocus.example/late.css',
  ])
  const cookies = site?.cookies.map(({ name, domain, sameSite, secure }) => [name, domain, sameSite, secure])
  assert.deepEqual(cookies?.toSorted(), [
    ['choice', 'crocus.example', 'strict', true],
    ['uid', 'pixel.example', 'none', true],
  ])
  assert.ok(cost.requests > 6)
})

test('nothing that a page tries leaves but through us, and nothing of it reaches this machine', async (t) => {
  const inside = await insideOf(t)
  const tries = triesOf(inside)
  const { web, visit } = await opened(t, {
    pages: {
      'https://crocus.example/': '<title>Crocus</title><body><script src="/tries.js"></script>',
      'https://crocus.example/tries.js': script(tries),
      'https://crocus.example/worker.js': script('fetch("https://crocus.example/from-service-worker")'),
      'https://crocus.example/to-inside': (response) =>
        void response.writeHead(302, { location: `http://127.0.0.9:${inside.port}/redirected` }).end(),
    },
  })
  const outbound = web.open({ mayReach: (address) => address === '127.0.0.1' })
  t.after(() => outbound.close())
  const { site } = await visit({}, outbound)
  assert.ok(site?.page.ok)
  const asks = site.asks.map(({ url }) => url)
  for (const known of [
    `http://127.0.0.9:${inside.port}/fetch`,
    'wss://crocus.example/socket',
    'https://crocus.example/beacon',
  ])
    assert.ok(asks.includes(known), known)
  assert.deepEqual(inside.heard, [])
  assert.deepEqual(
    web.asked.filter((address) => /post$|beacon|place|worker$|prerendered/.test(address)),
    [],
  )
})

test('a page that never ends is seen as far as it came, and said not to be seen whole', async (t) => {
  const pages = {
    'https://crocus.example/': '<p>Bonjour<img src="/a.png"><script src="/busy.js"></script>',
    'https://crocus.example/busy.js': script('new Image().src = "/b.png"; for (;;) {}'),
  }
  const { visit } = await opened(t, { pages }, { patienceMs: 5000 })
  const { site } = await visit()
  assert.ok(site?.asks.some(({ url }) => url === 'https://crocus.example/busy.js'))
  assert.equal(site?.missed[0]?.what, 'browser')
})

test('a page that asks without end is cut off', async (t) => {
  const { web, visit } = await opened(t, {
    pages: {
      'https://crocus.example/': '<script src="/many.js"></script>',
      'https://crocus.example/many.js': script(
        'let at = 0; setInterval(() => { for (let i = 0; i < 50; i++) fetch("/n/" + at++) }, 50)',
      ),
      'https://crocus.example/n/*': '{}',
    },
  })
  const { cost } = await visit()
  assert.ok(web.asked.filter((address) => address.includes('/n/')).length <= 100)
  assert.ok(cost.requests <= 120, String(cost.requests))
})

test('a browser that is missing, or no browser, is noted, and the visit goes on', async (t) => {
  const events: string[] = []
  const log = (event: string) => void events.push(event)
  for (const missing of ['/nowhere/chromium', process.execPath]) {
    const { visit } = await openSite(
      t,
      { pages: { 'https://crocus.example/': '<p>Bonjour' } },
      { chromium: missing, sandbox: false, log },
    )
    assert.equal((await visit()).site?.page.ok, true)
  }
  assert.deepEqual(events, ['browser-failed', 'browser-failed'])
})

test('each page has a window of its own: what one leaves no other finds', async (t) => {
  const page =
    '<script>fetch("/seen?" + document.cookie + localStorage.x); document.cookie = "a=1"; localStorage.x = 1</script>'
  const { visit } = await opened(t, {
    pages: { 'https://crocus.example/': page, 'https://crocus.example/pad': page },
    services: { pad: { url: 'https://crocus.example/pad' } },
  })
  const { site, places } = await visit()
  for (const place of [site, ...places])
    assert.ok(
      place?.asks.some(({ url }) => url === 'https://crocus.example/seen?undefined'),
      String(place?.subject),
    )
})

/** What stands on this machine and must hear nothing: over TCP, as HTTP, and over UDP. */
async function insideOf(t: TestContext) {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.9', resolve))
  const port = portOf(server)
  // By name, over IPv6, and before a word of HTTP is said.
  const sockets = ['127.0.0.1', '::1'].map((address) =>
    createTcpServer(() => void heard.push(`a socket to ${address}`))
      .on('error', () => {})
      .listen(port, address),
  )
  const udp = createSocket('udp4', () => void heard.push('a datagram'))
  // WebRTC does not look at loopback by itself.
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)
  const udpAddress = outer?.address ?? '127.0.0.9'
  await new Promise<void>((resolve) => udp.bind(0, udpAddress, resolve))
  t.after(() => {
    server.closeAllConnections()
    for (const each of [server, ...sockets, udp]) each.close()
  })
  return { heard, port, udpAddress, udp: udp.address().port }
}

/** What a hostile page could think of, each try for itself. */
const triesOf = ({ port, udp, udpAddress }: Awaited<ReturnType<typeof insideOf>>) => `
  const to = 'http://127.0.0.9:${port}'
  const attempt = (work) => { try { Promise.resolve(work()).catch(() => {}) } catch {} }
  const added = (name, fields) => { const one = Object.assign(document.createElement(name), fields); document.body.append(one); return one }
  attempt(() => fetch(to + '/fetch'))
  attempt(() => fetch(to + '/no-cors', { mode: 'no-cors' }))
  attempt(() => fetch('http://localhost:${port}/name'))
  attempt(() => fetch('http://[::1]:${port}/six'))
  attempt(() => fetch('https://crocus.example/post', { method: 'POST', body: 'x' }))
  attempt(() => fetch('https://crocus.example/to-inside'))
  attempt(() => navigator.sendBeacon(to + '/beacon', 'x'))
  attempt(() => navigator.sendBeacon('https://crocus.example/beacon', 'x'))
  attempt(() => new WebSocket('ws://127.0.0.9:${port}/socket'))
  attempt(() => new WebSocket('wss://crocus.example/socket'))
  attempt(() => new EventSource(to + '/events'))
  attempt(() => new Worker(URL.createObjectURL(new Blob(["fetch('" + to + "/worker'); new WebSocket('ws://127.0.0.9:${port}/w')"]))))
  attempt(() => new SharedWorker('data:text/javascript,fetch("' + to + '/shared");new WebSocket("ws://127.0.0.9:${port}/s")'))
  attempt(() => navigator.serviceWorker.register('/worker.js'))
  attempt(() => new WebTransport('https://127.0.0.9:${port}/transport'))
  attempt(() => { for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'manifest', 'icon', 'modulepreload', 'stylesheet'])
    document.head.append(Object.assign(document.createElement('link'), { rel, href: to + '/' + rel })) })
  attempt(() => added('script', { type: 'speculationrules', textContent: JSON.stringify({
    prefetch: [{ urls: [to + '/speculated'], eagerness: 'immediate' }], prerender: [{ urls: ['/prerendered'], eagerness: 'immediate' }] }) }))
  attempt(() => added('iframe', { src: to + '/frame' }))
  attempt(() => added('iframe', { src: 'file:///etc/passwd' }))
  attempt(() => { const bare = added('iframe', {}); bare.contentWindow.fetch(to + '/bare') })
  attempt(() => { new Image().src = to + '/image'; new Audio(to + '/audio').play() })
  const peers = (scope) => attempt(async () => {
    const peer = new scope.RTCPeerConnection({ iceServers: [{ urls: 'stun:${udpAddress}:${udp}' }] })
    peer.createDataChannel('x'); await peer.setLocalDescription(await peer.createOffer()) })
  peers(window)
  attempt(() => peers(added('iframe', {}).contentWindow))
  attempt(() => navigator.geolocation.getCurrentPosition(() => fetch('https://crocus.example/place')))
  addEventListener('pagehide', () => navigator.sendBeacon(to + '/bye', 'x'))
  setTimeout(() => {
    attempt(() => window.open(to + '/window'))
    attempt(() => added('form', { action: to + '/form', method: 'post', target: 'x' }).submit())
    attempt(() => added('a', { href: to + '/download', ping: to + '/pinged', download: 'x' }).click())
    attempt(() => { alert(1); confirm(2) })
    location.href = to + '/away'
  }, 1200)`
