import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Comparison } from './comparison.tsx'
import { ExternalLink, hostOf } from './external-link.tsx'
import { Answers, FactsTable, Pairs } from './facts.tsx'
import { SourceNote } from './source-note.tsx'
import { State } from './state.tsx'
import { Table } from './table.tsx'
import { AccessTag, AccessTags, Openness } from './tag.tsx'
import { Timeline } from './timeline.tsx'
import { TranslatedProse, TranslatedText } from './translated-text.tsx'
import { viewForTests } from './view-for-tests.ts'
import { Where } from './where.tsx'

const view = viewForTests({ language: 'en' })
const source = { source: 'A public list', url: 'https://list.example/2020', date: '2020-05' }

test('a fact has its source and the age of it', () => {
  const html = String(<FactsTable view={view} caption="Facts" facts={[{ label: 'Town', value: 'Brest', source }]} />)
  assert.match(html, /<caption>Facts<\/caption>/)
  assert.match(html, /<th scope="row">Town<\/th><td>Brest<\/td>/)
  assert.match(html, /href="https:\/\/list\.example\/2020" rel="noopener noreferrer external">A public list<\/a>/)
  assert.match(html, /<time datetime="2020-05">May 2020<\/time>/)
})

test('what the hoster does not say is said to be missing, everywhere', () => {
  const fact = { label: 'Price', value: null }
  const missing = /class="missing">the hoster does not say/
  assert.match(String(<FactsTable view={view} caption="Facts" facts={[fact]} />), missing)
  assert.match(String(<Pairs view={view} facts={[fact]} />), missing)
  assert.match(String(<Answers view={view} answers={[{ ...fact, sign: 'coin' }]} />), missing)
  const columns = [{ name: 'Pad', href: '/x' }]
  const rows = [{ label: 'Price', cells: [{ value: null }] }]
  assert.match(String(<Comparison view={view} caption="Side by side" columns={columns} rows={rows} />), missing)
})

test('an empty answer of zero is an answer', () => {
  assert.doesNotMatch(String(<Pairs view={view} facts={[{ label: 'Price', value: 0 }]} />), /missing/)
})

test('a source whose address is no web page is named without a link', () => {
  const html = String(<SourceNote view={view} source={{ ...source, url: 'javascript:alert(1)', date: null }} />)
  assert.doesNotMatch(html, /<a|javascript/)
  assert.match(html, /source: A public list/)
})

test('what was written here says so, with its day, and is no source to be followed', () => {
  const said = (source: string, date: string | null) =>
    String(<SourceNote view={view} source={{ source, date, url: null }} />).replace(/<[^>]+>/g, '')
  assert.match(said('hand', '2026-11-23'), /^corrected by hand on .*2026/)
  assert.match(said('typed', '2026-11-23'), /^typed here on .*2026/)
  assert.equal(said('hand', null), 'source: hand')
})

test('a comparison gives each cell its own date and source, under named columns', () => {
  const columns = [
    { name: 'Ciboule', href: '/a' },
    { name: 'Oseille', href: '/b' },
  ]
  const rows = [{ label: 'Account', cells: [{ value: 'none', source }, { value: 'free' }] }]
  const html = String(<Comparison view={view} caption="Side by side" columns={columns} rows={rows} />)
  assert.equal([...html.matchAll(/<th scope="col">/g)].length, 2)
  assert.match(html, /<td>none<span class="source">.*<td>free<\/td>/)
  assert.match(html, /<section class="scrolls" aria-label="Side by side" tabindex="0">/)
})

test('a wide table can be scrolled by keyboard and is named', () => {
  const rows = [{ head: 'Jitsi', cells: ['1'] }]
  const html = String(<Table caption="What is left" quietCaption columns={['Without', 'Left']} rows={rows} />)
  assert.match(html, /tabindex="0"><table><caption class="hidden">What is left/)
})

test('the web is left only for the web', () => {
  assert.equal(hostOf('https://www.ciboule.example/pad'), 'ciboule.example')
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'ciboule.example', '', '//x']) {
    assert.equal(hostOf(address), undefined, address)
    assert.doesNotMatch(String(<ExternalLink view={view} href={address} />), /<a/)
  }
})

test('a link to another site says which, and tells nothing to it', () => {
  const html = String(
    <ExternalLink view={view} href="https://pad.ciboule.example/">
      Open
    </ExternalLink>,
  )
  assert.match(html, /rel="noopener noreferrer external">Open/)
  assert.match(html, /<span class="hidden">Another site: <\/span>pad\.ciboule\.example/)
})

test('a state is a shape, a word and a colour', () => {
  const html = String(<State view={view} health="challenged" />)
  assert.equal(
    html,
    '<span class="state challenged"><svg aria-hidden="true"><use href="#s_challenged"></use></svg>bot wall</span>',
  )
})

test('each way in is a tag of its own; when nobody says, that is said', () => {
  const html = String(<AccessTags view={view} access={['free', 'client']} />)
  assert.match(html, /class="tag free">free account.*class="tag client">customers/)
  assert.match(String(<AccessTags view={view} access={[]} />), /class="missing">access not stated/)
  assert.match(
    String(
      <AccessTag view={view} access="client">
        from €3
      </AccessTag>,
    ),
    /customers from €3/,
  )
})

test('a door is open, shut, or not spoken of', () => {
  assert.match(String(<Openness view={view} open />), /#i_door.*open to newcomers/)
  assert.match(String(<Openness view={view} open={false} />), /#i_shut.*full/)
  assert.equal(String(<Openness view={view} open={null} />), '')
})

test('a place is a town and how far it is', () => {
  assert.match(String(<Where view={view} town="Brest" distanceKm={152.4} />), /<bdi>Brest<\/bdi><small>152 km away/)
  assert.match(String(<Where view={view} town="Liège" country="BE" />), /Liège, Belgium/)
  assert.match(String(<Where view={view} town={null} country="CA" everywhere />), /Canada<small>serves everywhere/)
  assert.match(String(<Where view={view} town={null} />), /class="missing">place unknown/)
})

test('a text in the language of the page stands alone', () => {
  assert.equal(String(<TranslatedText view={view} text={{ en: 'Hello', fr: 'Bonjour' }} />), '<bdi>Hello</bdi>')
  assert.equal(String(<TranslatedText view={view} text={null} />), '')
})

test('a text in another language is marked and said to be', () => {
  const html = String(<TranslatedText view={view} text={{ ar: 'مثال' }} />)
  assert.match(html, /<span lang="ar" dir="auto">مثال<\/span> <span class="small soft">\(in Arabic\)/)
})

test('an empty line parts two paragraphs', () => {
  const html = String(<TranslatedProse view={view} text={{ fr: 'Un.\n \nDeux <b>.\n\n' }} />)
  assert.match(html, /\(in French\)/)
  assert.match(html, /<div class="prose" lang="fr" dir="auto"><p>Un\.<\/p><p>Deux &lt;b&gt;\.<\/p><\/div>/)
})

test('a history has dates for machines, and an outline for what is to come', () => {
  const steps = [
    { title: 'Admitted', date: '2016-10', when: 'October 2016' },
    { title: 'Review', when: 'no date known', todo: true },
  ]
  const html = String(<Timeline steps={steps} />)
  assert.match(html, /<time datetime="2016-10">October 2016<\/time>/)
  assert.match(html, /<li class="todo">.*no date known/)
})
