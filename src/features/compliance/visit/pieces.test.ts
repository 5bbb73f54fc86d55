import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fetched } from '../../../platform/outbound/index.ts'
import { blankHoster, blankService } from '../../hosters/index.ts'
import { Allowance } from './allowance.ts'
import { declaredPages } from './declared-pages.ts'
import { OpenElements } from './html/open-elements.ts'
import { oneLineOf } from './html/seen-text.ts'
import { addressesInSet } from './html/srcset.ts'
import { scopeOf } from './scope.ts'
import { webAddress } from './web-address.ts'

test('what is a hoster’s own is on the domains of its site and of its services', () => {
  const { isOwn, isOfSite } = scopeOf({ website: 'https://www.crocus.example/' }, [
    { url: 'https://pad.other.example/', pageUrl: null },
    { url: null, pageUrl: 'https://a.github.io/' },
    { url: 'http://192.0.2.7/', pageUrl: null },
    { url: 'nowhere', pageUrl: null },
  ])
  for (const own of [
    'https://docs.crocus.example/a',
    'http://other.example/',
    'https://a.github.io/x',
    'https://192.0.2.7/y',
  ])
    assert.equal(isOwn(own), true, own)
  for (const other of [
    'https://client.example/',
    'https://b.github.io/',
    'https://192.0.2.8/',
    'nowhere',
    'https://crocus.example.evil.example/',
  ])
    assert.equal(isOwn(other), false, other)
  assert.deepEqual(['https://crocus.example/', 'https://pad.other.example/'].map(isOfSite), [true, false])
})

test('without a site, the services stand for it', () => {
  const { isOfSite } = scopeOf({ website: null }, [{ url: 'https://pad.crocus.example/', pageUrl: null }])
  assert.equal(isOfSite('https://crocus.example/cgu'), true)
  assert.equal(scopeOf({ website: null }, []).isOfSite('https://crocus.example/'), false)
})

test('the pages that a hoster names are each asked for once', () => {
  const legalUrl = 'https://crocus.example/legal'
  const guide = { userGuideUrl: 'https://docs.crocus.example/' }
  const hoster = {
    ...blankHoster,
    ...guide,
    legalUrl,
    dataAgreementUrl: legalUrl,
    statusPageUrl: 'https://etat.example/',
  }
  const service = { ...blankService, ...guide, termsUrl: 'https://crocus.example/cgu' }
  assert.deepEqual(declaredPages(hoster, [service, service]), [
    { topic: 'legal', address: legalUrl },
    { topic: 'privacy', address: legalUrl },
    { topic: 'documentation', address: 'https://docs.crocus.example/' },
    { topic: 'incidents', address: 'https://etat.example/' },
    { topic: 'terms', address: 'https://crocus.example/cgu' },
  ])
  assert.deepEqual(declaredPages(blankHoster, []), [])
})

test('a set of pictures is read as browsers read it', () => {
  const sets: [string, string[]][] = [
    ['a.png', ['a.png']],
    [' a.png 1x , b.png 2x ', ['a.png', 'b.png']],
    ['a,b.png 100w, c.png 200w', ['a,b.png', 'c.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    ['a.png,b.png 2x', ['a.png,b.png']],
    [',, ,a.png,', ['a.png']],
    ['', []],
    [',', []],
  ]
  for (const [set, found] of sets) assert.deepEqual(addressesInSet(set), found, set)
  assert.equal(addressesInSet('a.png 1x,'.repeat(1000)).length, 100)
})

test('elements that were left open close with the one around them', () => {
  const open = new OpenElements()
  const seen = { isHidden: false, isBlock: true }
  open.open('div', seen)
  open.open('p', { ...seen, isHidden: true })
  assert.deepEqual([open.isHidden, open.depth], [true, 2])
  open.open('div', seen)
  assert.deepEqual([open.isHidden, open.has('p')], [false, false])
  open.open('b', { isHidden: true, isBlock: false })
  open.open('i', { isHidden: false, isBlock: false })
  assert.equal(open.isHidden, true)
  open.close('nothing')
  open.close('div')
  assert.deepEqual([open.isHidden, open.depth], [false, 1])
  open.open('br', seen)
  assert.equal(open.depth, 1)
  for (let at = 0; at < 1000; at++) open.open('b', seen)
  assert.equal(open.depth, 512)
})

test('one line of others has nothing that is not seen, and an end', () => {
  assert.equal(oneLineOf(' a\n\t b\u0000c\u202ed ', 100), 'a b cd')
  assert.equal(oneLineOf('é'.repeat(500), 10), 'é'.repeat(10))
  assert.equal(oneLineOf('😀'.repeat(10), 3), '😀\ufffd')
})

test('only addresses of the web are any', () => {
  const base = 'https://crocus.example/a/b'
  assert.equal(webAddress('../c?d#e', base), 'https://crocus.example/c?d#e')
  assert.equal(webAddress('//Other.example', base), 'https://other.example/')
  assert.equal(webAddress('WEBCAL://crocus.example/a.ics', base), 'https://crocus.example/a.ics')
  assert.equal(webAddress('wss://crocus.example/', base), 'wss://crocus.example/')
  for (const none of [
    'mailto:a@b.example',
    'javascript:alert(1)',
    'data:,x',
    'file:///etc/passwd',
    'blob:x',
    'https://',
    'about:blank',
    'x'.repeat(3000),
  ])
    assert.equal(webAddress(none, base), null, none)
})

test('an allowance counts every stop of a journey', () => {
  const allowance = new Allowance({ requests: 3, bytes: 100, ms: 60_000 })
  const came = (redirects: string[]): Fetched => ({
    ...{ ok: true, status: 200, url: '', headers: new Map(), cookies: [], ms: 1 },
    ...{ body: new Uint8Array(60), redirects },
  })
  allowance.note(came(['a']))
  assert.deepEqual([allowance.requests, allowance.bytes, allowance.isUsedUp], [2, 60, false])
  allowance.note({ ok: false, reason: 'dns', url: '', redirects: [] })
  assert.equal(allowance.isUsedUp, true)
  const other = new Allowance({ requests: 30, bytes: 100, ms: 60_000 })
  for (let at = 0; at < 2; at++) other.note(came([]))
  assert.equal(other.isUsedUp, true)
  assert.equal(new Allowance({ requests: 30, bytes: 100, ms: 0 }).isUsedUp, true)
})
