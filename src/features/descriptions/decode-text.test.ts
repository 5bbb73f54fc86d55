import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostBytes } from './decode.ts'
import { decodeText } from './decode-text.ts'

const decoded = (bytes: Uint8Array, most = mostBytes) => {
  const read = decodeText(bytes, most)
  return 'text' in read ? read.text : read.fault.key
}

test('a text is decoded whatever its encoding, its line ends are one, and its mark is no part of it', () => {
  assert.equal(decoded(Buffer.from('\uFEFFété\r\nhiver')), 'été\nhiver')
  assert.equal(decoded(Buffer.from('\uFEFFété', 'utf16le')), 'été')
  assert.equal(decoded(Buffer.from('été\nété', 'latin1')), 'été\nété')
  assert.equal(decoded(Buffer.concat([Buffer.from('été\n', 'latin1'), Buffer.from('été')])), 'été\nété')
})

test('what is no text, or too much of it, is refused in words', () => {
  assert.equal(decoded(Buffer.from([1, 0, 2])), 'descriptions.not-text')
  assert.equal(decoded(Buffer.from('<!doctype html>')), 'descriptions.web-page')
  assert.equal(decoded(Buffer.from('abcdef'), 3), 'descriptions.too-large')
})

test('who takes more than a description file says how much', () => {
  const long = 'a'.repeat(mostBytes + 1)
  assert.equal(decoded(Buffer.from(long)), 'descriptions.too-large')
  assert.equal(decoded(Buffer.from(long), 2 * mostBytes), long)
  const foreign = Buffer.concat([Buffer.from('é\n', 'latin1'), Buffer.from(long)])
  assert.equal(decoded(foreign, 2 * mostBytes), `é\n${long}`)
})
