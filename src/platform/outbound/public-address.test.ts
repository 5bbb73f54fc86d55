import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublicAddress } from './public-address.ts'

const inside: Record<string, string[]> = {
  'this machine': ['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::'],
  'a house of its own': ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
  'the provider’s inside (RFC 6598)': ['100.64.0.1', '100.127.255.255'],
  'the cable alone, and the metadata of clouds': [
    '169.254.169.254',
    '168.63.129.16',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
  ],
  'many at once': ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1'],
  'what is kept for examples and trials': ['192.0.2.1', '198.51.100.1', '203.0.113.9', '198.18.0.1', '2001:db8::1'],
  'what is kept for later': ['240.0.0.1', '192.0.0.8', '192.88.99.1', '3fff::1', '5f00::1', '4000::1', '100::1'],
  'IPv4 inside IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '::7f00:1',
    '::ffff:0:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::1',
    '2001:0:7f00:1::1',
  ],
  'no address at all': ['', 'localhost', '127.1', '0x7f000001', '2130706433', '8.8.8', '[2600::1]', '8.8.8.8 '],
}

for (const [what, addresses] of Object.entries(inside))
  test(`${what} is not public`, () => {
    assert.deepEqual(addresses.filter(isPublicAddress), [])
  })

test('the rest of the internet is public', () => {
  const addresses = [
    '1.1.1.1',
    '9.255.255.255',
    '100.63.255.255',
    '172.32.0.1',
    '223.255.255.1',
    '2600::1',
    '2a01:e0a::7',
  ]
  assert.deepEqual(addresses.filter(isPublicAddress), addresses)
})
