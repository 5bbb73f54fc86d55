import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankHoster, blankService } from '../../hosters/index.ts'
import { hosterIn, serviceIn } from './read-cells.ts'

const nothing = { statements: [], headingOf: new Map(), remarks: [] }

test('a line that says nothing leaves every fact blank', () => {
  assert.deepEqual(hosterIn(nothing, 'sheet:line').file.facts, blankHoster)
  assert.deepEqual(serviceIn(nothing, 'sheet:line').file.facts, blankService)
})

test('what a line lacks is no fault of it', () => {
  assert.deepEqual([hosterIn(nothing, 'sheet:line').remarks, serviceIn(nothing, 'sheet:line').remarks], [[], []])
})

test('what the reader finds wrong in a cell is said by the heading of its column', () => {
  const stated = { statements: [{ key: 'organization.website', value: 'no address' }], remarks: [] }
  const known = hosterIn({ ...stated, headingOf: new Map([['organization.website', 'Site']]) }, 'sheet:line')
  assert.deepEqual(
    known.remarks.map(({ column, value }) => `${column}: ${value}`),
    ['Site: no address'],
  )
  assert.equal(known.file.facts.website, null)
  const unnamed = hosterIn({ ...stated, headingOf: new Map() }, 'sheet:line')
  assert.deepEqual(unnamed.remarks, [], 'a fact that stands in no column is nothing of the line')
})
