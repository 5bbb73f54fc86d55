import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksInStyle, asksOfStyle } from './asks-of-style.ts'

const url = 'https://crocus.example/css/style.css'
const asked = (css: string) => asksOfStyle(css, url).map(({ what, url: at }) => `${what} ${at}`)

test('a style asks for other styles, fonts and pictures', () => {
  const css = `@charset "utf-8"; @import "reset.css"; @import url(https://fonts.example/css?family=A) screen;
    @font-face { font-family: A; src: local("A"), url(a) format("woff2"), url("/f/a.ttf") }
    body { background: url( 'b.png' ) } .x { cursor: url(c.cur), auto; background: image-set("d.png" 1x, url(e.png) 2x) }`
  assert.deepEqual(asked(css), [
    'style https://crocus.example/css/reset.css',
    'style https://fonts.example/css?family=A',
    'font https://crocus.example/css/a',
    'font https://crocus.example/f/a.ttf',
    'image https://crocus.example/css/b.png',
    'image https://crocus.example/css/c.cur',
    'image https://crocus.example/css/d.png',
    'image https://crocus.example/css/e.png',
  ])
})

test('ways of writing the same are the same', () => {
  const same = [
    'a{b:url(x.png)}',
    'a{b:URL(x.png)}',
    'a{b:url( x.png )}',
    'a{b:url("x.png")}',
    "a{b:url('x.png')}",
    'a{b:u\\72l(x.png)}',
    'a{b:\\75 rl(x.png)}',
    'a{b:\\000075\\000072\\00006c(x.png)}',
    'a{b:url(x\\.png)}',
    'a{b:url("x\\2e png")}',
    'a{b:url("x.\\\npng")}',
    'a{b:url(x.png',
    'a{b:url("x.png',
    'a{b:/* url(y.png) */url(x.png)/**/}',
    '@media print{a{b:url(x.png)}}',
    'a{--x:url(x.png)}',
  ]
  for (const css of same) assert.deepEqual(asked(css), ['image https://crocus.example/css/x.png'], css)
})

test('what is no request is none', () => {
  const none = [
    '/* url(x.png) */',
    '/* never ended url(x.png)',
    'a{content:"url(x.png)"}',
    'a{content:\'@import "x.css"\'}',
    'a{b:url(data:image/png;base64,AA)}',
    'a{b:url(#filter)} a{b:url()} a{b:url("")}',
    '@namespace url(http://www.w3.org/1999/xhtml); @namespace svg "http://www.w3.org/2000/svg";',
    'a{b:curl(x.png)} a{b:url} a{b:url (x.png)}',
    'a{} @import "late.css"; @import url(late.css);',
    '@media screen { @import "inner.css"; }',
    'a{src:"x.png"} a{b:calc("x.png")}',
    '@import "";',
  ]
  for (const css of none) assert.deepEqual(asked(css), [], css)
})

test('an import keeps its conditions to itself', () => {
  assert.deepEqual(asked('@layer a, b; @import "x.css" layer(a) supports(background: url(y.png)) screen;'), [
    'style https://crocus.example/css/x.css',
    'image https://crocus.example/css/y.png',
  ])
})

test('the style of one element imports nothing', () => {
  assert.deepEqual(asksInStyle('@import "x.css"; background: url(y.png)', 'declarations'), [
    { href: 'y.png', what: 'image' },
  ])
})

test('quotes, brackets and escapes that never end hide nothing after the line', () => {
  assert.deepEqual(asked('a{content:"never ended\n} b{c:url(x.png)}'), ['image https://crocus.example/css/x.png'])
  assert.deepEqual(asked('((((( a{b:url(x.png)}'), ['image https://crocus.example/css/x.png'])
  assert.deepEqual(asked('}}}} a{b:url(x.png)}'), ['image https://crocus.example/css/x.png'])
  for (const css of ['\\', 'url(\\', '"\\', '@', '@\\', "'", 'url("', 'url(', '\\ffffff', '\\0'])
    assert.doesNotThrow(() => asked(css), css)
})

test('each address is told once, and not more of them than a page has', () => {
  assert.equal(asked('a{b:url(x.png)}'.repeat(1000)).length, 1)
  assert.equal(asked(Array.from({ length: 9000 }, (_, at) => `a{b:url(${at}.png)}`).join('')).length, 5000)
})
