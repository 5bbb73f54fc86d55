import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '../testing-incidents.ts'
import { expiryOf, mayStillConfirm } from './follower.ts'
import { readStopToken, stopToken } from './stop-token.ts'

const secret = 'a secret that only tests know'
const id = '9f2d3c4e-0d3c-4c55-9a1e-2f1f5f6d7c80'
const token = stopToken(id, secret)

test('a link says whose mails it stops, and survives in an address as it is', () => {
  assert.equal(readStopToken(token, secret), id)
  assert.match(token, /^[\w.-]+$/)
})

test('whoever changes a letter of it stops nothing, nor does a link of another site or form', () => {
  const wrong = ['', '.', '..', id, `${id}.`, token.slice(0, -1), `${token}x`, `${token}.x`, token.toUpperCase()]
  const strange = ['\0.\u{1F980}', 'x'.repeat(100_000), token.replace('9', '8')]
  for (const text of [...wrong, ...strange]) assert.equal(readStopToken(text, secret), null, text.slice(0, 60))
  assert.equal(readStopToken(token, 'another secret'), null)
})

test('the link of the first mail counts for a week, to the very instant', () => {
  const asked = { createdAt: '2026-11-23T10:00:00.000Z' }
  assert.equal(expiryOf(asked).toString(), '2026-11-30T10:00:00Z')
  assert.equal(mayStillConfirm(asked, instant('2026-11-30T09:59:59Z')), true)
  assert.equal(mayStillConfirm(asked, instant('2026-11-30T10:00:00Z')), false)
})
