import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Cookie } from '../visit/visited.ts'
import { cookieLine } from './cookie-line.ts'
import { frameLine, referrerLine, resourceLine, sniffingLine } from './header-lines.ts'
import { line, worst } from './line.ts'
import { policiesIn } from './policy.ts'
import { strictSeconds, strictTransportLine } from './strict-transport.ts'

test('the line that takes the most away counts, and of equal ones the first', () => {
  assert.equal(worst(line('a', -5), line('b', -20), line('c', -20), line('d', 0)).rule, 'b')
})

describe('cookies', () => {
  const cookie = (changes: Partial<Cookie>): Cookie => ({
    ...{ name: 'lang', domain: 'crocus.example', lastsSeconds: null, secure: true, httpOnly: true, sameSite: 'Lax' },
    ...changes,
  })
  const worth = (changes: Partial<Cookie>, isStrict = false) => {
    const { rule, points } = cookieLine([cookie({}), cookie(changes)], isStrict)
    return [rule.replace('cookies-', ''), points]
  }

  test('none, or good ones', () => {
    assert.equal(cookieLine([], false).rule, 'cookies-not-found')
    assert.deepEqual(worth({}), ['secure-with-httponly-sessions-and-samesite', 5])
    assert.deepEqual(worth({ sameSite: null }), ['secure-with-httponly-sessions', 0])
  })

  test('one that travels in the clear costs less where browsers stay on https', () => {
    assert.deepEqual(worth({ secure: false }), ['without-secure-flag', -20])
    assert.deepEqual(worth({ secure: false }, true), ['without-secure-flag-but-protected-by-hsts', -5])
  })

  test('one of a session costs more', () => {
    assert.deepEqual(worth({ name: 'PHPSESSID', secure: false }), ['session-without-secure-flag', -40])
    const strict = worth({ name: 'PHPSESSID', secure: false }, true)
    assert.deepEqual(strict, ['session-without-secure-flag-but-protected-by-hsts', -10])
    assert.deepEqual(worth({ name: 'login', httpOnly: false }), ['session-without-httponly-flag', -30])
  })

  test('what guards forms has to stay on its site', () => {
    assert.deepEqual(worth({ name: 'csrftoken', sameSite: null }), ['anticsrf-without-samesite-flag', -20])
    assert.deepEqual(worth({ sameSite: 'perhaps' }), ['samesite-flag-invalid', -20])
    assert.deepEqual(worth({ sameSite: 'None', secure: false }, true), ['samesite-flag-invalid', -20])
  })
})

describe('staying on https', () => {
  test('the time is read as browsers read it', () => {
    assert.equal(strictSeconds('max-age=31536000; includeSubDomains'), 31_536_000)
    assert.equal(strictSeconds('includeSubDomains; Max-Age="600"'), 600)
    for (const header of [undefined, '', 'max-age', 'max-age=', 'max-age=-1', 'xmax-age=5', 'max-age=1e9'])
      assert.equal(strictSeconds(header), null, header ?? 'none')
  })

  test('half a year is asked for', () => {
    assert.equal(strictTransportLine('max-age=15768000', true).points, 0)
    assert.equal(strictTransportLine('max-age=15767999', true).points, -10)
    assert.equal(strictTransportLine('max-age=soon', true).rule, 'hsts-header-invalid')
    assert.equal(strictTransportLine(undefined, true).rule, 'hsts-not-implemented')
    assert.equal(strictTransportLine('max-age=15768000', false).rule, 'hsts-not-implemented-no-https')
  })
})

describe('small headers', () => {
  test('types are not to be guessed', () => {
    assert.equal(sniffingLine('NoSniff').points, 0)
    assert.equal(sniffingLine('nosniff, nosniff').points, 0)
    assert.equal(sniffingLine('sniff').rule, 'x-content-type-options-header-invalid')
    assert.equal(sniffingLine(undefined).points, -5)
  })

  test('who may frame the page is best said by a policy', () => {
    const policies = policiesIn("default-src 'none'; frame-ancestors 'none'")
    assert.deepEqual(frameLine('nonsense', policies).points, 5)
    assert.equal(frameLine('DENY', []).points, 0)
    assert.equal(frameLine('allow-from https://ortie.example', []).rule, 'x-frame-options-allow-from-origin')
    assert.equal(frameLine('nonsense', []).points, -20)
    assert.equal(frameLine(undefined, policiesIn("default-src 'none'")).points, -20)
  })

  test('of several policies for the referrer the last that is known counts', () => {
    assert.equal(referrerLine('unsafe-url, no-referrer, tomorrow').points, 5)
    assert.equal(referrerLine('no-referrer, unsafe-url').points, -5)
    assert.equal(referrerLine('tomorrow').rule, 'referrer-policy-header-invalid')
    assert.equal(referrerLine(undefined).points, 0)
  })

  test('who may use what stands here is worth ten when it is said', () => {
    assert.deepEqual(
      ['same-origin', ' Same-Site '].map((each) => resourceLine(each).points),
      [10, 10],
    )
    assert.deepEqual(
      [undefined, 'cross-origin', 'toString'].map((each) => resourceLine(each).points),
      [0, 0, -5],
    )
  })
})
