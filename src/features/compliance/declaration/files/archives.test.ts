// Archives by themselves: what their directory says, what their parts say, and what a document may have in it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpenDocument, openDocumentType } from './open-document.ts'
import { isPlainText } from './plain-text.ts'
import { aZip, openDocument, packed, stored } from './testing-files.ts'
import { zipEntries } from './zip-entries.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the parts of an archive are found by its directory', () => {
  const entries = zipEntries(aZip([stored('mimetype', 'x'), packed('a/b.xml', 'abc'.repeat(100)), packed('é.txt', '')]))
  assert.deepEqual(
    entries?.map(({ name, isPacked, size }) => [name, isPacked, size]),
    [
      ['mimetype', false, 1],
      ['a/b.xml', true, 300],
      ['é.txt', true, 0],
    ],
  )
  assert.deepEqual(Buffer.from(entries?.[0]?.bytes ?? []).toString(), 'x')
  assert.deepEqual(zipEntries(aZip([])), [])
})

test('what is no archive has no parts', () => {
  for (const none of ['', 'PK', 'PK\x03\x04', 'PK\x05\x06', `PK\x05\x06${'\0'.repeat(17)}`, 'x'.repeat(100)])
    assert.equal(zipEntries(bytes(none)), undefined, JSON.stringify(none))
})

test('an archive cut anywhere, or with a byte turned, does nothing worse than being refused', async () => {
  const whole = openDocument([packed('styles.xml', '<x/>'.repeat(50))])
  for (let length = 0; length < whole.length; length++) assert.equal(zipEntries(whole.subarray(0, length)), undefined)
  for (let at = 0; at < whole.length; at++) {
    const turned = whole.slice()
    turned[at] = (turned[at] ?? 0) ^ 0xff
    assert.equal(typeof (await isOpenDocument(turned)), 'boolean')
  }
})

test('a text in OpenDocument says first what it is, unpacked', async () => {
  const content = packed('content.xml', '<x/>')
  const type = stored('mimetype', openDocumentType)
  assert.equal(await isOpenDocument(aZip([type, content])), true)
  assert.equal(await isOpenDocument(aZip([content, type])), false)
  assert.equal(await isOpenDocument(aZip([packed('mimetype', openDocumentType), content])), false)
  assert.equal(await isOpenDocument(aZip([stored('mimetype', `${openDocumentType}-template`), content])), false)
  assert.equal(await isOpenDocument(aZip([type])), false)
})

test('pictures, styles and charts are ordinary, macros are not', async () => {
  for (const name of ['Pictures/1.png', 'styles.xml', 'Object 1/content.xml', 'META-INF/manifest.xml', 'a..b/c.xml'])
    assert.equal(await isOpenDocument(openDocument([packed(name, 'x')])), true, name)
  for (const name of [
    ...['Basic/script-lb.xml', 'basic/x', 'Scripts/x.py', '/etc/passwd', '..', '../x', 'a/../../x', 'a\\b', 'C:x'],
    ...['Object 1', 'a\0b'],
  ])
    assert.equal(await isOpenDocument(openDocument([packed(name, 'x')])), false, JSON.stringify(name))
})

test('an archive unpacks to what a machine of a reader bears, whatever it says', async () => {
  const megabytes = (count: number) => packed('content.xml', new Uint8Array(count * 1024 * 1024))
  assert.equal(await isOpenDocument(openDocument([megabytes(8)])), true)
  assert.equal(await isOpenDocument(openDocument([{ ...megabytes(33), size: 1 }])), false)
  assert.equal(await isOpenDocument(openDocument([{ ...packed('content.xml', 'x'), size: 2 ** 31 }])), false)
  const many = Array.from({ length: 5 }, (_, at) => ({ ...megabytes(8), name: `p${at}`, size: 1 }))
  assert.equal(await isOpenDocument(openDocument(many)), false, 'all parts together count')
})

test('a plain text is one in UTF-8 that no browser takes for a page', () => {
  for (const text of [
    '',
    'Bonjour',
    'é 🐈\r\n\tfin\f',
    'a < b > c',
    '<3',
    '1. <html> begins a page',
    '{"a": 1}',
    '# Titre',
  ])
    assert.equal(isPlainText(bytes(text)), true, text)
  for (const text of [
    ...['<html>', '<!-- x -->', '\n <SCRIPT >', '<?xml version="1.0"?>', '<svg/>', '<a href=x>', '<p>', '%PDF-1.4'],
    ...['a\0', '\x1b[31m', 'a\x7f', '\x80'],
  ])
    assert.equal(isPlainText(bytes(text)), false, JSON.stringify(text))
  assert.equal(isPlainText(new Uint8Array([0xc3])), false)
  assert.equal(isPlainText(new Uint8Array([0xff, 0xfe, 0x61, 0])), false)
})
