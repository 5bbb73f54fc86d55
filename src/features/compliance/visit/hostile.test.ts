import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { leadsTo, openSite, typed } from './testing-site.ts'

const home = 'https://crocus.example/'

test('of a page of 10 MB one megabyte is read, packed or not', async (t) => {
  const huge = `<title>Long</title><p>${'mot '.repeat(2_600_000)}`
  for (const answer of [typed('text/html', huge), typed('text/html', gzipSync(huge), { 'content-encoding': 'gzip' })]) {
    const { visit } = await openSite(t, { pages: { [home]: answer } })
    const { site, cost } = await visit()
    assert.ok(site?.page.ok && site.page.reading)
    assert.deepEqual([site.page.text.length, site.page.reading.title], [1024 * 1024, 'Long'])
    assert.ok(cost.bytes < 1.1 * 2 ** 20 && site.page.reading.words.length <= 200_000)
  }
})

test('redirects without end are an answer, and cost little', async (t) => {
  const { web, visit } = await openSite(t, {
    pages: {
      [home]: '<a href="/cgu">CGU</a><a href="/mentions">Mentions légales</a>',
      'https://crocus.example/cgu': leadsTo('/cgu'),
      'https://crocus.example/mentions': leadsTo('http://crocus.example/mentions'),
      'https://pad.crocus.example/': leadsTo('https://pad.crocus.example/a'),
      'https://pad.crocus.example/a': leadsTo('https://pad.crocus.example/'),
    },
    services: { pad: { url: 'https://pad.crocus.example/' } },
  })
  const { topicPages, places, cost } = await visit()
  assert.deepEqual(
    topicPages.map(({ page }) => page.ok || page.why),
    ['redirects', 'downgrade'],
  )
  assert.equal(places.map(({ page }) => page.ok || page.why).join(), 'redirects')
  assert.ok(cost.requests < 40 && web.asked.length < 40, String(cost.requests))
})

test('ten thousand links cost no more than twenty-five pages', async (t) => {
  const links = Array.from({ length: 10_000 }, (_, at) => `<a href="/cgu/${at}">Conditions générales ${at}</a>`).join(
    '',
  )
  const { web, visit } = await openSite(t, {
    pages: { [home]: links, 'https://crocus.example/cgu/*': (response) => void response.writeHead(404).end() },
  })
  const { topicPages } = await visit()
  assert.ok(topicPages.length <= 3 && web.asked.length <= 40, `${topicPages.length} ${web.asked.length}`)
})

test('pages that lead to ever more pages end at twenty-five', async (t) => {
  const words = [
    'CGU',
    'Confidentialité',
    'Mentions légales',
    'Sauvegardes',
    'Incidents',
    'Tarifs',
    'Rapports',
    'Agenda',
  ]
  let at = 0
  const { web, visit } = await openSite(t, {})
  web.everything(home, (_, response) => {
    const links = words.map((word) => `<a href="/p${at++}">${word}</a><a href="/h${at++}">À propos</a>`).join('')
    response.writeHead(200, { 'content-type': 'text/html' }).end(links)
  })
  await visit()
  const pages = web.asked.filter((address) => /\/[ph]\d/.test(address))
  assert.ok(pages.length <= 25 && pages.length > 10, String(pages.length))
})

test('malformed HTML is read as far as it goes', async (t) => {
  const odd = [
    '<html><body><p>Bonjour<p <b </p><a href="/cgu"',
    '<<<>>><a href=/cgu>CGU<a href=/x',
    '</p></div></html><title>x<a href="/cgu">CGU',
    '<a href="/cgu" href="/other">CGU</a><!-- <a href="/y">',
    '<p><![CDATA[ x ]]><?php echo ?><!DOCTYPE <html>',
    '<a href="&#xD800;&#x110000;&#0;&nosuch;">CGU</a>',
    '<script>',
    '<plaintext><a href="/cgu">CGU</a>',
  ]
  for (const html of odd) {
    const { visit } = await openSite(t, { pages: { [home]: html } })
    assert.ok((await visit()).site?.page.ok, html)
  }
})

