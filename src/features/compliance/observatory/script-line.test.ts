import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageHead } from './page-head.ts'
import { scriptLine } from './script-line.ts'

const worth = (html: string, url = 'https://pad.crocus.example/') => {
  const { rule, points } = scriptLine(pageHead(html).scripts, url)
  return [rule.replace('sri-', ''), points]
}
const held = 'integrity="sha384-abc"'

test('a page without scripts needs nothing, and one with its own alone neither', () => {
  assert.deepEqual(worth('<p>x'), ['not-implemented-but-no-scripts-loaded', 0])
  const own = 'not-implemented-but-all-scripts-loaded-from-secure-origin'
  assert.deepEqual(worth('<script>1</script><script src="/a.js"></script>'), [own, 0])
  assert.deepEqual(worth('<script src="https://static.crocus.example/a.js"></script>'), [own, 0])
})

test('scripts of others are to be held to what they were', () => {
  const script = (more = '') => `<script src="https://cdn.ortie.example/a.js" ${more}></script>`
  assert.deepEqual(worth(script()), ['not-implemented-but-external-scripts-loaded-securely', -5])
  assert.deepEqual(worth(script(held)), ['implemented-and-external-scripts-loaded-securely', 5])
  assert.deepEqual(worth(script(held) + script()), ['not-implemented-but-external-scripts-loaded-securely', -5])
})

test('scripts of others in the clear are the worst', () => {
  const script = (more = '') => `<script src="http://cdn.ortie.example/a.js" ${more}></script>`
  assert.deepEqual(worth(script()), ['not-implemented-and-external-scripts-not-loaded-securely', -50])
  assert.deepEqual(worth(script(held)), ['implemented-but-external-scripts-not-loaded-securely', -20])
})

test('an address without a scheme counts as one of others', () => {
  assert.equal(worth('<script src="//pad.crocus.example/a.js"></script>')[1], -5)
})

test('to hold one’s own is worth the bonus', () => {
  assert.deepEqual(worth(`<script src="/a.js" ${held}></script>`), ['implemented-and-all-scripts-loaded-securely', 5])
})

test('machines without a name are each their own', () => {
  assert.equal(worth('<script src="https://192.0.2.2/a.js"></script>', 'https://192.0.2.1/')[1], -5)
})

test('a head of ten thousand scripts and metas is read as far as it goes', () => {
  const head = pageHead('<script src=/a.js></script><meta http-equiv=refresh content=1>'.repeat(10_000))
  assert.equal(head.scripts.length, 500)
  assert.equal(head.said.get('refresh')?.length, 10)
})

test('what is no HTML at all has neither', () => {
  for (const html of ['', '<', '<script', '\u0000', '<meta http-equiv>', '<script src>'])
    assert.ok(pageHead(html).scripts.length <= 1, html)
})
