import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDestination } from './destination.ts'
import { publicName } from './names.ts'

test('only addresses of the web are gone to, without a name and password in them', () => {
  const refused = [
    'ftp://crocus.example/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'gopher://crocus.example/',
    'https://ada@crocus.example/',
    'https://ada:secret@crocus.example/',
    'https://:secret@crocus.example/',
    '//crocus.example/',
    '/only/a/path',
    'https://',
    'https://a b.example/',
    '',
    `https://crocus.example/${'a'.repeat(2000)}`,
  ]
  assert.deepEqual(refused.filter(readDestination1), [])
})

test('ports of other protocols are left alone', () => {
  const refused = [1, 21, 22, 25, 53, 110, 143, 465, 587, 993, 1023, 2049, 5060, 6000, 6667, 10080]
  assert.deepEqual(
    refused.filter((port) => readDestination(`http://crocus.example:${port}/`)),
    [],
  )
  const fine = [80, 443, 3000, 8080, 8443, 65535]
  assert.deepEqual(
    fine.filter((port) => !readDestination(`http://crocus.example:${port}/`)),
    [],
  )
})

test('an address comes out in one spelling', () => {
  const spellings = {
    'HTTPS://Crocus.Example:443/a/../b#part': 'https://crocus.example/b',
    'https://crocus.example./': 'https://crocus.example/',
    'https://crêpe.example/': 'https://xn--crpe-hpa.example/',
    'http://0x7f.1/': 'http://127.0.0.1/',
    'http://2130706433/': 'http://127.0.0.1/',
    'http://0177.0.0.1/': 'http://127.0.0.1/',
    'http://127.0.0.1./': 'http://127.0.0.1/',
    'http://①②⑦.0.0.1/': 'http://127.0.0.1/',
    'http://[::FFFF:127.0.0.1]/': 'http://[::ffff:7f00:1]/',
  }
  for (const [given, shown] of Object.entries(spellings)) assert.equal(readDestination(given)?.href, shown)
})

test('names that only a house knows are not asked for', () => {
  const inside = ['localhost', 'a.localhost', 'printer', 'nas.local', 'db.internal', 'x.onion', 'box.home.arpa']
  const odd = ['127.0.0.1', '::1', '', '.', 'a..example', '-a.example', `${'a'.repeat(64)}.example`, 'a b.example']
  assert.deepEqual([...inside, ...odd].filter(publicName), [])
  assert.equal(publicName('_chatterie.Crêpe.example.'), '_chatterie.xn--crpe-hpa.example')
})

const readDestination1 = (text: string) => readDestination(text)
