import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeFor } from '../testing/codes.ts'
import { readCode, secretIn } from './code.ts'

test('six digits are the application’s, however they are spaced', () => {
  for (const typed of ['123456', ' 123 456 ', '123\u00a0456', '12 34 56'])
    assert.deepEqual(readCode(typed), { kind: 'app', code: '123456' }, typed)
})

test('a recovery code is known with or without its dash, and keeps its capitals', () => {
  for (const typed of ['aB3dE-Fg7hI', 'aB3dEFg7hI', ' aB3dE Fg7hI '])
    assert.deepEqual(readCode(typed), { kind: 'recovery', code: 'aB3dE-Fg7hI' }, typed)
})

test('anything else is taken for a recovery code that there is not', () => {
  for (const typed of ['', '12345', '1234567', 'aB3dE_Fg7hI', '\u0661\u0662\u0663\u0664\u0665\u0666'])
    assert.equal(readCode(typed).kind, 'recovery', typed)
})

test('a secret is read in groups of four, and nothing is read where there is none', () => {
  assert.equal(secretIn('otpauth://totp/site:ada?secret=ABCDEFGHIJ&issuer=site'), 'ABCD EFGH IJ')
  for (const uri of ['', 'otpauth://totp/site:ada', 'no address']) assert.equal(secretIn(uri), '')
})

test('the application of these tests counts as RFC 6238 does', () => {
  // The secret of appendix B, "12345678901234567890", in base 32.
  const uri = 'otpauth://totp/rfc?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const known = { 59: '287082', 1111111109: '081804', 1111111111: '050471', 1234567890: '005924', 2000000000: '279037' }
  for (const [seconds, code] of Object.entries(known)) assert.equal(codeFor(uri, Number(seconds)), code)
})
