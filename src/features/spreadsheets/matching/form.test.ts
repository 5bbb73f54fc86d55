import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subject } from '../sheet.ts'
import { isSubject, matchingTyped, typedOf } from './form.ts'

const sheet = { headings: ['Nom', 'Site', 'Autre'], rows: [] }

function matched(subject: Subject, ...columns: string[]) {
  return matchingTyped(subject, sheet, Object.fromEntries(columns.map((key, at) => [`column-${at}`, key])))
}

const errorsOf = (result: ReturnType<typeof matched>) =>
  'errors' in result ? result.errors.map(({ field, key }) => `${field} ${key}`) : []

test('what was chosen for each column is kept, and nothing else', () => {
  const result = matched(
    'hosters',
    'organization.name',
    '',
    'organization.memberof.x.startdate',
    'organization.website',
  )
  assert.deepEqual(result, { matching: { columns: ['organization.name', null, null] } })
})

test('a form that lost its columns lacks what is needed', () => {
  assert.deepEqual(errorsOf(matched('hosters')), ['columns spreadsheets.needs-name'])
  assert.deepEqual(errorsOf(matched('services')), [
    'columns spreadsheets.needs-name',
    'columns spreadsheets.needs-hoster',
  ])
  assert.deepEqual(errorsOf(matched('services', 'service.name', 'hoster')), [])
})

test('two columns that say the same are told at the second', () => {
  const result = matched('hosters', 'organization.name', 'organization.website', 'organization.website')
  assert.deepEqual(errorsOf(result), ['column-2 spreadsheets.column-twice'])
})

test('several answers to one column are none', () => {
  const result = matchingTyped('hosters', sheet, { 'column-0': ['organization.name', 'organization.website'] })
  assert.deepEqual(errorsOf(result), ['columns spreadsheets.needs-name'])
})

test('a matching is shown as it was chosen', () => {
  assert.deepEqual(typedOf({ columns: ['organization.name', null] }), {
    'column-0': 'organization.name',
    'column-1': '',
  })
})

test('lists are about hosters or services', () => {
  assert.deepEqual(['hosters', 'services', 'cats', undefined, ['hosters']].map(isSubject), [
    true,
    true,
    false,
    false,
    false,
  ])
})
