import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitted, widthOf } from './fitted.ts'

test('a text that fits stays whole, one that does not is cut and says so', () => {
  assert.equal(fitted('Crocus', 13, 300), 'Crocus')
  const cut = fitted('Un collectif dont le nom n’en finit pas de finir, et encore', 17, 300)
  assert.match(cut, /^Un collectif dont .*[^ ]…$/)
  assert.ok(widthOf(cut, 17) <= 300)
})

test('an emoji or an accent is never cut in two', () => {
  const families = '👩‍👩‍👧'.repeat(60)
  const kept = fitted(families, 17, 300).replace('…', '')
  assert.equal(kept.length % '👩‍👩‍👧'.length, 0)
  assert.equal(fitted('e\u0301'.repeat(100), 17, 100).replace('…', '').length % 2, 0)
})

test('capitals and signs of other scripts take more room than small letters', () => {
  assert.ok(widthOf('CHATONS', 17) > widthOf('chatons', 17))
  assert.ok(widthOf('猫猫', 17) > widthOf('aa', 17))
  assert.ok(widthOf('illi', 17) < widthOf('mwmw', 17))
})
