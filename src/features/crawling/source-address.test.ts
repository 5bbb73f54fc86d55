import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOurs, readSourceAddress } from './source-address.ts'

test('a domain, a folder and a file are read as people type them', () => {
  const typed: Record<string, string> = {
    'ortie.example': 'https://ortie.example/',
    ' https://ortie.example ': 'https://ortie.example/',
    'http://ortie.example/chatons': 'http://ortie.example/chatons/',
    'ortie.example/a/b.properties#part': 'https://ortie.example/a/b.properties',
    'https://Ortie.Example/Moi.PROPERTIES': 'https://ortie.example/Moi.PROPERTIES',
    'https://ortie.example/librehost.json?x=1': 'https://ortie.example/librehost.json?x=1',
    'https://ortié.example/': 'https://xn--orti-epa.example/',
  }
  for (const [given, read] of Object.entries(typed)) assert.equal(readSourceAddress(given), read, given)
})

test('what is no address of the web is none', () => {
  const wrong = [
    ...['', ' ', 'ortie', 'localhost', 'http://localhost/x', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,x'],
    ...[
      'https://ada:secret@ortie.example/',
      'ftp://ortie.example/',
      'https://',
      `https://ortie.example/${'x'.repeat(500)}`,
    ],
  ]
  for (const given of wrong) assert.equal(readSourceAddress(given), null, given)
})

test('the site knows its own address, however it is spelt', () => {
  const site = 'https://chatons.example'
  assert.ok(isOurs('https://chatons.example/.well-known/chatonsinfos/x.properties', site))
  assert.ok(isOurs('https://CHATONS.example:443/x', site))
  assert.ok(!isOurs('https://ortie.example/x', site))
  assert.ok(!isOurs('nothing', site))
})
