import assert from 'node:assert/strict'
import { test } from 'node:test'
import { again, counted, eachAgain, shuffled } from './testing-shapes.ts'

test('a hostile text has the length that was asked for, its beginning and its end', () => {
  assert.equal(again('ab', '<', '>')(7), '<ababa>')
  assert.equal(counted((at) => `${at};`)(8), '0;1;2;3;')
  assert.equal(eachAgain(['\n', 'é'], 'x')['"\\n"']?.(3), 'x\n\n')
})

test('what looks drawn by lot is the same each time', () => {
  const text = shuffled(['a', 'b', 'cd'])
  assert.equal(text(1000).length, 1000)
  assert.equal(text(1000), text(1000))
  assert.match(text(1000), /aa.*bb.*cdcd/)
})
