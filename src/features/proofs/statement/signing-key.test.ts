import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { test } from 'node:test'
import { signingKey } from './signing-key.ts'

test('the same secret gives the same key, on every node and after every start', () => {
  const [one, other] = [signingKey('the secret of a site'), signingKey('the secret of another')]
  assert.equal(signingKey('the secret of a site').sign('x'), one.sign('x'))
  assert.notEqual(one.id, other.id)
  assert.notEqual(one.publicKey, other.publicKey)
  // Whoever changes how keys are made makes every statement unreadable: this one was made once, and stays.
  assert.equal(one.id, 'a6bd74582073bd31')
})

test('the public half verifies what the private one signed, and nothing else', () => {
  const key = signingKey('the secret of a site')
  const isRight = (text: string, pem: string) =>
    verify(null, Buffer.from(text), createPublicKey(pem), Buffer.from(key.sign('bonjour'), 'base64'))
  assert.equal(isRight('bonjour', key.publicKey), true)
  assert.equal(isRight('bonsoir', key.publicKey), false)
  assert.equal(isRight('bonjour', signingKey('the secret of another').publicKey), false)
})

test('the private half is in nothing that is shown', () => {
  const key = signingKey('the secret of a site')
  assert.match(key.publicKey, /^-----BEGIN PUBLIC KEY-----\n/)
  assert.doesNotMatch(JSON.stringify(key), /PRIVATE/)
  assert.match(key.id, /^[0-9a-f]{16}$/)
})
