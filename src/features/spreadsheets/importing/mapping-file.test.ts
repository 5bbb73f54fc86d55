import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchingOf, readMapping } from './mapping-file.ts'

const mapping = {
  about: 'hosters',
  list: 'data.items',
  columns: { title: 'organization.name', 'contact.mail': 'organization.contact.email' },
  words: { 'organization.type': { club: 'INFORMAL' } },
  fixed: { 'organization.country.code': 'FR' },
  source: 'Annuaire voisin',
}

function fault(content: unknown) {
  const read = readMapping(typeof content === 'string' ? content : JSON.stringify(content))
  assert.ok('fault' in read, 'it was read')
  return [read.fault.key, read.fault.values]
}

test('a mapping file says what each column of a list means', () => {
  const read = readMapping(JSON.stringify(mapping))
  assert.ok('mapping' in read)
  const matched = matchingOf(read.mapping, { headings: ['id', 'title', 'contact.mail'], rows: [] })
  assert.ok('matching' in matched)
  assert.deepEqual(matched.matching.columns, [null, 'organization.name', 'organization.contact.email'])
  assert.deepEqual(matched.matching.fixed, { 'organization.country.code': 'FR' })
})

test('all but the columns may be left out', () => {
  const read = readMapping(JSON.stringify({ about: 'services', columns: { name: 'service.name', who: 'hoster' } }))
  assert.ok('mapping' in read)
  assert.equal(read.mapping.list, null)
})

test('what is wrong with a mapping file is told by its place', () => {
  assert.deepEqual(fault('{')[0], 'spreadsheets.mapping-wrong')
  assert.deepEqual(fault([])[0], 'spreadsheets.mapping-wrong')
  assert.match(JSON.stringify(fault({ ...mapping, about: 'cats' })), /mapping-wrong.*about/)
  assert.match(JSON.stringify(fault({ ...mapping, columns: { a: 1 } })), /mapping-wrong.*columns\.a/)
  assert.match(JSON.stringify(fault({ ...mapping, colums: {} })), /mapping-wrong/)
})

test('keys that lists may not say are refused wherever they stand', () => {
  const key = 'organization.memberof.chatons.startdate'
  assert.deepEqual(fault({ ...mapping, columns: { since: key } }), ['spreadsheets.mapping-key', { key }])
  assert.deepEqual(fault({ ...mapping, fixed: { [key]: '2020' } }), ['spreadsheets.mapping-key', { key }])
  assert.deepEqual(fault({ ...mapping, words: { 'service.name': {} } })[0], 'spreadsheets.mapping-key')
})

test('a heading that the list does not have is told, not passed over', () => {
  const read = readMapping(JSON.stringify(mapping))
  assert.ok('mapping' in read)
  const matched = matchingOf(read.mapping, { headings: ['title', 'constructor'], rows: [] })
  assert.ok('fault' in matched)
  assert.deepEqual(matched.fault.values, { headings: 'contact.mail', count: 1 })
})
