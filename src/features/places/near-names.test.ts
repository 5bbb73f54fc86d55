import assert from 'node:assert/strict'
import { test } from 'node:test'
import { townsLike } from './near-names.ts'
import { townAt } from './towns.ts'

const names = (key: string, limit = 5) => townsLike(key, limit).map((town) => townAt(town).name)

test('a letter missing, added, changed or swapped is forgiven', () => {
  for (const typed of ['strasbour', 'strasbourgg', 'strasbuorg', 'strazbourg'])
    assert.equal(names(typed)[0], 'Strasbourg')
})

test('a long name forgives two errors, a short one only one', () => {
  assert.ok(names('villeurbbannne').includes('Villeurbanne'))
  assert.ok(!names('brezzt').includes('Brest'))
})

test('three letters are too few to guess from', () => {
  assert.deepEqual(names('pau'), [])
})

test('the nearest names come first, as many as asked', () => {
  assert.equal(names('montpelier', 1)[0], 'Montpellier')
  assert.equal(names('montpelier', 3).length, 3)
})
