import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts'

const secret = 'a secret that only tests know'
const personId = 'e7f6a2b4-0d3c-4c55-9a1e-2f1f5f6d7c80'
const token = unsubscribeToken({ personId, kinds: ['hoster', 'site'] }, secret)

test('a link says whose mails of which kinds it stops', () => {
  assert.deepEqual(readUnsubscribeToken(token, secret), { personId, kinds: ['hoster', 'site'] })
  assert.match(token, /^[\w.-]+$/, 'it survives in an address as it is')
})

test('whoever changes a letter of it stops nothing', () => {
  const other = personId.replace('e', 'f')
  const signature = token.split('.')[2] ?? ''
  const wrong = [
    '',
    '.',
    '..',
    '...',
    token.slice(0, -1),
    `${token}x`,
    `${token}.x`,
    token.toUpperCase(),
    token.replace(personId, other),
    token.replace('hoster-site', 'coordination'),
    token.replace('hoster-site', 'hoster'),
    `${personId}.hoster-site.`,
    `${personId}.hoster-site`,
    `.hoster-site.${signature}`,
    signature,
    '\0.\u{1F980}.é',
    'x'.repeat(100_000),
  ]
  for (const text of wrong) assert.equal(readUnsubscribeToken(text, secret), null, text.slice(0, 80))
})

test('a link of another site stops nothing here', () => {
  assert.equal(readUnsubscribeToken(token, 'another secret altogether'), null)
})

test('kinds that are not, or cannot be stopped, are no kinds to stop', () => {
  const said = (kinds: string) =>
    unsubscribeToken({ personId, kinds: JSON.parse(JSON.stringify(kinds.split('-'))) }, secret)
  assert.equal(readUnsubscribeToken(said('security'), secret), null)
  assert.equal(readUnsubscribeToken(said('nothing-at-all'), secret), null)
  assert.equal(readUnsubscribeToken(said('__proto__-constructor'), secret), null)
  assert.deepEqual(readUnsubscribeToken(said('security-site'), secret)?.kinds, ['site'])
})
