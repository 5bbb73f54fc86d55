import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cut, KeptParts } from './kept-parts.ts'

test('a piece is rendered once, and cut where something goes in', () => {
  const kept = new KeptParts(10)
  let rendered = 0
  const render = () => `<b>${++rendered}${cut}</b>`
  assert.deepEqual(kept.of('a', render), ['<b>1', '</b>'])
  assert.deepEqual(kept.of('a', render), ['<b>1', '</b>'])
  assert.deepEqual(kept.of('b', render), ['<b>2', '</b>'])
})

test('there are never more pieces than allowed', () => {
  const kept = new KeptParts(2)
  let rendered = 0
  for (const key of ['a', 'b', 'c', 'c', 'a']) kept.of(key, () => ++rendered)
  assert.equal(rendered, 4)
})
