import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodedText, typeOf } from './decoded.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const latin = bytes('Mentions légales', 'latin1')

test('the charset is the one that the server says', () => {
  assert.equal(decodedText(latin, 'text/html; charset=iso-8859-1'), 'Mentions légales')
  assert.equal(decodedText(latin, 'text/html; Charset = "windows-1252"'), 'Mentions légales')
  assert.equal(decodedText(bytes('Mentions légales'), 'text/html;charset=UTF-8'), 'Mentions légales')
  assert.equal(decodedText(bytes('légal', 'utf16le'), 'text/plain; charset=utf-16le'), 'légal')
})

test('or the one of the page, or what browsers take for it', () => {
  const page = (head: string) => Buffer.concat([bytes(head), latin])
  for (const head of [
    '<meta charset=iso-8859-15>',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
    '',
  ])
    assert.equal(decodedText(page(head), 'text/html'), `${head}Mentions légales`)
  assert.equal(decodedText(bytes('Données'), 'text/html'), 'Données')
  assert.equal(decodedText(bytes('<meta charset="utf-16">é'), 'text/html'), '<meta charset="utf-16">é')
})

test('a byte order mark goes before everything', () => {
  const mark = Buffer.from([0xff, 0xfe])
  assert.equal(decodedText(Buffer.concat([mark, bytes('légal', 'utf16le')]), 'text/html; charset=utf-8'), 'légal')
  assert.equal(decodedText(bytes('\ufeffété'), 'text/html; charset=latin1'), 'été')
  assert.equal(decodedText(Buffer.from([0xfe, 0xff, 0, 0x61]), 'text/html'), 'a')
})

test('a charset that is wrong or unknown breaks nothing', () => {
  assert.equal(decodedText(latin, 'text/html; charset=utf-8'), 'Mentions l\ufffdgales')
  assert.equal(decodedText(bytes('été'), 'text/html; charset=klingon'), 'été')
  assert.equal(decodedText(bytes('<meta charset="klingon">été'), 'text/html'), '<meta charset="klingon">été')
  assert.equal(decodedText(bytes('a'), `text/html; charset=${'x'.repeat(10_000)}`), 'a')
  for (const label of ['utf-7', 'iso-2022-kr', 'hz-gb-2312', 'replacement', 'x-user-defined', 'constructor'])
    assert.doesNotThrow(() => decodedText(latin, `text/html; charset=${label}`), label)
})

test('a page that was cut within a letter is still what it was', () => {
  assert.equal(decodedText(bytes('voilà été').subarray(0, 7), 'text/html'), 'voilà ')
})

test('what is no text has none', () => {
  for (const type of ['image/png', 'application/pdf', 'application/octet-stream', 'video/mp4', 'font/woff2'])
    assert.equal(decodedText(bytes('<p>bonjour'), type), '', type)
  assert.equal(decodedText(Buffer.from([0x89, 0x50, 0, 0, 1, 2]), 'text/html'), '')
  assert.equal(decodedText(Buffer.from([1, 0, 2]), undefined), '')
  assert.equal(decodedText(bytes('BEGIN:VCALENDAR'), 'text/calendar; charset=utf-8'), 'BEGIN:VCALENDAR')
  assert.equal(decodedText(new Uint8Array(), 'text/html'), '')
})

test('a type is told in one spelling', () => {
  assert.equal(typeOf(' Text/HTML ; charset=utf-8'), 'text/html')
  assert.equal(typeOf(undefined), '')
  assert.equal(typeOf('x'.repeat(500)).length, 100)
})
