import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Chips } from './chips.tsx'
import { Counts } from './counts.tsx'
import { Faces } from './faces.tsx'
import { Filter, Filters } from './filters.tsx'
import { FormatLinks } from './format-links.tsx'
import { HosterFace } from './hoster-face.tsx'
import { KindList } from './kind-list.tsx'
import { Pagination, pagesAround } from './pagination.tsx'
import { Result, Results, ResultsPart } from './results.tsx'
import { viewForTests } from './view-for-tests.ts'

const view = viewForTests({ language: 'en' })

test('a chip is a link whose name says what it removes', () => {
  const html = String(<Chips view={view} chips={[{ label: 'Pad', href: '/en/services' }]} />)
  assert.match(html, /<a class="chip" href="\/en\/services" rel="nofollow">/)
  assert.match(html, /<span class="hidden">Remove the filter <\/span><bdi>Pad<\/bdi>/)
})

test('removing all is offered when there is more than one filter', () => {
  const one = [{ label: 'Pad', href: '/a' }]
  assert.doesNotMatch(String(<Chips view={view} chips={one} clear="/all" />), /Remove all/)
  assert.match(
    String(<Chips view={view} chips={[...one, { label: 'Brest', href: '/b' }]} clear="/all" />),
    /href="\/all"/,
  )
  assert.equal(String(<Chips view={view} chips={[]} clear="/all" />), '')
})

test('a filter is a fieldset whose values keep their counts, zero included', () => {
  const values = [
    { value: 'none', label: 'No account', count: 1204, chosen: true },
    { value: 'client', label: 'Customers', count: 0, chosen: false },
    { value: 'other', label: 'Other', count: null, chosen: false },
  ]
  const html = String(<Filter view={view} name="access" legend="Access" values={values} more={3} />)
  assert.match(html, /<fieldset><legend>Access<\/legend>/)
  assert.match(html, /name="access" value="none" checked=""/)
  assert.match(html, /<data value="1204">1,204<\/data>/)
  assert.match(html, /class="option none".*<data value="0">0<\/data>/)
  assert.match(html, /and 3 more values/)
  for (const [, id] of html.matchAll(/<label for="([^"]+)"/g)) assert.ok(html.includes(`id="${id}"`))
})

test('a filter without values is not shown', () => {
  assert.equal(String(<Filter view={view} name="access" legend="Access" values={[]} />), '')
})

test('the form of filters has one button and keeps the rest of the query', () => {
  const html = String(
    <Filters view={view} action="/en/services" active={2} kept={[{ name: 'q', value: '"nextcloud"' }]}>
      <fieldset />
    </Filters>,
  )
  assert.match(html, /<input type="hidden" name="q" value="&quot;nextcloud&quot;"/)
  assert.equal([...html.matchAll(/<button/g)].length, 1)
  assert.match(html, /\(2 active\)/)
})

test('a gap between pages never hides a single one', () => {
  assert.deepEqual(pagesAround(1, 3), [1, 2, 3])
  assert.deepEqual(pagesAround(4, 50), [1, 2, 3, 4, 5, 'gap', 50])
  assert.deepEqual(pagesAround(25, 50), [1, 'gap', 24, 25, 26, 'gap', 50])
  assert.deepEqual(pagesAround(50, 50), [1, 'gap', 49, 50])
})

test('the first page has no previous one, the last no next one, a single page no pager', () => {
  const pager = (page: number, pages: number) =>
    String(<Pagination view={view} page={page} pages={pages} hrefOf={(each) => `/en/services?page=${each}`} />)
  assert.doesNotMatch(pager(1, 3), /rel="prev"/)
  assert.doesNotMatch(pager(3, 3), /rel="next"/)
  assert.match(pager(2, 3), /rel="prev" href="\/en\/services\?page=1"/)
  assert.match(pager(2, 3), /aria-current="page" aria-label="Page 2"/)
  assert.equal(pager(1, 1), '')
})

test('a row of the ledger names its columns for who does not see them', () => {
  const html = String(<Result view={view} name="Pad" href="/x" where="Brest" access="free" />)
  assert.match(html, /<dt class="hidden">Place<\/dt><dd>Brest<\/dd>/)
  assert.match(html, /<dt class="hidden">Access<\/dt><dd>free<\/dd>/)
  assert.doesNotMatch(html, /State/)
})

test('a name may be written from right to left', () => {
  assert.match(
    String(<Result view={view} name="مثال على اسم" href="/x" />),
    /<h3><a href="\/x"><bdi>مثال على اسم<\/bdi>/,
  )
})

test('the heading of a row follows the page', () => {
  assert.match(String(<Result view={view} name="Pad" href="/x" heading="h2" />), /<h2>/)
})

test('a list is ordered when its order means something', () => {
  assert.match(String(<Results id="results">{null}</Results>), /<ol class="results" id="results">/)
  assert.match(String(<Results ordered={false}>{null}</Results>), /<ul class="results">/)
  assert.match(String(<ResultsPart title="Near" note="Drawn by lot." />), /<h2>Near<\/h2><p class="small soft">Drawn/)
})

test('a logo has a size and no words: the name stands beside it', () => {
  const html = String(<HosterFace slug="ciboule" logo="/files/abc.webp" />)
  assert.match(html, /<img class="coat" src="\/files\/abc\.webp" alt="" width="44" height="44" loading="lazy"/)
})

test('a hoster without logo has its coat', () => {
  const html = String(<HosterFace slug="ciboule" logo={null} large />)
  assert.match(html, /<svg class="coat large fur-3" aria-hidden="true"><use href="#c_points"/)
})

test('small lists link names', () => {
  const faces = [{ slug: 'ciboule', name: 'Ciboule', logo: null, href: '/en/hosters/ciboule', note: 'Brest' }]
  assert.match(String(<Faces faces={faces} />), /href="\/en\/hosters\/ciboule"><bdi>Ciboule<\/bdi><\/a><p>Brest/)
  assert.match(String(<Counts counts={[{ href: '/b', label: 'Brest', count: 3 }]} />), /<data value="3">3<\/data>/)
  const kinds = [{ icon: 'pad', name: 'Pad', href: '/en/kinds/pad', sentence: 'Write together.' }]
  assert.match(String(<KindList kinds={kinds} />), /#k_pad.*<a href="\/en\/kinds\/pad">Pad<\/a><p>Write together\./)
})

test('the same list exists for programs', () => {
  const feeds = [{ title: 'Atom', href: '/en/services.atom', type: 'application/atom+xml' } as const]
  assert.match(
    String(<FormatLinks view={view} feeds={feeds} />),
    /href="\/en\/services\.atom" type="application\/atom\+xml"/,
  )
})
