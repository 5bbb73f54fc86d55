import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limits } from '../sheet.ts'
import { readGiven } from './read-list.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function given(content: Uint8Array) {
  const read = readGiven(content)
  assert.ok('text' in read, JSON.stringify(read))
  return read
}

function refusal(content: Uint8Array) {
  const read = readGiven(content)
  assert.ok('fault' in read)
  return read.fault.key
}

test('a table is read in whatever encoding a spreadsheet program saves', () => {
  const text = 'Hébergeur;Cœur\nL’été;1'
  assert.equal(given(bytes(text)).text, text)
  assert.equal(given(bytes(`\uFEFF${text}`)).text, text, 'with a byte order mark')
  assert.equal(given(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))).text, text, 'as Excel saves “Unicode”')
  assert.equal(given(new Uint8Array(Buffer.from('Hébergeur;été', 'latin1'))).text, 'Hébergeur;été')
})

test('what begins like JSON is a JSON list', () => {
  assert.equal(given(bytes(' [{"name": "x"}]')).format, 'json')
  assert.equal(given(bytes('{"hosters": []}')).format, 'json')
  assert.equal(given(bytes('Nom;Ville')).format, 'csv')
})

test('what is no text is refused, and a workbook in its own words', () => {
  assert.equal(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])), 'spreadsheets.workbook')
  assert.equal(refusal(new Uint8Array([1, 2, 0, 4, 20, 0])), 'descriptions.not-text')
  assert.equal(refusal(bytes('<!doctype html><title>Nope</title>')), 'descriptions.web-page')
  assert.equal(refusal(bytes('  \n ')), 'spreadsheets.empty')
  assert.equal(refusal(new Uint8Array(limits.bytes + 1).fill(97)), 'spreadsheets.too-large')
})