test('wrong charsets and binary as text are read, or have no text', async (t) => {
  const { visit } = await openSite(t, {
    pages: {
      [home]: typed(
        'text/html; charset=utf-8',
        Buffer.from('<p>Mentions l\xe9gales \xff\xfe<a href="/cgu">CGU</a>', 'latin1'),
      ),
      'https://crocus.example/cgu': typed('text/html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff])),
    },
  })
  const { site, topicPages } = await visit()
  assert.match(site?.page.ok ? (site.page.reading?.words ?? '') : '', /Mentions l\ufffdgales/)
  const [cgu] = topicPages
  assert.ok(cgu?.page.ok)
  assert.deepEqual([cgu.page.text, cgu.page.reading], ['', null])
})

test('names and addresses that look like others are shown as they are', async (t) => {
  const { visit } = await openSite(t, {
    pages: {
      [home]: `<title>Crоcus \u202egnp.exe</title><a href="https://сrocus.example/cgu">CGU</a>
        <a href="https://crocus.example@evil.example/cgu">CGU</a><a href="https://crocus.example\u3002evil.example/cgu">CGU</a>
        <a href="https://crocus.example:443/cgu">CGU</a><img src="https://ｐixel.example/\u202ea.png">`,
      'https://crocus.example/cgu': '<p>CGU',
    },
    hosts: ['evil.example'],
  })
  const { site, topicPages } = await visit()
  assert.ok(site?.page.ok && site.page.reading)
  assert.equal(site.page.reading.title, 'Crоcus gnp.exe')
  assert.deepEqual(
    site.page.reading.links.map(({ url }) => url),
    [
      'https://xn--rocus-0ye.example/cgu',
      'https://crocus.example@evil.example/cgu',
      'https://crocus.example.evil.example/cgu',
      'https://crocus.example/cgu',
    ],
  )
  assert.deepEqual(
    site.page.reading.asks.map(({ url }) => url),
    ['https://pixel.example/%E2%80%AEa.png'],
  )
  assert.deepEqual(
    topicPages.map(({ page }) => page.asked),
    ['https://crocus.example/cgu'],
  )
})

test('a server that is slow, silent or rude does not keep the others waiting', async (t) => {
  const { visit } = await openSite(t, {
    pages: {
      [home]: '<p>Bonjour',
      'https://rude.crocus.example/': (response) => void response.socket?.write('SSH-2.0-x\r\n\r\n'),
      'https://short.crocus.example/': (response) =>
        void response.writeHead(200, { 'content-length': 100 }).end('<p>x'),
      'https://empty.crocus.example/': typed('text/html', ''),
      'https://many.crocus.example/': typed('text/html', '<p>x', {
        'set-cookie': Array.from({ length: 400 }, (_, at) => `c${at}=${'x'.repeat(50)}`),
      }),
      'https://styles.crocus.example/': Array.from(
        { length: 50 },
        (_, at) => `<link rel=stylesheet href="/${at}.css">`,
      ).join(''),
      'https://styles.crocus.example/*': typed('text/css', '@import "x.css"; @import "y.css";'),
    },
    services: Object.fromEntries(
      ['rude', 'short', 'empty', 'many', 'styles'].map((name) => [name, { url: `https://${name}.crocus.example/` }]),
    ),
  })
  const { places } = await visit()
  const came = Object.fromEntries(places.map(({ subject, page }) => [subject, page.ok || page.why]))
  assert.deepEqual(came, { rude: 'bad-answer', short: 'bad-answer', empty: true, many: true, styles: true })
  assert.ok((places.find(({ subject }) => subject === 'many')?.cookies.length ?? 0) <= 50)
})

test('a visit ends where its allowance does', async (t) => {
  const services = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`s${at}`, { url: `https://crocus.example/s${at}` }]),
  )
  const { web, visit } = await openSite(t, { services })
  web.everything(home, (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x'))
  const { places, cost } = await visit()
  assert.ok(cost.requests <= 310, String(cost.requests))
  assert.ok(places.some(({ page }) => !page.ok && page.why === 'too-many'))
  assert.ok(web.asked.length <= 310)
})

test('a host that stays silent is not knocked at for ever', async (t) => {
  const services = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`s${at}`, { url: `https://nulle.part.example/${at}` }]),
  )
  const { visit } = await openSite(t, { pages: { [home]: '<p>x' }, services })
  const { places, cost } = await visit()
  assert.ok(places.every(({ page }) => !page.ok && page.why === 'dns'))
  assert.ok(cost.requests < 20, String(cost.requests))
})

test('a robots.txt that says nothing to us does not keep us away, however it is written', async (t) => {
  const texts = [
    '\n'.repeat(60_000),
    `User-agent: *\nDisallow: ${'*a'.repeat(30_000)}`,
    '\u0000\xff',
    'Disallow: /',
    '<html>',
  ]
  for (const text of texts) {
    const { visit } = await openSite(t, {
      pages: { [home]: '<p>x', 'https://crocus.example/robots.txt': typed('text/plain', text) },
    })
    assert.equal((await visit()).site?.page.ok, true, JSON.stringify(text.slice(0, 40)))
  }
})
