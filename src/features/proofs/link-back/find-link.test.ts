import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { link, page, publicUrl } from '../testing.ts'
import { slugsLinked } from './find-link.ts'
import { hostileLinks } from './testing-hostile.ts'

const home = 'https://crocus.example/'
const found = (html: string | Uint8Array, address = home) =>
  slugsLinked(typeof html === 'string' ? Buffer.from(html) : html, address, publicUrl)
const to = `${publicUrl}/fr/hosters/crocus`

describe('a link to one’s own page here', () => {
  const right: [string, string][] = [
    ['as we give it', link],
    ['in the head', `<link rel="me" href="${to}">`],
    ['in another language', `<a rel=me href=${publicUrl}/en/hosters/crocus>x</a>`],
    ['among other words', `<a rel="noopener  ME nofollow" href="${to}/">x</a>`],
    ['in capitals', `<A REL='Me' HREF='${to.replace('https', 'HTTPS')}'>x</A>`],
    ['with something behind it', `<a rel="me" href="${to}?from=us#top">x</a>`],
    ['by http', `<a rel="me" href="${to.replace('https', 'http')}">x</a>`],
    ['without a scheme', `<a rel="me" href="${to.replace('https:', '')}">x</a>`],
    ['in a page that never ends', `<div><p><b><a rel="me" href="${to}">`],
    ['with signs that are escaped', `<a rel="me" href="https:&#47;&#47;essais.example/fr/hosters/crocus">x</a>`],
    ['around a picture', `<a rel="me" href="${to}"><img src="x.svg" alt=""></a>`],
  ]
  for (const [what, html] of right) test(`is seen ${what}`, () => assert.deepEqual(found(page(html)), ['crocus']))

  const wrong: [string, string][] = [
    ['without the word', `<a href="${to}">x</a>`],
    ['with another word', `<a rel="home meme" href="${to}">x</a>`],
    ['in a comment', `<!-- ${link} -->`],
    ['in a script', `<script>document.write('${link}')</script>`],
    ['in a text', link.replaceAll('<', '&lt;')],
    ['in the value of something else', `<p title='${link}'>x</p>`],
    ['to another site', `<a rel="me" href="https://essais.example.evil.example/fr/hosters/crocus">x</a>`],
    [
      'to a site that only looks like ours',
      `<a rel="me" href="https://essais.example@evil.example/fr/hosters/crocus">`,
    ],
    ['to another page of ours', `<a rel="me" href="${publicUrl}/fr/services/crocus">x</a>`],
    ['to something under the page', `<a rel="me" href="${to}/edit">x</a>`],
    ['to another port', `<a rel="me" href="https://essais.example:8443/fr/hosters/crocus">x</a>`],
    ['that is a script', `<a rel="me" href="javascript:location='${to}'">x</a>`],
    ['that is no address', '<a rel="me" href="https://[">x</a><a rel="me" href>y</a><a rel="me">z</a>'],
    ['of a form', `<form rel="me" action="${to}"></form>`],
  ]
  for (const [what, html] of wrong) test(`is not seen ${what}`, () => assert.deepEqual(found(page(html)), []))

  test('a page of a hoster that runs this very site may link by its path alone', () => {
    assert.deepEqual(found('<a rel="me" href="/fr/hosters/crocus">x</a>', `${publicUrl}/`), ['crocus'])
    assert.deepEqual(found('<a rel="me" href="/fr/hosters/crocus">x</a>'), [])
  })

  test('a page may name several, and no more than twenty are asked about', () => {
    const many = Array.from({ length: 500 }, (_, at) => `<a rel="me" href="${publicUrl}/fr/hosters/h${at}">x</a>`)
    assert.equal(found(page(many.join(''))).length, 20)
    assert.deepEqual(found(page(link + link)), ['crocus'])
  })

  test('bytes that are no text are no link', () => {
    assert.deepEqual(found(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), [])
    assert.deepEqual(found(''), [])
    assert.deepEqual(found(Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), Buffer.from(link)])), ['crocus'])
  })
})

for (const [what, shape] of Object.entries(hostileLinks(publicUrl)))
  test(`in two megabytes of ${what} there is no link, and one that stands before them is seen`, () => {
    const flood = shape(2 * 1024 * 1024)
    assert.deepEqual(found(flood), [])
    assert.deepEqual(found(link + flood), ['crocus'])
  })
