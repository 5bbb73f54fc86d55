import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policiesIn, policiesOf } from './policy.ts'
import { policyLine } from './policy-line.ts'

const worth = (header: string | undefined, isSecure = true) => {
  const { rule, points } = policyLine(policiesIn(header), isSecure)
  return [rule.replace('csp-', ''), points]
}

test('no policy, or an empty one, is none', () => {
  assert.deepEqual(worth(undefined), ['not-implemented', -25])
  assert.deepEqual(worth(' ; , ;'), ['not-implemented', -25])
})

test('who allows nothing but what it names has the most', () => {
  assert.deepEqual(worth("default-src 'none'; script-src 'self'"), ['implemented-with-no-unsafe-default-src-none', 10])
  assert.deepEqual(worth("default-src 'self'"), ['implemented-with-no-unsafe', 5])
})

test('scripts that stand in the page, or come from anywhere, undo it', () => {
  for (const policy of [
    "default-src 'self' 'unsafe-inline'",
    "script-src 'self' data:; object-src 'none'",
    "default-src 'self'; script-src https:",
    "default-src 'self'; object-src *",
    "img-src 'self'",
    "script-src 'self'",
  ])
    assert.deepEqual(worth(policy), ['implemented-with-unsafe-inline', -20], policy)
})

test('inline beside a nonce is passed over by browsers that know nonces', () => {
  const policy = "default-src 'none'; script-src 'unsafe-inline' 'nonce-abc'"
  assert.deepEqual(worth(policy), ['implemented-with-no-unsafe-default-src-none', 10])
})

test('trust that is passed on has to begin somewhere', () => {
  assert.deepEqual(worth("default-src 'none'; script-src 'strict-dynamic' https: 'nonce-x'")[1], 10)
  assert.deepEqual(worth("default-src 'none'; script-src 'strict-dynamic' https:"), ['header-invalid', -25])
})

test('on a page over https, sources over http count, less so for pictures', () => {
  const active = "default-src 'self'; connect-src http://api.crocus.example"
  assert.deepEqual(worth(active), ['implemented-with-insecure-scheme', -20])
  assert.deepEqual(worth(active, false), ['implemented-with-no-unsafe', 5])
  const passive = "default-src 'self'; img-src http://img.crocus.example"
  assert.deepEqual(worth(passive), ['implemented-with-insecure-scheme-in-passive-content-only', -10])
})

test('to make code from text costs ten, styles in the page nothing', () => {
  assert.deepEqual(worth("default-src 'self' 'unsafe-eval'"), ['implemented-with-unsafe-eval', -10])
  const styles = "default-src 'self'; style-src 'self' 'unsafe-inline'"
  assert.deepEqual(worth(styles), ['implemented-with-unsafe-inline-in-style-src-only', 0])
})

test('of several policies all hold the page, and the best counts', () => {
  assert.deepEqual(worth("img-src 'self', default-src 'none'")[1], 10)
  assert.equal(policiesIn("default-src 'none'").length, 1)
})

test('of a directive said twice the first counts, and its case does not', () => {
  assert.deepEqual(worth("DEFAULT-SRC 'NONE'; default-src *")[1], 10)
})

test('what stands in the page counts, but for what only a header may say', () => {
  const [own] = policiesOf(undefined, ["default-src 'none'; frame-ancestors 'none'; sandbox; report-uri /r"])
  assert.deepEqual([...(own?.keys() ?? [])], ['default-src'])
  assert.deepEqual(policiesOf(undefined, ["frame-ancestors 'none'"]), [])
})
