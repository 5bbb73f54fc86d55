import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedAs, writtenAs } from './typed-value.ts'

test('a text that somebody typed is one line in the file, and comes back as it was', () => {
  for (const typed of ['Un.\nDeux.', '« Bonjour »', '<b>gras</b> & &amp;', 'C:\\nouveau', 'a = b # c']) {
    const written = writtenAs('organization.description.en', typed)
    assert.doesNotMatch(written, /\n/)
    assert.equal(typedAs('organization.description.en', written), typed)
  }
})

test('a name stays on one line', () => {
  assert.equal(typedAs('service.name', writtenAs('service.name', 'Le\nPad')), 'Le Pad')
})

test('other values are taken as they are typed, on one line', () => {
  assert.equal(writtenAs('service.website', ' https://a.example/\n'), 'https://a.example/')
  assert.equal(typedAs('service.chatterie.access.client.price', '3 € [3.00 EUR/month]'), '3 € [3.00 EUR/month]')
  assert.equal(writtenAs('mood.now', 'bonne\u202e'), 'bonne')
})
