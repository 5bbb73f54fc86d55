import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSecureContext } from 'node:tls'
import { certificateFor } from './testing-certificate.ts'

test('a certificate of any length is one that servers read', () => {
  for (let letters = 1; letters <= 60; letters++) {
    const name = `${'a'.repeat(letters)}.example`
    assert.doesNotThrow(() => createSecureContext(certificateFor([name])), name)
  }
})
