import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookiesOf } from './cookies-of.ts'

const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
const from = 'https://pad.crocus.example/a'
const read = (...lines: string[]) =>
  cookiesOf(
    lines.map((line) => ({ line, from })),
    now,
  )

test('a cookie tells who gave it, how long it lasts and how it is kept', () => {
  assert.deepEqual(read('id=7; Path=/; Max-Age=60; HttpOnly; secure; SameSite=None'), [
    { name: 'id', domain: 'crocus.example', lastsSeconds: 60, secure: true, httpOnly: true, sameSite: 'none' },
  ])
  assert.deepEqual(read('lang=fr=x'), [
    { name: 'lang', domain: 'crocus.example', lastsSeconds: null, secure: false, httpOnly: false, sameSite: null },
  ])
})

test('how long it lasts is said in seconds or as a date, and seconds go first', () => {
  const lasts = (attributes: string) => read(`a=1; ${attributes}`)[0]?.lastsSeconds
  assert.equal(lasts('Expires=Tue, 24 Nov 2026 02:00:00 GMT'), 86_400)
  assert.equal(lasts('expires=Tue, 24-Nov-2026 02:00:00 GMT'), 86_400)
  assert.equal(lasts('Expires=Tue, 24 Nov 2026 02:00:00 GMT; Max-Age=10'), 10)
  assert.equal(lasts('Expires=one day; Max-Age=soon'), null)
  assert.equal(lasts('Max-Age=999999999999'), 999_999_999_999)
})

test('a cookie that ends at once is none, and takes away the one before', () => {
  assert.deepEqual(read('a=1; Max-Age=0', 'b=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'c=1; Max-Age=-5'), [])
  assert.deepEqual(read('a=1', 'a=; Max-Age=0'), [])
  assert.equal(read('a=1', 'a=2; Secure').length, 1)
})

test('a cookie for somebody else’s domain is refused, as browsers do', () => {
  assert.equal(read('a=1; Domain=.crocus.example')[0]?.domain, 'crocus.example')
  assert.equal(read('a=1; Domain=crocus.example').length, 1)
  assert.deepEqual(read('a=1; Domain=other.example', 'a=1; Domain=s.example', 'a=1; Domain=x.pad.crocus.example'), [])
})

test('what is no cookie is none, and names are shown as they are seen', () => {
  assert.deepEqual(read('', ';', 'only a name', '=nameless', '; Path=/'), [])
  assert.equal(read('a\u202eb\u0007c=1')[0]?.name, 'ab c')
  assert.equal(read(`${'x'.repeat(5000)}=1`)[0]?.name.length, 100)
  assert.deepEqual(cookiesOf([{ line: 'a=1', from: 'nowhere' }], now), [])
})

test('a host without a registered domain stands for itself', () => {
  assert.equal(cookiesOf([{ line: 'a=1', from: 'https://192.0.2.7/' }], now)[0]?.domain, '192.0.2.7')
})
