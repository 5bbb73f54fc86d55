import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testChromium } from '../../../../platform/config.ts'
import { openSite, type SiteGiven, typed } from '../testing-site.ts'

const chromium = testChromium()
if (!chromium) throw new Error('Browser tests need Chromium: set CHROMIUM to its path.')

const opened = (t: TestContext, given: SiteGiven) => openSite(t, given, { chromium, sandbox: false })
const script = (text: string) => typed('text/javascript', text)

test('a page that breaks its window, or does not load, is missed, and the one after it is whole', async (t) => {
  const { visit } = await opened(t, {
    pages: {
      'https://crocus.example/': '<img src="/a.png"><script src="/greedy.js"></script>',
      'https://crocus.example/greedy.js': script(
        'const a = []; for (;;) a.push(Array.from({ length: 1e5 }, Math.random))',
      ),
      'https://crocus.example/pad': '<p>Bonjour',
    },
    services: { pad: { url: 'https://crocus.example/pad' } },
  })
  const { site, places } = await visit()
  assert.deepEqual(
    site?.missed.map(({ what, url }) => [what, url]),
    [['browser', 'https://crocus.example/']],
  )
  assert.ok(site?.asks.some(({ url }) => url === 'https://crocus.example/greedy.js'))
  assert.deepEqual(places[0]?.missed, [])
})

test('a cookie that was set on the way is of who set it', async (t) => {
  const cookie = { 'set-cookie': 'uid=7; Max-Age=60; Secure; SameSite=None' }
  const { visit } = await opened(t, {
    pages: {
      'https://crocus.example/': '<img src="https://crocus.example/to">',
      'https://crocus.example/to': (response) =>
        void response.writeHead(302, { location: 'https://pixel.example/p.gif' }).end(),
      'https://pixel.example/p.gif': typed('image/gif', 'GIF89a', cookie),
    },
  })
  const { site } = await visit()
  assert.deepEqual(
    site?.cookies.map(({ name, domain }) => [name, domain]),
    [['uid', 'pixel.example']],
  )
})

test('what robots may not ask for, or a page that leads elsewhere, is missed', async (t) => {
  const { visit } = await opened(t, {
    pages: {
      'https://crocus.example/robots.txt': typed('text/plain', 'User-agent: *\nDisallow: /hidden'),
      'https://crocus.example/': '<script src="/hidden.js"></script><meta http-equiv="refresh" content="1;url=/fr">',
    },
  })
  const missed = (await visit()).site?.missed.map(({ what, url, why }) => `${what} ${url} ${why}`)
  assert.deepEqual(missed, [
    'requests https://crocus.example/hidden.js robots',
    'requests https://crocus.example/fr moved',
  ])
})
