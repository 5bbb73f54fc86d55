import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Child } from 'hono/jsx'
import { PageHead } from './page-head.tsx'
import { Shell, type ShellProps } from './shell.tsx'
import { viewForTests } from './view-for-tests.ts'

const pageOf = (props: Partial<ShellProps> = {}, content: Child = <PageHead title="Services" />) =>
  String(
    <Shell view={viewForTests()} title="Services" {...props}>
      {content}
    </Shell>,
  )
const countOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length

test('a page has one h1, one main, one header and one footer', () => {
  const html = pageOf()
  for (const tag of ['h1', 'main', 'header', 'footer']) assert.equal(countOf(html, new RegExp(`<${tag}[ >]`, 'g')), 1)
})

test('the document says its language', () => {
  assert.ok(pageOf().startsWith('<html lang="fr">'))
  assert.match(pageOf({ view: viewForTests({ language: 'en' }) }), /<html lang="en">/)
})

test('the title says the page, then the collective; errors first', () => {
  assert.match(pageOf(), /<title>Services – Le Marché<\/title>/)
  assert.match(pageOf({ wrong: true }), /<title>Erreur\u00a0: Services – Le Marché<\/title>/)
})

test('each language of the page is announced, and one for everybody else', () => {
  const html = pageOf()
  assert.match(html, /hreflang="fr" href="https:\/\/site\.example\/fr\/services\?kind=pad"/)
  assert.match(html, /hreflang="en" href="https:\/\/site\.example\/en\/services\?kind=pad"/)
  assert.match(html, /hreflang="x-default" href="https:\/\/site\.example\/fr\/services\?kind=pad"/)
  assert.doesNotMatch(pageOf({ alternates: false }), /x-default/)
})

test('a page is listed by search engines only when it says so, under its canonical address', () => {
  assert.match(pageOf(), /name="robots" content="noindex"/)
  const listed = pageOf({ index: true, canonical: '/services' })
  assert.doesNotMatch(listed, /noindex/)
  assert.match(listed, /rel="canonical" href="https:\/\/site\.example\/fr\/services"/)
})

test('an address in the head cannot leave its attribute', () => {
  const html = pageOf({ view: viewForTests({ address: '/services?q="><script>alert(1)</script>' }), index: true })
  assert.doesNotMatch(html, /<script>alert/)
})

test('data for machines cannot end its own element', () => {
  const html = pageOf({ jsonLd: { name: '</script><script>alert(1)</script>' } })
  assert.match(html, /<script type="application\/ld\+json">\{"name":"\\u003c\/script>/)
  assert.equal(countOf(html, /<script/g), 1)
})

test('data for machines is still JSON', () => {
  const data = { name: 'a < b & "c"', list: ['<', 'é'] }
  const [, text = ''] = /ld\+json">([^<]*)</.exec(pageOf({ jsonLd: data })) ?? []
  assert.deepEqual(JSON.parse(text), data)
})

test('the theme comes before the style, both from this site', () => {
  const sheets = [...pageOf().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href)
  assert.deepEqual(sheets, ['/theme/1.css', '/assets/style-1.css'])
})

test('a module that is not built is not asked for', () => {
  const html = pageOf({ modules: ['map', 'nothing'] })
  assert.equal(countOf(html, /<script type="module"/g), 1)
  assert.match(html, /src="\/assets\/map-1\.js"/)
})

test('the menu says where one is', () => {
  assert.match(pageOf(), /href="\/fr\/services" aria-current="page"/)
  const inside = pageOf({ view: viewForTests({ address: '/hosters/ciboule' }) })
  assert.match(inside, /href="\/fr\/hosters" aria-current="true"/)
  assert.doesNotMatch(pageOf({ view: viewForTests({ address: '/' }) }), /aria-current/)
})

test('the other language leads to the same page, under its own name', () => {
  assert.match(pageOf(), /<a href="\/en\/services\?kind=pad" hreflang="en" lang="en">English<\/a>/)
  const english = viewForTests({ language: 'en' })
  assert.match(pageOf({ view: english }), /<a href="\/fr\/services\?kind=pad" hreflang="fr" lang="fr">Français<\/a>/)
})

test('the source code is one link away (AGPL 13), like the legal notice', () => {
  for (const href of ['/source', '/fr/legal', '/fr/privacy', '/fr/accessibility']) {
    assert.ok(pageOf().includes(`href="${href}"`), href)
  }
})

test('what kind of data this is stands under the roof, in the language that it exists in', () => {
  const { collective } = viewForTests()
  const view = viewForTests({ collective: { ...collective, notice: { en: 'Public facts, dated.' } } })
  assert.match(pageOf({ view }), /class="ribbon".*lang="en".*Public facts, dated\./)
  assert.doesNotMatch(pageOf(), /ribbon/)
})

test('the first thing that the keyboard meets jumps to the content, then where the page says', () => {
  const html = pageOf({ skips: [{ href: '#results', label: 'Aller aux résultats' }] })
  assert.match(html, /<body><a class="skip" href="#content">[^<]+<\/a><a class="skip" href="#results">/)
  assert.match(html, /<main id="content" tabindex="-1">/)
})

test('the trail begins at home', () => {
  const html = pageOf({ trail: [{ href: '/fr/hosters', label: 'Hébergeurs' }] })
  assert.match(html, /class="wrap trail".*href="\/fr".*href="\/fr\/hosters"/)
})

test('nothing is asked from another host', () => {
  const loaded = [...pageOf({ modules: ['map'] }).matchAll(/<(?:script|img|iframe)[^>]*src="([^"]+)"/g)]
  for (const [, address = ''] of loaded) assert.ok(address.startsWith('/'), address)
})
