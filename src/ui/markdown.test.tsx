import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Markdown, renderMarkdown } from './markdown.tsx'

const html = (text: string) => renderMarkdown(text).trim()

test('paragraphs, lists, emphasis and code become what they are', () => {
  assert.equal(html('Un **mot**.\n\n- a\n- b'), '<p>Un <strong>mot</strong>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>')
  assert.equal(html('`x` et ~~y~~'), '<p><code>x</code> et <s>y</s></p>')
})

test('headings stand below that of the page around them', () => {
  assert.equal(html('# A'), '<h3>A</h3>')
  assert.equal(renderMarkdown('# A\n\nB\n---', { under: 3 }), '<h4>A</h4>\n<h5>B</h5>\n')
  assert.equal(renderMarkdown('### A\n\n#### B', { under: 1 }), '<h2>A</h2>\n<h3>B</h3>\n', 'without a gap')
  assert.equal(renderMarkdown('> ## A\n\n# B', { under: 1 }), '<blockquote>\n<h2>A</h2>\n</blockquote>\n<h2>B</h2>\n')
  assert.equal(html('# A\n### B\n## C\n###### D'), '<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h5>D</h5>', 'none is skipped')
  assert.equal(renderMarkdown('###### A', { under: 6 }).trim(), '<h6>A</h6>')
})

describe('links', () => {
  test('lead to the web and to mailboxes, and tell nobody where one comes from', () => {
    assert.match(
      html('[a](https://a.example/b)'),
      /<a href="https:\/\/a\.example\/b" rel="noopener noreferrer external">a/,
    )
    assert.match(html('<http://a.example>'), /<a href="http:\/\/a\.example"/)
    assert.match(html('[a](mailto:a@b.example)'), /<a href="mailto:a@b\.example"/)
  })

  test('of strangers count for nothing with search engines', () => {
    const link = renderMarkdown('[a](https://a.example)', { ofStranger: true })
    assert.match(link, /rel="noopener noreferrer external nofollow ugc"/)
    assert.doesNotMatch(html('[a](https://a.example)'), /nofollow/, 'of ours they do')
  })

  test('lead nowhere else, however they are written', () => {
    const hostile = [
      ...[
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        ' javascript:alert(1)',
        'java\tscript:alert(1)',
        '&#106;avascript:alert(1)',
      ],
      ...[
        'data:text/html,<script>',
        'vbscript:x',
        'file:///etc/passwd',
        'ftp://a.example',
        '//a.example',
        '/fr/sign-out',
        '#x',
      ],
      ...[
        'https:javascript:alert(1)',
        'blob:https://a.example',
        'jar:https://a.example',
        '%6aavascript:alert(1)',
        'tel:1',
      ],
    ]
    for (const address of hostile) {
      for (const text of [`[a](${address})`, `[a](<${address}>)`, `<${address}>`, `[a][b]\n\n[b]: ${address}`])
        assert.doesNotMatch(html(text), /<a\b/, text)
    }
  })

  test('are not made of plain addresses', () => {
    assert.doesNotMatch(html('https://a.example www.a.example a@b.example'), /<a\b/)
  })
})

describe('what is no text', () => {
  test('HTML is shown as it was typed', () => {
    for (const text of [
      '<script>alert(1)</script>',
      'a <b onclick="x">b</b>',
      '<!-- x -->',
      '<style>*{}</style>',
      '<svg/onload=x>',
    ])
      assert.doesNotMatch(html(text), /<(script|b|!|style|svg)/, text)
    assert.equal(html('<b>&lt;&#60;'), '<p>&lt;b&gt;&lt;&lt;</p>')
  })

  test('no attribute is broken out of', () => {
    const made = [
      html('[a](https://a.example/"onclick="x "\'><b>")'),
      html('``` "><script>\nx\n```'),
      html('[a](https://a.example "<b>\\"")'),
    ]
    for (const each of made) assert.doesNotMatch(each, /<script|<b>|" ?onclick=/, each)
  })

  test('pictures are not fetched: they are links at most', () => {
    assert.doesNotMatch(html('![a](https://a.example/pixel.png)'), /<img/)
    assert.doesNotMatch(html('![a][b]\n\n[b]: https://a.example/pixel.png'), /<img/)
  })

  test('what is not seen is left out, typed or numbered', () => {
    const made = html('a\u202eb &#8238;c&#x202e; &#x200B;d &ZeroWidthSpace;e [f](https://a.example/\u202e) &#0; \u0000')
    assert.doesNotMatch(made, /[\p{Bidi_Control}\u200b\0]/u)
    assert.match(made, /ab c d e/)
  })
})

test('hostile texts break nothing, and what is made of them has an end', () => {
  const pieces = [
    '[',
    '![',
    '[a](',
    '*a_ ',
    '`',
    '> ',
    '- ',
    '  - a\n',
    '<',
    '&',
    '[[]',
    '_*~~',
    '\\',
    '((',
    '# ',
    '#\n',
    '1. ',
    '[a]: b\n',
    '&#8238;',
    '\t',
  ]
  for (const piece of pieces) {
    const made = renderMarkdown(piece.repeat(10_000))
    assert.ok(made.length < 2_000_000, piece)
  }
  assert.doesNotThrow(() => renderMarkdown('#\n'.repeat(50_000)))
  assert.ok(renderMarkdown('a'.repeat(5_000_000)).length < 200_000, 'the end is cut')
  assert.doesNotThrow(() => renderMarkdown('\ud800 [\udc00](https://a.example)'))
})

test('a text in a page says its language, and turns by itself', () => {
  const page = String(<Markdown text={'Il **tient**.'} language="fr" />)
  assert.equal(page, '<div class="prose" lang="fr" dir="auto"><p>Il <strong>tient</strong>.</p>\n</div>')
})
