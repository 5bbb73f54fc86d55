import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitedOf } from './testing-visited.ts'

test('a visit of which nothing is said is one good answer of a blank page', () => {
  const { site, places, topicPages, behind, dates, hoster } = visitedOf()
  assert.ok(site?.page.ok && site.page.reading)
  assert.deepEqual([site.page.status, site.page.url, site.page.text], [200, 'https://crocus.example/', ''])
  assert.deepEqual([site.asks, site.cookies, site.certificate, site.plain], [[], [], null, null])
  assert.deepEqual([places, topicPages, dates], [[], [], []])
  assert.deepEqual(behind, { reverse: null, mail: null, nameServers: null })
  assert.equal(hoster.facts.website, 'https://crocus.example/')
})

test('HTML, styles and cookies are read by what reads them in a visit', () => {
  const { site, places, topicPages } = visitedOf({
    site: {
      html: '<title>Crocus</title><img src="/a.png">',
      styles: { 'https://crocus.example/s.css': 'a{b:url(x.png)}' },
      asks: [{ url: 'https://stats.example/', what: 'script' }],
      cookies: [{ name: '_ga' }],
      headers: { 'X-Frame-Options': 'DENY' },
      plain: { redirects: ['http://crocus.example/'], url: 'https://crocus.example/' },
    },
    services: { pad: { why: 'timeout' }, cloud: { url: 'https://nuage.example/', facts: { name: 'Nuage' } } },
    topicPages: { terms: { html: '<p>CGU' }, prices: { status: 404, by: 'declared' } },
  })
  assert.ok(site?.page.ok)
  assert.equal(site.page.reading?.title, 'Crocus')
  assert.deepEqual(
    site.asks.map(({ url, by }) => `${by} ${url}`),
    ['css https://crocus.example/x.png', 'browser https://stats.example/'],
  )
  assert.deepEqual(
    site.cookies.map(({ name, domain }) => `${name} ${domain}`),
    ['_ga crocus.example'],
  )
  assert.equal(site.page.headers.get('x-frame-options'), 'DENY')
  assert.equal(site.plain?.asked, 'http://crocus.example/')
  assert.deepEqual(
    places.map(({ subject, address, page }) => [subject, address, page.ok || page.why]),
    [
      ['pad', 'https://pad.crocus.example/', 'timeout'],
      ['cloud', 'https://nuage.example/', true],
    ],
  )
  assert.deepEqual(
    topicPages.map(({ topic, by, page }) => [topic, by, page.asked]),
    [
      ['terms', 'link', 'https://crocus.example/terms'],
      ['prices', 'declared', 'https://crocus.example/prices'],
    ],
  )
})

test('a hoster without a website has no site', () => {
  const { site, hoster } = visitedOf({ site: null, services: { pad: {} } })
  assert.deepEqual([site, hoster.facts.website], [null, null])
})
