import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tabIcon } from './art/tab-icon.tsx'
import { BlankState } from './blank-state.tsx'
import { Ears } from './ears.tsx'
import { EmbedShell } from './embed-shell.tsx'
import { ErrorPage } from './error-page.tsx'
import { FictionalMark, FictionalNotice } from './fictional-mark.tsx'
import { Finder, FinderBar } from './finder.tsx'
import { MapPin } from './map-pin.tsx'
import { Notice } from './notice.tsx'
import { PageHead } from './page-head.tsx'
import { HungSign, Slate } from './slate.tsx'
import { Snippet } from './snippet.tsx'
import { Steps } from './steps.tsx'
import { Street } from './street.tsx'
import { viewForTests } from './view-for-tests.ts'
import { Waiting } from './waiting.tsx'

const french = viewForTests()
const english = viewForTests({ language: 'en' })

test('each error has words of its own in both languages, and one h1', () => {
  for (const view of [french, english]) {
    const titles = [403, 404, 409, 422, 429, 500, 503].map((status) => {
      const html = String(<ErrorPage view={view} status={status} />)
      assert.equal([...html.matchAll(/<h1/g)].length, 1, `${status}`)
      return /<h1>([^<]+)<\/h1>/.exec(html)?.[1]
    })
    assert.equal(new Set(titles).size, 7)
  }
})

test('an error helps to go on: a search and three ways', () => {
  const html = String(<ErrorPage view={french} status={404} />)
  assert.match(html, /<form class="finder bar" action="\/fr\/services">/)
  for (const href of ['/fr', '/fr/services', '/fr/map']) assert.match(html, new RegExp(`<li><a href="${href}">`))
})

test('an error is never listed nor announced in other languages', () => {
  const html = String(<ErrorPage view={french} status={404} />)
  assert.match(html, /noindex/)
  assert.doesNotMatch(html, /x-default/)
})

test('our own error has a number to quote and a way to try again', () => {
  const html = String(<ErrorPage view={english} status={500} number="7f3a-0912" />)
  assert.match(html, /<code>7f3a-0912<\/code>/)
  assert.match(html, /class="button outline" href="\/en\/services\?kind=pad"/)
  assert.match(html, /class="drawing spilled"/)
})

test('the reason of a refusal is told as text', () => {
  const html = String(<ErrorPage view={english} status={403} reason="<b>Not yours.</b>" />)
  assert.match(html, /&lt;b&gt;Not yours\./)
})

test('a status without words of its own speaks like its family', () => {
  assert.match(String(<ErrorPage view={english} status={502} />), /We have spilled the bowl/)
  assert.match(String(<ErrorPage view={english} status={418} />), /This request makes no sense/)
})

test('the search leads to the services and keeps what was asked', () => {
  const html = String(<Finder view={english} q={'"pad"'} near="Brest" />)
  assert.match(html, /<search><form class="finder" action="\/en\/services">/)
  assert.match(html, /name="q" type="search" value="&quot;pad&quot;"/)
  assert.match(html, /name="near" type="text" value="Brest"/)
})

test('two searches on one page do not share their ids', () => {
  const html = String(
    <>
      <Finder view={english} />
      <FinderBar view={english} id="again" />
    </>,
  )
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
})

