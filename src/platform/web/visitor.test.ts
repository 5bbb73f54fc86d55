import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitorOf } from './visitor.ts'

const proxies = ['127.0.0.1', '10.0.0.0/8', 'fd00::/8']

test('without a trusted proxy, the visitor is who is connected, whatever it claims', () => {
  assert.equal(visitorOf('192.0.2.9', '203.0.113.1', []), '192.0.2.9')
  assert.equal(visitorOf('192.0.2.9', '203.0.113.1', proxies), '192.0.2.9')
})

test('behind a trusted proxy, the visitor is whom the proxy heard', () => {
  assert.equal(visitorOf('127.0.0.1', '192.0.2.9', proxies), '192.0.2.9')
  assert.equal(visitorOf('fd00::1', '2001:db8::9', proxies), '2001:db8::9')
  assert.equal(visitorOf('::ffff:127.0.0.1', '::ffff:192.0.2.9', proxies), '192.0.2.9')
})

test('what the visitor itself put in the list is not believed', () => {
  assert.equal(visitorOf('127.0.0.1', '203.0.113.1, 192.0.2.9', proxies), '192.0.2.9')
  assert.equal(visitorOf('127.0.0.1', '127.0.0.1, 10.1.1.1, 192.0.2.9', proxies), '192.0.2.9')
  assert.equal(visitorOf('127.0.0.1', '203.0.113.1, not an address', proxies), '127.0.0.1')
  assert.equal(visitorOf('127.0.0.1', '203.0.113.1,', proxies), '127.0.0.1')
})

test('several proxies of ours are passed one after the other', () => {
  assert.equal(visitorOf('127.0.0.1', '203.0.113.1, 192.0.2.9, 10.0.0.7', proxies), '192.0.2.9')
})

test('a visitor inside the trusted network is itself', () => {
  assert.equal(visitorOf('127.0.0.1', '10.0.0.7', proxies), '10.0.0.7')
  assert.equal(visitorOf('127.0.0.1', undefined, proxies), '127.0.0.1')
})

test('no address at all is one unknown visitor', () => {
  assert.equal(visitorOf(undefined, '192.0.2.9', proxies), 'unknown')
})
