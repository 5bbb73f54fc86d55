import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOfTyped } from './typed-again.ts'

test('what was typed is told field by field, and texts of several lines begin on their own', () => {
  const typed = { 'organization.name': ' Crocus ', links: ['https://a.example', ''], words: 'un\ndeux', kind: 'pad' }
  assert.equal(
    textOfTyped(typed),
    'organization.name = Crocus\nlinks = https://a.example\nwords =\nun\ndeux\nkind = pad\n',
  )
})

test('what only buttons and marks of forms say is nothing that somebody wrote', () => {
  const id = '0b6a0f6e-6f0c-4a0a-9f0e-0123456789ab'
  for (const typed of [
    {},
    {
      stamp: 'Signed Stamp',
      go: 'next',
      do: 'Keep',
      revision: '3',
      'revision-x': 'A b',
      seen: 'name:B1oL',
      'x-was': 'A',
    },
    { held: id, answer: 'yes', remove: [id, id] },
    { empty: '   ' },
  ])
    assert.equal(textOfTyped(typed), undefined, JSON.stringify(typed))
})

test('beside a text the choices are told too, but no number of a thing', () => {
  const id = '0b6a0f6e-6f0c-4a0a-9f0e-0123456789ab'
  assert.equal(textOfTyped({ id, kind: 'pad', words: 'Bonjour' }), 'kind = pad\nwords = Bonjour\n')
})
