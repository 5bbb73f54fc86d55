import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFront, siteOf } from './site-key.ts'

test('one site in several spellings is one', () => {
  for (const text of ['https://www.crocus.example/', 'http://crocus.example', 'CROCUS.example', 'crocus.example/'])
    assert.equal(siteOf(text)?.page, 'crocus.example', text)
  assert.deepEqual(siteOf('https://crocus.example/fr/?a=1'), { host: 'crocus.example', page: 'crocus.example/fr?a=1' })
})

test('what is no site is none', () => {
  for (const text of [
    null,
    '',
    'Le Crocus',
    'crocus',
    'mailto:a@crocus.example',
    'ftp://crocus.example',
    '://',
    'http://',
  ])
    assert.equal(siteOf(text), null, String(text))
})

test('the front of a site is bare, or in a language', () => {
  assert.ok(isFront('crocus.example') && isFront('crocus.example/fr'))
  assert.ok(
    !isFront('platform.example/crocus') && !isFront('crocus.example/fr/services') && !isFront('crocus.example?x'),
  )
})
