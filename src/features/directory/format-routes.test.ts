import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { pagesPerFile, sitemapIndexOf, sitemapOf } from './sitemap.ts'
import { fillMarket } from './testing-market.ts'

describe('what machines ask for', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
    await fillMarket(world)
  })

  test('a list may be framed by any site, in the language of its address', async () => {
    const answer = await world.request('/embed/services?kind=pad&lang=en', { headers: { 'accept-language': 'fr' } })
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors \*/)
    const html = await answer.text()
    assert.match(html, /<html lang="en">/)
    assert.match(html, /<h1>3 services: Pad<\/h1>/)
    assert.match(html, /href="http:\/\/localhost:3000\/en\/services\?kind=pad"/)
    assert.match(await world.get('/embed/services?kind=pad'), /<html lang="fr">/)
    assert.match(await world.get('/embed/services?lang=xx'), /<html lang="fr">/)
  })

  test('a fragment to copy stands on the page of the list', async () => {
    const html = await world.get('/en/services?kind=pad')
    assert.match(html, /&lt;iframe src=&quot;http:\/\/localhost:3000\/embed\/services\?kind=pad&amp;amp;lang=en&quot;/)
  })

  test('towns are offered while somebody types, with how many', async () => {
    const answer = await world.request('/towns?q=brest&lang=fr')
    const { towns, said } = JSON.parse(await answer.text())
    assert.deepEqual(towns[0], { label: 'Brest (Finistère)', value: 'Brest FR-29' })
    assert.match(said, /lieux? proposé/)
    assert.match(answer.headers.get('cache-control') ?? '', /max-age=\d+/)
    for (const query of ['', 'q=', `q=${'x'.repeat(10_000)}`, 'q=%00%22%3E', 'q=zzzz'])
      assert.deepEqual(JSON.parse(await world.get(`/towns?${query}`)).towns, [], query)
    assert.ok(JSON.parse(await world.get('/towns?q=saint')).towns.length <= 8)
  })

  test('a browser can search here from its own bar', async () => {
    const french = await world.get('/opensearch/fr.xml')
    assert.match(french, /template="http:\/\/localhost:3000\/fr\/services\?q=\{searchTerms\}"/)
    assert.match(await world.get('/opensearch/en.xml'), /<Language>en<\/Language>/)
    assert.equal((await world.request('/opensearch/xx.xml')).status, 404)
  })

  test('robots are told where the map of the site is', async () => {
    assert.match(
      await world.get('/robots.txt'),
      /^User-agent: \*\n[\s\S]*Sitemap: http:\/\/localhost:3000\/sitemap\.xml\n$/,
    )
  })

  test('the map of the site has every page that may be indexed, in both languages, and those answer', async () => {
    const xml = await world.get('/sitemap.xml')
    const addresses = [...xml.matchAll(/<loc>http:\/\/localhost:3000(.*?)<\/loc>/g)].map(([, address = '']) => address)
    for (const address of [
      '/fr',
      '/en/hosters/ciboule',
      '/fr/services/ciboule/pad',
      '/fr/kinds/pad',
      '/fr/software/etherpad',
    ])
      assert.ok(addresses.includes(address), address)
    assert.ok(!addresses.some((address) => /partie|fable|nextcloud/.test(address)))
    assert.match(xml, /<xhtml:link rel="alternate" hreflang="en" href="http:\/\/localhost:3000\/en\/kinds\/pad"\/>/)
    for (const address of addresses) {
      const html = await world.get(address)
      assert.doesNotMatch(html, /<meta name="robots" content="noindex"/, address)
    }
  })

  test('a map that grows too large is cut, and an index names its parts', async () => {
    const href = '/services/a/b&c'
    assert.match(sitemapOf('https://x.example', [href]), /<loc>https:\/\/x\.example\/fr\/services\/a\/b&amp;c<\/loc>/)
    assert.match(sitemapIndexOf('https://x.example', 2), /sitemaps\/1\.xml<\/loc>.*sitemaps\/2\.xml<\/loc>/s)
    assert.ok(pagesPerFile * 2 <= 50_000)
    assert.match(await world.get('/sitemaps/1.xml'), /<urlset/)
    for (const part of ['0.xml', '2.xml', 'x.xml', '1'])
      assert.equal((await world.request(`/sitemaps/${part}`)).status, 404)
  })
})
