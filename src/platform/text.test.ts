import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asLines, lengthOf, oneLine, quoted } from './text.ts'

test('a name has no line that a mail could take for a header', () => {
  assert.equal(oneLine('Ada\r\nBcc: all@mail.example'), 'Ada Bcc: all@mail.example')
  assert.equal(oneLine('  Ada \t\u2028 Lovelace\0 '), 'Ada Lovelace')
})

test('a name turns nothing around it', () => {
  assert.equal(oneLine('\u202eada\u202c'), 'ada')
  assert.equal(oneLine('عدا'), 'عدا')
})

test('lines end alike, whatever the machine', () => {
  assert.equal(asLines('a\r\nb\rc\u2028d\ve'), 'a\nb\nc\nd\ne')
  assert.equal(asLines('\u0007 tab\tkept \u009f'), 'tab\tkept')
})

test('an emoji counts once', () => {
  assert.equal(lengthOf('🐱🐱'), 2)
})

test('every line of a message is marked as a quotation', () => {
  assert.equal(quoted('Bonjour\n\n-- \nLe site'), '> Bonjour\n> \n> -- \n> Le site')
})
