import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingOf } from './reading-of.ts'

const url = 'https://crocus.example/a/page'
const read = (html: string) => readingOf(html, url)
const asked = (html: string) => read(html).asks.map(({ url: at, what, by }) => `${by} ${what} ${at}`)

test('a page says its language, its title and what a reader sees', () => {
  const { language, title, words } = read(`<!doctype html><html lang="fr-FR"><head><title>  Les &eacute;ditions
    Crocus </title></head><body><h1>Bonjour</h1><p>Nous  sommes <b>une</b>
    association&nbsp;: &laquo;&nbsp;loi 1901&nbsp;&raquo;.<p>Voil&agrave;</body></html>`)
  assert.deepEqual([language, title], ['fr-FR', 'Les éditions Crocus'])
  assert.equal(words, 'Bonjour\nNous sommes une association : « loi 1901 ».\nVoilà')
})

test('what nobody sees is no word of the page', () => {
  const hidden = [
    '<script>document.write("secret")</script>',
    '<style>.secret { }</style>',
    '<template><p>secret</template>',
    '<noscript>secret</noscript>',
    '<p hidden>secret</p>',
    '<div style="color: red; display : none">un <b>secret</b><div>secret</div></div>',
    '<div style="VISIBILITY:hidden">secret</div>',
    '<!-- secret --><svg><title>secret</title><path d="M0"/></svg>',
    '<iframe>secret</iframe><object>secret</object><img alt="secret">',
    '<p title="secret" data-x="secret">',
  ]
  for (const html of hidden) assert.equal(read(`<p>Avant</p>${html}<p>Après</p>`).words, 'Avant\nAprès', html)
  assert.equal(read('<ul><li hidden>secret<li>vu</ul><p hidden>secret<div>vu aussi</div>').words, 'vu\nvu aussi')
})

test('links have an absolute address, what they say, and what they are', () => {
  const { links } = read(`<base href="/b/"><a href="cgu#art2" rel="nofollow  UGC">Conditions
    <em>d’utilisation</em></a><a href="//docs.crocus.example/"><img src=a.png alt="Documentation"></a>
    <a href="webcal://agenda.crocus.example/a.ics">Agenda</a><a href="icon" aria-label="Compte"><svg></svg></a>
    <area href="plan" alt="Le plan"><link rel="alternate" type="text/calendar" href="/tout.ics" title="Rencontres">
    <a href="mailto:x@crocus.example">Écrire</a><a href="javascript:alert(1)">Non</a><a name="x">Ancre</a><a href="https://[">?</a>`)
  assert.deepEqual(links, [
    { url: 'https://crocus.example/b/cgu#art2', text: 'Conditions d’utilisation', rel: ['nofollow', 'ugc'] },
    { url: 'https://docs.crocus.example/', text: 'Documentation', rel: [] },
    { url: 'https://agenda.crocus.example/a.ics', text: 'Agenda', rel: [] },
    { url: 'https://crocus.example/b/icon', text: 'Compte', rel: [] },
    { url: 'https://crocus.example/b/plan', text: 'Le plan', rel: [] },
    { url: 'https://crocus.example/tout.ics', text: 'Rencontres', rel: ['alternate'] },
  ])
})

test('of ten thousand links those of the beginning and those of the end are kept: notices are at the end', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `<a href="/page/${at}">Page ${at}</a>`).join('')
  const { links } = read(`<a href="/accueil">Accueil</a>${many}<a href="/mentions">Mentions légales</a>`)
  assert.equal(links.length, 2000)
  assert.deepEqual([links[0]?.text, links.at(-1)?.text], ['Accueil', 'Mentions légales'])
  assert.equal(read('<a href="/x">le même</a>'.repeat(5000)).links.length, 1)
})

