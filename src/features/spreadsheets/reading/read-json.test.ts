import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limits } from '../sheet.ts'
import { hostileLists } from '../testing-hostile.ts'
import { readJson } from './read-json.ts'

function read(document: unknown, place: string | null = null) {
  const result = readJson(JSON.stringify(document), place)
  assert.ok('sheet' in result, JSON.stringify(result))
  return result.sheet
}

function refusal(text: string, place: string | null = null) {
  const result = readJson(text, place)
  assert.ok('fault' in result)
  return result.fault.key
}

test('entries are lines, and what stands inside them columns', () => {
  const sheet = read([
    { name: 'Crocus', contact: { mail: 'a@crocus.example', site: null }, open: true, members: 12 },
    { name: 'Thym', contact: { site: 'https://thym.example' } },
  ])
  assert.deepEqual(sheet.headings, ['name', 'contact.mail', 'contact.site', 'open', 'members'])
  assert.deepEqual(sheet.rows, [
    { line: 1, cells: ['Crocus', 'a@crocus.example', '', 'true', '12'] },
    { line: 2, cells: ['Thym', '', 'https://thym.example', '', ''] },
  ])
})

test('a plain list in an entry is one text, a list of objects has numbered columns', () => {
  const sheet = read([{ for: ['schools', 'companies'], links: [{ url: 'a' }, { url: 'b' }], none: [] }])
  assert.deepEqual(sheet.headings, ['for', 'links.1.url', 'links.2.url', 'none'])
  assert.deepEqual(sheet.rows[0]?.cells, ['schools;companies', 'a', 'b', ''])
})

test('the list is the document, the only list in it, or where the mapping says', () => {
  const entry = { name: 'Crocus' }
  assert.equal(read([entry]).rows.length, 1)
  assert.equal(read({ version: 2, tags: ['x'], hosters: [entry] }).rows.length, 1)
  assert.equal(read({ data: { hosters: [entry], others: [entry, entry] } }, 'data.hosters').rows.length, 1)
  assert.equal(refusal(JSON.stringify({ a: [entry], b: [entry] })), 'spreadsheets.no-list')
  assert.equal(refusal(JSON.stringify({ a: [entry] }), 'b.c'), 'spreadsheets.no-list-at')
  assert.equal(refusal(JSON.stringify({ a: [entry] }), 'constructor.name'), 'spreadsheets.no-list-at')
})

test('what is no list of objects is told, whatever it is', () => {
  assert.equal(refusal('{"a":'), 'spreadsheets.not-json')
  assert.equal(refusal('12'), 'spreadsheets.no-list')
  assert.equal(refusal('null'), 'spreadsheets.no-list')
  assert.equal(refusal('[]'), 'spreadsheets.no-rows')
  assert.equal(refusal('[1, null, "x", []]'), 'spreadsheets.no-rows')
})

test('an entry that says nothing is left out, and keeps the number of those behind it', () => {
  assert.deepEqual(
    read([{ name: '' }, {}, { name: 'Crocus' }]).rows.map(({ line }) => line),
    [3],
  )
})

test('no depth, no name of a property and no length gets through', () => {
  assert.match(refusal('['.repeat(200_000)), /not-json|no-rows/)
  const deep = JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`)
  assert.deepEqual(read([{ name: 'x', ...deep }]).headings, ['name'])
  const strange = readJson('[{"__proto__": {"name": "x"}, "toString": "y", "name": "z"}]')
  assert.ok('sheet' in strange)
  assert.equal(Object.hasOwn(Object.prototype, 'name'), false)
  assert.equal(refusal(JSON.stringify(Array(limits.rows + 1).fill({ a: 1 }))), 'spreadsheets.too-many-rows')
  const wide = Object.fromEntries(Array.from({ length: limits.columns + 1 }, (_, at) => [`c${at}`, 1]))
  assert.equal(refusal(JSON.stringify([wide])), 'spreadsheets.too-many-columns')
})

test('entries that each have a field of their own are refused without a cell for each entry and field', () => {
  const list = hostileLists['entries of a field of their own']?.(limits.bytes) ?? ''
  assert.ok(JSON.parse(list).length > limits.rows)
  assert.equal(refusal(list), 'spreadsheets.too-many-columns')
})
