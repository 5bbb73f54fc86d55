import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, nameOf } from './asked.ts'

test('a bare domain is looked through, a file is taken as it is', () => {
  assert.equal(addressOf('ortie.example'), 'https://ortie.example/')
  assert.equal(addressOf(' https://ortie.example/infos/ '), 'https://ortie.example/infos/')
  assert.equal(addressOf('http://ortie.example/a.properties'), 'http://ortie.example/a.properties')
  assert.equal(addressOf('https://ortie.example/chatonsinfos'), 'https://ortie.example/chatonsinfos')
  assert.equal(addressOf('https://ortie.example/a.properties?v=2#top'), 'https://ortie.example/a.properties?v=2')
})

test('what is no address of the web is none', () => {
  const wrong = [
    '',
    ' ',
    'ortie',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://a:b@ortie.example/',
    'http://127.1/',
  ]
  for (const text of [...wrong, `https://ortie.example/${'x'.repeat(600)}`]) {
    const read = addressOf(text)
    assert.ok(read === null || /^https?:\/\/127\.0\.0\.1/.test(read), text)
  }
})

test('a file keeps its name as far as it can be saved anywhere', () => {
  assert.equal(nameOf('ortie.properties'), 'ortie.properties')
  assert.equal(nameOf('Brin d’ortie (1).properties'), 'Brin-d-ortie-1-.properties')
  assert.equal(nameOf('../../etc/passwd'), 'etc-passwd')
  assert.equal(nameOf('a"\r\nSet-Cookie: x'), 'a-Set-Cookie-x')
  assert.equal(nameOf('...'), 'description.properties')
  assert.equal(nameOf(''), 'description.properties')
  assert.ok(nameOf('x'.repeat(500)).length <= 100)
})
