import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksOfStyle } from './asks-of-style.ts'
import { readingOf } from './reading-of.ts'
import { hostilePages, hostileStyles } from './testing-hostile.ts'
import { bounds } from './visited.ts'

const url = 'https://crocus.example/'
const page = `<!doctype html><html lang="fr"><head><title>Crocus &amp; co</title><base href="/b/"><style>@import "a.css";
  @font-face{src:url(f.woff2)} p{background:url("i.png")}</style><link rel="stylesheet" href="s.css"><meta name="generator"
  content="Dahu"><script type="application/ld+json">{"@type":"Event","startDate":"2026-11-02"}</script></head><body>
  <p hidden>non</p><ul><li>un<li>deux</ul><a href="/cgu?a=1&amp;b=2" rel="nofollow">Conditions <b>d’utilisation</b></a>
  <img srcset="a.png 1x, b.png 2x" style="background:url(c.png)"><svg><title>x</title><use href="x.svg#a"/></svg>
  <iframe srcdoc="&lt;img src=d.png>"></iframe><time datetime="2026-11-02">lundi</time><textarea><p></textarea></body></html>`
const style = `@charset "utf-8"; @import url("a.css") screen; /* c */ @font-face { src: url(a.woff2), url('b.ttf') }
  a::after { content: "\\201C url(x)"; background: image-set("c.png" 1x, url(d.png) 2x), u\\72l( e.png ) }
  @media (min-width: 10px) { b { background: url(f.png) } } @namespace url(n); .\\31 0 { mask: url(#m) }`

/** The same numbers each time. */
function chance(seed: number) {
  let state = seed
  return (most: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * most)
  }
}

const bits = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/',
  '\\',
  '(',
  ')',
  '{',
  '}',
  '@',
  '\u0000',
  '\ud800',
  '\u202e',
  '<!--',
  '-->',
  '<p',
  '</a',
  'url(',
  '/*',
  '&#x110000;',
  '<script>',
  ';',
  '=',
]

function mutated(text: string, draw: (most: number) => number): string {
  let mutant = text
  for (let times = draw(12) + 1; times > 0; times--) {
    const [from, length] = [draw(mutant.length), draw(40)]
    const bit = draw(3) === 0 ? mutant.slice(draw(mutant.length)).slice(0, draw(60)) : (bits[draw(bits.length)] ?? '')
    mutant = mutant.slice(0, from) + bit + mutant.slice(draw(2) === 0 ? from : from + length)
  }
  return mutant
}

test('whatever a page is, it is read: bounded, plain, and to addresses of the web alone', () => {
  const draw = chance(7)
  for (let round = 0; round < 1000; round++) {
    const html = mutated(page, draw)
    const { title, words, links, asks, times } = readingOf(html, url)
    for (const text of [title, words, ...times, ...links.map((link) => link.text)])
      assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u, JSON.stringify(html))
    for (const asked of [...asks, ...links]) assert.match(asked.url, /^(https?|wss?):\/\/./, JSON.stringify(html))
  }
})

test('whatever a style is, it is read', () => {
  const draw = chance(11)
  for (let round = 0; round < 3000; round++) {
    const css = mutated(style, draw)
    for (const asked of asksOfStyle(css, url)) assert.match(asked.url, /^(https?|wss?):\/\/./, JSON.stringify(css))
  }
})

for (const [name, shape] of Object.entries(hostilePages))
  test(`of a megabyte of ${name} no more is kept than of any page`, () => {
    const { title, words, links, asks, times, jsonLd, meta } = readingOf(shape(bounds.pageBytes), url)
    assert.ok(title.length <= 300 && words.length <= bounds.words)
    assert.ok(links.length <= 2000 && asks.length <= bounds.asks)
    assert.ok(times.length <= bounds.times && jsonLd.length <= bounds.jsonLd && meta.size <= bounds.meta)
  })

for (const [name, shape] of Object.entries(hostileStyles))
  test(`a megabyte of ${name} in a style asks for no more than any style may`, () => {
    const asks = asksOfStyle(shape(bounds.pageBytes), url)
    assert.ok(asks.length <= bounds.asks)
    for (const asked of asks) assert.match(asked.url, /^https:\/\/crocus\.example\//)
  })