test('whatever a page has a browser fetch is known, with what it is for', () => {
  const asks: [string, string][] = [
    ['<script src="//cdn.example/a.js" defer></script>', 'html script https://cdn.example/a.js'],
    ['<link rel=" StyleSheet " href="s.css">', 'html style https://crocus.example/a/s.css'],
    ['<link rel="preload stylesheet" as="style" href="/s.css">', 'html style https://crocus.example/s.css'],
    ['<link rel="shortcut icon" href="/f.ico">', 'html image https://crocus.example/f.ico'],
    ['<link rel=preload as=font href="https://fonts.example/f">', 'html font https://fonts.example/f'],
    ['<link rel=modulepreload href="/m.js">', 'html script https://crocus.example/m.js'],
    ['<link rel=preconnect href="https://fonts.example">', 'html connection https://fonts.example/'],
    ['<link rel=dns-prefetch href="//stats.example">', 'html connection https://stats.example/'],
    ['<link rel=manifest href="/m.json">', 'html other https://crocus.example/m.json'],
    ['<img src="i.png" alt="">', 'html image https://crocus.example/a/i.png'],
    ['<noscript><img src="https://pixel.example/p"></noscript>', 'html image https://pixel.example/p'],
    ['<iframe src="https://videos.example/embed/1"></iframe>', 'html frame https://videos.example/embed/1'],
    ['<embed src="a.swf">', 'html other https://crocus.example/a/a.swf'],
    ['<object data="a.pdf"></object>', 'html other https://crocus.example/a/a.pdf'],
    ['<form action="https://lettres.example/subscribe"></form>', 'html form https://lettres.example/subscribe'],
    ['<button formaction="https://pay.example/">', 'html form https://pay.example/'],
    ['<a href="/x" ping="https://ping.example/">x</a>', 'html connection https://ping.example/'],
    ['<body background="b.gif">', 'html image https://crocus.example/a/b.gif'],
    ['<svg><image xlink:href="v.png"/></svg>', 'html image https://crocus.example/a/v.png'],
    ['<p style="background: url(&quot;p.png&quot;)">', 'css image https://crocus.example/a/p.png'],
    ['<style>@import "x.css";</style>', 'css style https://crocus.example/a/x.css'],
    ['<style>@font-face{src:url(f)}</style>', 'css font https://crocus.example/a/f'],
    ['<meta http-equiv=Refresh content="3; URL=\'/new\'">', 'html other https://crocus.example/new'],
    ['<iframe srcdoc="&lt;img src=https://in.example/i>"></iframe>', 'html image https://in.example/i'],
    ['<track src="t.vtt">', 'html media https://crocus.example/a/t.vtt'],
  ]
  for (const [html, expected] of asks) assert.deepEqual(asked(html), [expected], html)
})

test('pictures and films of several sizes are all known', () => {
  assert.deepEqual(
    asked('<picture><source srcset="a.webp 1x, b,c.webp 2x"><img srcset="d.png 300w,e.png"></picture>'),
    [
      'html image https://crocus.example/a/a.webp',
      'html image https://crocus.example/a/b,c.webp',
      'html image https://crocus.example/a/d.png',
      'html image https://crocus.example/a/e.png',
    ],
  )
  assert.deepEqual(asked('<video poster=p.png><source src="f.webm"></video><audio src="s.ogg"></audio>'), [
    'html image https://crocus.example/a/p.png',
    'html media https://crocus.example/a/f.webm',
    'html media https://crocus.example/a/s.ogg',
  ])
})

test('what is only linked, quoted or written is not asked for', () => {
  const none = [
    '<a href="https://example.org/">x</a><link rel=canonical href="https://example.org/">',
    '<!-- <img src="https://example.org/a.png"> --><textarea><img src="https://example.org/a.png"></textarea>',
    '<script>var a = "<img src=https://example.org/a.png>"</script><img src="data:image/png;base64,AA">',
    '<pre>&lt;script src="https://example.org/a.js"></pre><use href="#icon"/><form></form><img src="">',
    '<template-x srcset="https://example.org/a.png"></template-x><img alt="https://example.org/a.png">',
  ]
  for (const html of none) assert.deepEqual(asked(html), [], html)
})

test('linked data, meta and times are read as data', () => {
  const { jsonLd, meta, times } = read(`<script type="application/ld+json; charset=utf-8">{"@type":"Event"}</script>
    <script type="application/ld+json">{ broken</script><script type="application/ld+json">"text"</script>
    <script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>
    <meta name="Generator" content="Dahu 2"><meta property="og:title" content="Crocus"><meta name=generator content=x>
    <time datetime="2026-11-02T19:00">lundi</time> <time>2026-12-07</time>`)
  assert.deepEqual(jsonLd, [{ '@type': 'Event' }])
  assert.deepEqual(
    [...meta],
    [
      ['generator', 'Dahu 2'],
      ['og:title', 'Crocus'],
    ],
  )
  assert.deepEqual(times, ['2026-11-02T19:00', '2026-12-07'])
})

test('names that turn the text around them, and controls, do not come through', () => {
  const { title, words, links } = read(
    '<title>\u202ekcehc\u202c\u0000 ok</title><p>a\u200bb\u0007c\u2066d</p><a href="/x">me\u00adn\u202etions</a>',
  )
  assert.equal(title, 'kcehc ok')
  assert.equal(words, 'ab cd\nme\u00adntions')
  assert.deepEqual(
    links.map(({ text }) => text),
    ['me\u00adntions'],
  )
  assert.equal(
    read('<a href="https://xn--caf-dma.example/">x</a><a href="https://café.example/">y</a>').links[1]?.url,
    'https://xn--caf-dma.example/',
  )
})

test('what is kept of a page is bounded', () => {
  const huge = read(
    `<title>${'t'.repeat(5000)}</title>${'<time>2026-01-01</time>'.repeat(2000)}${'mot '.repeat(200_000)}`,
  )
  assert.deepEqual([huge.title.length, huge.times.length], [300, 500])
  assert.ok(huge.words.length <= 200_000)
  const asking = read(Array.from({ length: 8000 }, (_, at) => `<img src="/${at}.png">`).join(''))
  assert.equal(asking.asks.length, 5000)
  assert.equal(read(`<a href="/${'x'.repeat(3000)}">long</a><img src="/${'x'.repeat(3000)}">`).asks.length, 0)
})
