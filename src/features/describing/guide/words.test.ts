import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from './words.ts'

test('code, strong words and links stand out in a line', () => {
  assert.deepEqual(wordsIn('Put `a = b` **here**, or [there](https://a.example/x#y).'), [
    { sort: 'text', text: 'Put ' },
    { sort: 'code', text: 'a = b' },
    { sort: 'text', text: ' ' },
    { sort: 'strong', text: 'here' },
    { sort: 'text', text: ', or ' },
    { sort: 'link', text: 'there', href: 'https://a.example/x#y' },
    { sort: 'text', text: '.' },
  ])
})

test('what is not marked stays as it is', () => {
  assert.deepEqual(wordsIn('5 * 3 * 2 [sic] <b>'), [{ sort: 'text', text: '5 * 3 * 2 [sic] <b>' }])
  assert.deepEqual(wordsIn(''), [])
})