test('what does not exist says so in words, and is no price tag', () => {
  const html = String(<FictionalMark view={french} />)
  assert.match(html, /class="fictional".*exemple fictif/)
  assert.doesNotMatch(html, /class="tag/)
  assert.match(String(<FictionalNotice view={english} />), /This hoster does not exist/)
})

test('a stall stands for each need, and leads where it says', () => {
  const needs = ['pad', 'visio', 'unheard-of'].map((icon) => ({ icon, label: `to ${icon}`, href: `/en/kinds/${icon}` }))
  const html = String(<Street needs={needs} />)
  assert.equal([...html.matchAll(/<li><a|<li class="awake"><a/g)].length, 3)
  assert.match(html, /href="\/en\/kinds\/visio".*#k_visio.*to visio/)
  assert.match(html, /#k_crate.*to unheard-of/)
})

test('the framed page is the list alone: signed, its links open outside, nothing to index', () => {
  const html = String(
    <EmbedShell view={french} title="Qui propose FreshRSS">
      <h1>Qui propose FreshRSS</h1>
    </EmbedShell>,
  )
  assert.match(html, /<base target="_blank"/)
  assert.match(html, /noindex/)
  assert.doesNotMatch(html, /<header|class="menu/)
  assert.match(html, /Liste tenue par <a href="https:\/\/site\.example\/fr">Le Marché<\/a>/)
})

test('a pin says its town and its number, and shows a face when it is alone', () => {
  const pin = (count: number) =>
    String(<MapPin x={10} y={20} href="#brest" title="Brest : 2" count={count} town={{ name: 'Brest', side: 'end' }} />)
  assert.match(pin(2), /<a href="#brest" aria-label="Brest : 2"><g transform="translate\(10 20\)">/)
  assert.match(pin(2), /<text class="count" y="6">2<\/text>/)
  assert.doesNotMatch(pin(1), /class="count"/)
})

test('the steps of a way say which are done and where one is', () => {
  const html = String(
    <Steps
      view={english}
      steps={[
        { label: 'Who', href: '/en/guide', state: 'done' },
        { label: 'What', href: '/en/guide?step=2', state: 'current' },
        { label: 'Where', state: 'todo' },
      ]}
    />,
  )
  assert.match(html, /<li class="done"><a href="\/en\/guide"><span><span class="hidden">Done: <\/span>Who/)
  assert.match(html, /<li aria-current="step"><span>What/)
})

test('a notice has a sign beside its words', () => {
  assert.match(
    String(<Notice kind="good" title="Kept." role="status" />),
    /class="notice good" role="status".*#i_check.*Kept\./,
  )
  assert.match(String(<Notice>Words.</Notice>), /class="notice known"/)
})

test('nothing to show is a drawing, a title and a way on', () => {
  const html = String(
    <BlankState drawing="empty" title="Nothing here">
      <p>Look elsewhere.</p>
    </BlankState>,
  )
  assert.match(html, /empty-crate.*<h2>Nothing here<\/h2><p>Look elsewhere\./)
})

test('who waits is told so', () => {
  assert.match(String(<Waiting>One moment</Waiting>), /role="status".*<span>One moment/)
})

test('the head of a page has its h1 and its lead, beside a face when there is one', () => {
  assert.match(String(<PageHead title="Map" lead="Near you." />), /<h1>Map<\/h1><p class="lead">Near you\./)
  assert.match(String(<PageHead title="Ciboule" face={<svg />} />), /class="name"><svg><\/svg><div><h1>Ciboule/)
})

test('promises are a list of terms, and the first action has a name', () => {
  assert.match(
    String(<Slate title="Today" promises={[{ title: 'Free', text: 'Always.' }]} />),
    /<dt>Free<\/dt><dd>Always\./,
  )
  assert.match(String(<HungSign>53 hosters.</HungSign>), /<p class="slate hung">53 hosters\./)
  assert.match(
    String(
      <Ears id="find" title="Find">
        form
      </Ears>,
    ),
    /aria-labelledby="find"><h2 id="find">Find/,
  )
})

test('what is to be copied is shown as text', () => {
  const html = String(<Snippet id="code" label="Copy" code={'<iframe src="/x"></iframe>'} />)
  assert.doesNotMatch(html, /<iframe/)
  assert.match(html, /readonly=""/)
})

test('the picture of the tab is drawn in the colours of the collective', () => {
  const theme = { bright: '#9ee493', theme: '#5bbf8a', deep: '#1f6f54', link: '#1b5e49', linkDark: '#9ee493' }
  assert.match(tabIcon(theme), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 40 38">.*fill="#9ee493"/)
})
