import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownAddress } from './own-address.ts'

const site = 'https://site.example'
const own = (text: string) => ownAddress(text, site)

test('an address is known whole, without its host, and in every language', () => {
  for (const text of [
    'https://site.example/fr/hosters/radis',
    '/fr/hosters/radis',
    '/en/hosters/radis',
    '/hosters/radis',
  ])
    assert.equal(own(text), '/hosters/radis')
  assert.equal(own('/fr'), '/')
  assert.equal(own('/fr/services?q=pad#top'), '/services?q=pad')
  assert.equal(own('/france'), '/france')
})

test('the address of another site is none of ours, however it is written', () => {
  for (const text of [
    'https://evil.example/fr/hosters/radis',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://site.example.evil.example/',
    'https://site.example@evil.example/',
    'http://site.example/',
    'https://site.example:8443/',
    'javascript:alert(1)',
    'data:text/html,x',
    'radis',
    '',
    'https://',
  ])
    assert.equal(own(text), null, text)
})

test('nothing of ours leads elsewhere', () => {
  assert.equal(own('/fr//evil.example'), '/evil.example')
  assert.equal(own('https://somebody@site.example/fr/map'), '/map')
})

test('an address that no page has is not kept', () => {
  assert.equal(own(`/${'a'.repeat(600)}`), null)
})

test('what turns a line around is written as an address writes it', () => {
  assert.equal(own('/hosters/\u202eradis'), '/hosters/%E2%80%AEradis')
  assert.equal(own('/hosters/<b>'), '/hosters/%3Cb%3E')
})
