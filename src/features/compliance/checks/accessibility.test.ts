import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessibility } from './accessibility.ts'
import { lookAtSite } from './testing-look.ts'

const page = (body: string, head = '<title>Crocus</title>') =>
  `<!doctype html><html lang="fr"><head>${head}</head><body><h1>Crocus</h1>${body}</body></html>`

test('a page without an obstacle that a program sees', async () => {
  const body = '<img src="a.png" alt=""><a href="/">Accueil</a><label for="q">Chercher</label><input id="q"><p>&amp;'
  const { result, says } = await lookAtSite(accessibility, { html: page(body) })
  assert.deepEqual([result, says], ['seen', 'The automatic rules found nothing wrong with https://crocus.example/.'])
})

test('each obstacle is named by what stands in the way, with the line of the page', async () => {
  const cases: [string, string, RegExp][] = [
    [page('<img src="a.png">'), 'texts of images', /<img src="a\.png">/],
    [page('<a href="/x"></a>'), 'texts of links', /<a href="\/x">/],
    [page('<button type="button"></button>'), 'texts of buttons', /<button/],
    [page('<input type="text">'), 'labels of fields', /<input/],
    [page('<h2></h2>'), 'empty headings', /<h2>/],
    [page('', '<title></title>'), 'title of the page', /<title>/],
    [page('', '<title>x</title><meta http-equiv="refresh" content="5">'), 'content that moves by itself', /refresh/],
    [page('').replace(' lang="fr"', ''), 'language of the page', /<html>/],
  ]
  for (const [html, kind, at] of cases) {
    const { result, says, evidence } = await lookAtSite(accessibility, { html })
    assert.deepEqual([result, says.includes(`: ${kind}.`)], ['not-found', true], says)
    assert.match(evidence[0]?.extract ?? '', at)
  }
})

test('obstacles are counted, and three of a kind are shown', async () => {
  const { says, evidence } = await lookAtSite(accessibility, { html: page('<img src="a.png">'.repeat(30)) })
  assert.match(says, /found 30 obstacles/)
  assert.equal(evidence.length, 3)
})

test('a page that is too deep, too large or of too many elements is left alone', async () => {
  for (const html of ['<b>'.repeat(20_000), '<i>x</i>'.repeat(20_000), 'x'.repeat(1_000_000)])
    assert.equal((await lookAtSite(accessibility, { html: page(html) })).result, 'not-checkable')
})

test('a page that the rules cannot read is not called good', async () => {
  for (const html of ['<a <b', '<!doctype', '<a b="', '<!-- x', '\u0000<<<>>>', '<p'])
    assert.equal((await lookAtSite(accessibility, { html: page('') + html })).result, 'not-checkable', html)
  for (const html of ['', '<', '</p></p>', '<p =>', '<svg><p>']) await lookAtSite(accessibility, { html })
})

test('without a site, a page of HTML or an answer there is nothing to look at', async () => {
  assert.equal((await lookAtSite(accessibility, null)).result, 'nothing')
  assert.equal((await lookAtSite(accessibility, { text: 'hello' })).result, 'nothing')
  assert.equal((await lookAtSite(accessibility, { why: 'timeout' })).result, 'not-checkable')
})
