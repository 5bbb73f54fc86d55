import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneOf, someOf, ticked, yesOrNo } from './choices.tsx'
import { offered } from './offered.tsx'
import { controlsOf, french, readIn, refusalOf, sentBack } from './testing.ts'

const colours = ['red', 'green', 'blue'] as const
const one = oneOf({ label: 'editing.theme', values: colours, word: (colour) => colour })
const some = someOf({ label: 'editing.theme', values: colours, word: (colour) => colour })
const question = yesOrNo({ label: 'editing.open' })
const box = ticked({ label: 'editing.accepts-contact' })

test('one answer, or none', () => {
  assert.equal(readIn(one, { x: ['green'] }).value, 'green')
  for (const typed of [{ x: [''] }, {}, { x: [] }]) assert.equal(readIn(one, typed).value, null)
})

test('an answer that was not offered is refused, whatever it is', () => {
  for (const text of ['Red', 'purple', '__proto__', 'constructor', ' red', 'red\0', 'r'.repeat(10_000)])
    assert.equal(refusalOf(one, { x: [text] }), 'x editing.choice-unknown', text.slice(0, 20))
  assert.equal(refusalOf(some, { x: ['red', 'purple'] }), 'x editing.choice-unknown')
  assert.equal(refusalOf(question, { x: ['oui'] }), 'x editing.choice-unknown')
})

test('several answers come in the order of the list, each once', () => {
  assert.deepEqual(readIn(some, { x: ['blue', 'red', 'blue', ''] }).value, ['red', 'blue'])
  assert.deepEqual(readIn(some, {}).value, [])
})

test('a question has three answers: yes, no, and nothing said', () => {
  for (const [text, answer] of [
    ['yes', true],
    ['no', false],
    ['', null],
  ] as const)
    assert.equal(readIn(question, { x: [text] }).value, answer)
  assert.equal(readIn(question, {}).value, null)
})

test('nothing said is an answer that is shown chosen', async () => {
  assert.deepEqual((await controlsOf(question, null)).x, [''])
  assert.deepEqual((await controlsOf(question, false)).x, ['no'])
})

test('a box is yes when it is ticked, no otherwise', () => {
  assert.equal(readIn(box, { x: ['yes'] }).value, true)
  for (const typed of [{}, { x: [''] }, { x: ['on'] }]) assert.equal(readIn(box, typed).value, false)
  assert.notEqual(box.words(true, french), box.words(false, french))
})

test('the first language of the site is one of those that it is offered in', () => {
  assert.deepEqual(readIn(offered, { x: ['fr', 'en'], 'x-first': ['en'] }).value, ['en', 'fr'])
  assert.deepEqual(readIn(offered, { x: ['fr'], 'x-first': ['fr'] }).value, ['fr'])
  assert.equal(refusalOf(offered, { x: ['fr'], 'x-first': ['en'] }), 'x editing.languages-first')
  assert.equal(refusalOf(offered, { x: ['fr'], 'x-first': [''] }), 'x editing.languages-first')
  assert.equal(refusalOf(offered, { x: [], 'x-first': ['fr'] }), 'x editing.languages-none')
  assert.equal(refusalOf(offered, { x: ['fr', 'tlh'], 'x-first': ['fr'] }), 'x editing.choice-unknown')
})

test('languages of the site are shown and sent back as they are', async () => {
  assert.deepEqual((await sentBack(offered, ['en', 'fr'])).value, ['en', 'fr'])
  assert.equal(offered.words(['en', 'fr'], french), 'anglais, français')
})
